// Takes an article; gives its blocks cut into sentences and tokens, and its quotations.
import type { Article, Block } from '../model/article.ts';
import type { Paragraph, SegmentedText, Sentence, Token } from '../model/text.ts';
import { findQuotations } from './find-quotations.ts';
import { findSentenceEnds } from './find-sentence-ends.ts';
import { maskMarks } from './mask-marks.ts';
import { tagWords } from './tagger.ts';

export function segmentArticle(article: Article): SegmentedText {
  const { text, blocks } = article;
  const quotations = findQuotations(
    text,
    blocks.map((block) => block.span),
  );
  const closings = new Set(quotations.flatMap(({ inner, closed }) => (closed ? [inner[1]] : [])));
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  for (const block of blocks) {
    const own = tokensOf(text, block);
    const first = sentences.length;
    let from = 0;
    for (const to of findSentenceEnds(own, closings)) {
      sentences.push(sentenceOf(own.slice(from, to), paragraphs.length, tokens.length + from));
      from = to;
    }
    for (const token of own) tokens.push(token);
    paragraphs.push({ role: block.role, span: block.span, sentences: [first, sentences.length] });
  }
  return { article, paragraphs, sentences, tokens, quotations };
}

function tokensOf(text: string, { span: [start, end] }: Block): Token[] {
  const original = text.slice(start, end);
  const masked = maskMarks(original);
  return tagWords(masked).map((word) => {
    // The second half of a double mark made of two single ones was masked as a space.
    const halfMark = masked.charAt(word.end) === ' ' && /[‘’`']/.test(original.charAt(word.end));
    const from = start + word.start;
    const to = start + word.end + (halfMark ? 1 : 0);
    return { span: [from, to], text: text.slice(from, to), lemma: word.lemma, pos: word.pos };
  });
}

function sentenceOf(tokens: readonly Token[], paragraph: number, first: number): Sentence {
  const start = tokens[0]?.span[0] ?? 0;
  const end = tokens.at(-1)?.span[1] ?? start;
  return { span: [start, end], paragraph, tokens: [first, first + tokens.length] };
}
