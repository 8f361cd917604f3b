// Takes one file; gives its article and statements. The one place where the rooms between bytes and record are called, in order.
import { readArticle } from '../article/read-article.ts';
import { dateAttributions } from '../dates/date-attributions.ts';
import type { Article, ArticleFile } from '../model/article.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import type { SegmentedText } from '../model/text.ts';
import type { AttributionFinder, WeighedAttributions } from '../ports.ts';
import { readStance } from '../positions/read-stance.ts';
import { resolveSpeakers } from '../speakers/resolve-speakers.ts';
import { makeStatements } from '../statements/make-statements.ts';
import { ownSentences } from '../statements/own-sentences.ts';
import { segmentArticle } from '../text/segment-article.ts';
import { assignTopics } from '../topics/assign-topics.ts';
import { embedStatements } from '../topics/embed-statements.ts';

export interface Extraction {
  readonly article: Article;
  readonly statements: readonly Statement[];
  /** What the finder saw and held too unlikely to give, in order of text. */
  readonly abstained: readonly Abstention[];
}

export interface Abstention {
  readonly attribution: Attribution;
  /** Of the sentences that print it. */
  readonly sentences: readonly Span[];
}

/** Throws ArticleError when the file cannot be read as an article. */
export async function extractStatements(file: ArticleFile, finder: AttributionFinder): Promise<Extraction> {
  const article = readArticle(file);
  const text = segmentArticle(article);
  const { given: attributions, abstained, matters } = await weigh(finder, text);
  const speakers = resolveSpeakers(text, attributions);
  const datings = dateAttributions(text, attributions, speakers);
  const drafts = makeStatements(text, attributions, speakers, datings);
  const topics = assignTopics(text, drafts);
  const embeddings = matters && embedStatements(text, drafts, matters);
  const statements = drafts.map((draft, index) => ({
    ...draft,
    topics: topics[index] ?? [],
    stance: readStance(draft),
    embedding: embeddings?.[index] ?? null,
  }));
  return {
    article,
    statements,
    abstained: abstained.map((attribution) => ({ attribution, sentences: ownSentences(text, attribution) })),
  };
}

async function weigh(finder: AttributionFinder, text: SegmentedText): Promise<WeighedAttributions> {
  return (await finder.weigh?.(text)) ?? { given: await finder.find(text), abstained: [], matters: null };
}
