// Takes a text and an offset; says whether a verb comes next, an apposition between commas skipped: a subject ends there.
import { countBelow } from '../model/count-below.ts';
import { sentenceAt } from '../model/sentence-at.ts';
import type { SegmentedText } from '../model/text.ts';

const longestApposition = 25;

export function verbFollows(text: SegmentedText, offset: number): boolean {
  const stop = text.sentences[sentenceAt(text, offset)]?.tokens[1] ?? 0;
  const at = countBelow(text.tokens, offset, ({ span }) => span[0]);
  if (isVerb(text, at, stop)) return true;
  if (at >= stop || text.tokens[at]?.text !== ',') return false;
  // The comma opens an apposition, or closes that which the name itself is: "His guest, X, left".
  return isVerb(text, at + 1, stop) || isVerb(text, afterComma(text, at + 1, stop), stop);
}

/** Adverbs before it skipped. */
function isVerb(text: SegmentedText, from: number, stop: number): boolean {
  let at = from;
  while (at < stop && text.tokens[at]?.pos === 'ADV') at += 1;
  const next = at < stop ? text.tokens[at]?.pos : undefined;
  return next === 'VERB' || next === 'AUX';
}

/** The place after the closing comma; where none closes, the end. */
function afterComma(text: SegmentedText, from: number, stop: number): number {
  for (let at = from; at < stop && at - from < longestApposition; at += 1)
    if (text.tokens[at]?.text === ',') return at + 1;
  return stop;
}
