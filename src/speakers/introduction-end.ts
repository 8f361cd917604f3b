// Takes a printed interview and where its first answer begins; gives where its introduction ends: before the first question.
import { namelessLabels } from '../lexicon/transcript-labels.ts';
import { wordPattern } from '../lexicon/word-pattern.ts';
import { sentenceAt } from '../model/sentence-at.ts';
import type { SegmentedText } from '../model/text.ts';

const question = new RegExp(`^${wordPattern(namelessLabels)}[.:]\\s`, 'i');

/** A question without label is the paragraph before the answer. */
export function introductionEnd(text: SegmentedText, firstAnswer: number): number {
  const asked = text.sentences.find(({ span }) =>
    question.test(text.article.text.slice(span[0], span[0] + 40)),
  );
  const own = text.sentences[sentenceAt(text, firstAnswer)]?.paragraph ?? 0;
  const before = text.paragraphs[own - 1]?.span[0] ?? firstAnswer;
  return Math.min(asked?.span[0] ?? before, before, firstAnswer);
}
