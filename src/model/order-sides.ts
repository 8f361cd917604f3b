// Takes a question; gives it with its sides in one order, whichever way round they came, and says whether it swapped them.
import { compareText } from './compare-text.ts';
import type { JudgeQuestion } from './judgement.ts';
import { sideKey } from './question-key.ts';

export interface OrderedQuestion {
  readonly question: JudgeQuestion;
  readonly swapped: boolean;
}

/** The order is of the words, not of time: a question and its mirror image come out as one. */
export function orderSides(asked: JudgeQuestion): OrderedQuestion {
  const { topic, earlier, later } = asked;
  if (compareText(sideKey(earlier), sideKey(later)) <= 0) return { question: asked, swapped: false };
  return { question: { topic, earlier: later, later: earlier }, swapped: true };
}
