// Takes what a text holds, in order, and a stretch of it; gives the tokens or the outer quotations there, without reading the whole text.
import { countBelow } from '../model/count-below.ts';
import type { Span } from '../model/span.ts';
import type { Quotation, SegmentedText, Token } from '../model/text.ts';

/** Tokens that lie in the stretch. */
export function tokensWithin({ tokens }: SegmentedText, [start, end]: Span): readonly Token[] {
  const from = firstFrom(tokens, start);
  return tokens.slice(from, firstFrom(tokens, end)).filter(({ span }) => span[1] <= end);
}

/** Outer quotations that overlap the stretch; the one that began before it stands before those inside it. */
export function outerQuotations({ quotations }: SegmentedText, [start, end]: Span): readonly Quotation[] {
  let from = firstFrom(quotations, start);
  do from -= 1;
  while ((quotations[from]?.depth ?? 0) > 0);
  return quotations
    .slice(Math.max(0, from), firstFrom(quotations, end))
    .filter(({ depth, span }) => depth === 0 && span[1] > start);
}

/** Index of the first item that begins at `offset` or later. */
function firstFrom(items: readonly { readonly span: Span }[], offset: number): number {
  return countBelow(items, offset, ({ span }) => span[0]);
}
