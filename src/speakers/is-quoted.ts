// Takes a text; gives a test whether an offset stands between quotation marks.
import { countBelow } from '../model/count-below.ts';
import type { SegmentedText } from '../model/text.ts';

/** Outer quotations do not overlap, so that the last one that begins before the offset tells. */
export function quotedIn(text: SegmentedText): (offset: number) => boolean {
  const outer = text.quotations.filter(({ depth }) => depth === 0).map(({ span }) => span);
  return (offset) => {
    const before = countBelow(outer, offset + 1, ([start]) => start);
    return offset < (outer[before - 1]?.[1] ?? 0);
  };
}
