// Takes how likely any two of a number of things belong together; gives the groups that they fall into.

/**
 * Average linkage (Sokal and Michener 1958): the two groups whose members are likeliest in the mean are joined, until no two reach `least`.
 * Of equals those that come first. Time and memory grow with the square of `count`; `likelihood(a, b)` is asked once for each a < b.
 */
export function averageLinkage(
  count: number,
  likelihood: (a: number, b: number) => number,
  least: number,
): readonly (readonly number[])[] {
  const groups = Array.from({ length: count }, (_, index) => [index]);
  const means = groups.map(() => new Float64Array(count));
  for (let a = 0; a < count; a += 1)
    for (let b = a + 1; b < count; b += 1) setMean(means, a, b, likelihood(a, b));
  const open = new Set(groups.keys());
  const nearest = groups.map((_, index) => nearestOf(index, open, means));
  for (;;) {
    const [a, b] = likeliest(open, nearest, means, least);
    if (a < 0) return [...open].map((index) => groups[index] ?? []);
    join(groups, means, open, a, b);
    for (const index of open)
      if (index === a || [a, b].includes(nearest[index] ?? -1))
        nearest[index] = nearestOf(index, open, means);
      else if (meanOf(means, index, a) > meanOf(means, index, nearest[index] ?? -1)) nearest[index] = a;
  }
}

function meanOf(means: readonly Float64Array[], a: number, b: number): number {
  return means[a]?.[b] ?? 0;
}

function setMean(means: readonly Float64Array[], a: number, b: number, mean: number): void {
  const [rowA, rowB] = [means[a], means[b]];
  if (rowA) rowA[b] = mean;
  if (rowB) rowB[a] = mean;
}

/** −1 where there is no other. */
function nearestOf(index: number, open: ReadonlySet<number>, means: readonly Float64Array[]): number {
  let best = -1;
  for (const other of open)
    if (other !== index && (best < 0 || meanOf(means, index, other) > meanOf(means, index, best)))
      best = other;
  return best;
}

/** Two groups to join; −1 where none are likely enough. */
function likeliest(
  open: ReadonlySet<number>,
  nearest: readonly number[],
  means: readonly Float64Array[],
  least: number,
): readonly [number, number] {
  let [a, b, best] = [-1, -1, least];
  for (const index of open) {
    const other = nearest[index] ?? -1;
    const mean = other < 0 ? 0 : meanOf(means, index, other);
    if (other >= 0 && (mean > best || (a < 0 && mean >= best))) [a, b, best] = [index, other, mean];
  }
  return a < b ? [a, b] : [b, a];
}

/** The second becomes part of the first. */
function join(
  groups: number[][],
  means: readonly Float64Array[],
  open: Set<number>,
  a: number,
  b: number,
): void {
  const [one, other] = [groups[a] ?? [], groups[b] ?? []];
  open.delete(b);
  for (const index of open) {
    if (index === a) continue;
    const sum = one.length * meanOf(means, index, a) + other.length * meanOf(means, index, b);
    setMean(means, index, a, sum / (one.length + other.length));
  }
  one.push(...other);
}
