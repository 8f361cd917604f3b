// Takes a SegmentedText; gives its words as the tagger reads them.
import type { Span } from '../model/span.ts';
import type { SegmentedText } from '../model/text.ts';

/** A run of letters and digits, or one other printed character. */
export interface Word {
  readonly span: Span;
  readonly text: string;
  /** Index of its paragraph; a printed line where the article has no paragraphs. */
  readonly paragraph: number;
  /** Index of its sentence. */
  readonly sentence: number;
}

const WORD = /[\p{L}\p{N}_]+|[^\s]/gu;

export function findWords(text: SegmentedText): readonly Word[] {
  const words: Word[] = [];
  let sentence = 0;
  text.paragraphs.forEach(({ span: [start, end] }, paragraph) => {
    for (const match of text.article.text.slice(start, end).matchAll(WORD)) {
      const from = start + match.index;
      while ((text.sentences[sentence + 1]?.span[0] ?? Number.POSITIVE_INFINITY) <= from) sentence += 1;
      words.push({ span: [from, from + match[0].length], text: match[0], paragraph, sentence });
    }
  });
  return words;
}

export function startsParagraph(words: readonly Word[], index: number): boolean {
  return index > 0 && words[index]?.paragraph !== words[index - 1]?.paragraph;
}
