// Takes a segmented text and its attributions; gives look-ups of the sentence of an attribution and of the dates in a sentence.
import type { Attribution } from '../model/attribution.ts';
import { countBelow } from '../model/count-below.ts';
import { holds } from '../model/span.ts';
import type { SegmentedText } from '../model/text.ts';
import { type DateExpression, findDateExpressions } from './find-date-expressions.ts';
import { referenceDay } from './reference-day.ts';

export interface SentenceDates {
  /** Index of the sentence of its cue (else source, else content); null when no sentence holds it. */
  readonly sentenceOf: (attribution: Attribution) => number | null;
  /** In order of text; read once per sentence. */
  readonly datesIn: (sentence: number) => readonly DateExpression[];
}

export function sentenceDates(text: SegmentedText): SentenceDates {
  const reference = referenceDay(text.article);
  const read = new Map<number, readonly DateExpression[]>();
  return {
    sentenceOf: (attribution) => {
      const start = (attribution.cue[0] ?? attribution.source[0] ?? attribution.content[0])?.[0];
      return start === undefined ? null : sentenceAt(text, start);
    },
    datesIn: (index) => {
      const span = text.sentences[index]?.span;
      const known = read.get(index) ?? (span ? findDateExpressions(text.article.text, span, reference) : []);
      read.set(index, known);
      return known;
    },
  };
}

function sentenceAt({ sentences }: SegmentedText, offset: number): number | null {
  const last = countBelow(sentences, offset + 1, ({ span }) => span[0]) - 1;
  const span = sentences[last]?.span;
  return span && holds(span, offset) ? last : null;
}
