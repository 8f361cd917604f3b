// Takes an extraction; gives what the record keeps of it.
import { groupByKey } from '../model/group-by-key.ts';
import type { ArticleRecord, Revision } from '../model/record.ts';
import type { SpeakerMention } from '../model/speaker.ts';
import { forEachSpeaker } from '../statements/for-each-speaker.ts';
import { extractorVersion } from '../version.ts';
import type { Extraction } from './extract-statements.ts';

/** What several said at once is kept for each of them whom the article names. */
export function toArticleRecord(
  { article, statements: extracted }: Extraction,
  upload: { readonly revision: Revision; readonly etag: string | null },
): ArticleRecord {
  const statements = extracted.flatMap(forEachSpeaker);
  return {
    key: article.key,
    ...upload,
    title: article.title,
    publisher: article.publisher,
    url: article.url,
    published: article.published,
    place: article.dateline?.place ?? null,
    extractorVersion,
    speakers: mentions(article.key, statements),
    statements: statements.map(({ why: _, ...kept }) => kept),
  };
}

/** One mention per speaker, dated by the first day on which he speaks in the article. */
function mentions(article: string, statements: Extraction['statements']): readonly SpeakerMention[] {
  const bySpeaker = groupByKey(
    statements.flatMap(({ speaker, saidOn }) =>
      speaker ? [[speaker.id, { speaker, saidOn }] as const] : [],
    ),
  );
  return [...bySpeaker.values()].flatMap((said) => {
    const latest = said.at(-1);
    const [date = null] = said.flatMap(({ saidOn }) => saidOn ?? []).sort();
    return latest ? [{ article, speaker: latest.speaker, date, statements: said.length }] : [];
  });
}
