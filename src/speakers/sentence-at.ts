// Takes a text and an offset; gives the index of the sentence there.
import type { SegmentedText } from '../model/text.ts';

/** Of the last sentence that begins at or before the offset; 0 where none does. */
export function sentenceAt(text: SegmentedText, offset: number): number {
  let low = 0;
  let high = text.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((text.sentences[middle]?.span[0] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
