// Takes items, each with its key; gives the items of each key, keys and items in order of first appearance.
export function groupByKey<Key, Item>(keyed: Iterable<readonly [Key, Item]>): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const [key, item] of keyed) {
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
