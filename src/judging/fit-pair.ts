// Takes the pieces of two sides; gives them cut to what the weights read at once.

/** Without the special pieces. */
export const mostPairPieces = 253;

/** The longer side gives way first, at its end: positions are stated before they are explained. */
export function fitPair(
  first: readonly number[],
  second: readonly number[],
): readonly [first: readonly number[], second: readonly number[]] {
  const half = Math.floor(mostPairPieces / 2);
  if (first.length + second.length <= mostPairPieces) return [first, second];
  if (first.length <= half) return [first, second.slice(0, mostPairPieces - first.length)];
  if (second.length <= half) return [first.slice(0, mostPairPieces - second.length), second];
  return [first.slice(0, half), second.slice(0, half)];
}
