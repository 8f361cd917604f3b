import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageLinkage } from '../../../src/topics/average-linkage.ts';

const least = 0.4;

/** As its definition says, without what makes it fast: the mean over all pairs of two groups, looked up anew each time. */
function byDefinition(count: number, likelihood: (a: number, b: number) => number): number[][] {
  const groups = Array.from({ length: count }, (_, index) => [index]);
  for (;;) {
    let best: readonly [number, number, number] = [-1, -1, -1];
    for (const [a, one] of groups.entries())
      for (const [b, other] of groups.entries()) {
        if (b <= a) continue;
        const pairs = one.flatMap((x) => other.map((y) => likelihood(Math.min(x, y), Math.max(x, y))));
        const mean = pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
        if (mean > best[2]) best = [a, b, mean];
      }
    const [a, b, mean] = best;
    if (mean < least) return groups;
    groups[a]?.push(...(groups.splice(b, 1)[0] ?? []));
  }
}

const inOrder = (groups: readonly (readonly number[])[]) =>
  groups.map((group) => [...group].sort((a, b) => a - b).join(' ')).sort();

describe('average linkage', () => {
  it('leaves apart what is unlikely, and knows nothing of nothing', () => {
    expect(averageLinkage(3, () => 0.39, least)).toEqual([[0], [1], [2]]);
    expect(averageLinkage(0, () => 1, least)).toEqual([]);
  });

  it('joins by the mean: one near pair does not carry a third that is near to one of them only', () => {
    const near: Record<string, number> = { '0 1': 0.9, '1 2': 0.7, '0 2': 0 };
    expect(averageLinkage(3, (a, b) => near[`${a} ${b}`] ?? 0, least)).toEqual([[0, 1], [2]]);
    expect(averageLinkage(3, (a, b) => near[`${a} ${b}`] ?? 0, 0.35)).toEqual([[0, 1, 2]]);
  });

  it('gives the groups of its definition', () => {
    const table = fc.integer({ min: 1, max: 9 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        // Distinct, so that no tie has to be broken.
        values: fc.uniqueArray(fc.double({ min: 0, max: 1, noNaN: true }), {
          minLength: count * count,
          maxLength: count * count,
        }),
      }),
    );
    fc.assert(
      fc.property(table, ({ count, values }) => {
        const likelihood = (a: number, b: number) => values[a * count + b] ?? 0;
        expect(inOrder(averageLinkage(count, likelihood, least))).toEqual(
          inOrder(byDefinition(count, likelihood)),
        );
      }),
    );
  });
});
