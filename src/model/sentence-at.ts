// Takes a text and an offset; gives the index of the sentence there.
import { countBelow } from './count-below.ts';
import type { SegmentedText } from './text.ts';

/** Of the last sentence that begins at or before the offset; 0 where none does. */
export function sentenceAt(text: SegmentedText, offset: number): number {
  return Math.max(0, countBelow(text.sentences, offset + 1, ({ span }) => span[0]) - 1);
}
