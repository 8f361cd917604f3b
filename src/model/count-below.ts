// Takes a list sorted by a numeric key, and a limit; gives how many of its items have a key below the limit, by halving.
export function countBelow<Item>(
  list: readonly Item[],
  limit: number,
  keyOf: (item: Item) => number,
): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && keyOf(item) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
