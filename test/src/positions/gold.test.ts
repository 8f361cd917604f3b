// The stance of labelled statements is read no worse than it was: see test/gold/README-stance.md.
import { describe, expect, it } from 'vitest';
import { judgeStances, stanceFigures } from '../../gold/stance-judged.ts';

const judged = judgeStances();

describe.each([
  ['tuned', judged.filter(({ label }) => !label.held)],
  ['held', judged.filter(({ label }) => label.held)],
] as const)('of the %s half', (_half, half) => {
  const figures = stanceFigures(half);

  it('acts and sides are a careful reader’s', () => {
    expect(figures.actAllowed).toBeGreaterThan(0.88);
    expect(figures.act).toBeGreaterThan(0.66);
    expect(figures.polarityAllowed).toBeGreaterThan(0.84);
  });

  it('hardly a side is the opposite of his', () => expect(figures.opposite).toBeLessThan(0.02));

  it.each(['hedges', 'change', 'constancy'] as const)('%s are found, and nothing else', (kind) => {
    expect(figures[kind].recall).toBeGreaterThanOrEqual(0.95);
    expect(figures[kind].precision).toBeGreaterThanOrEqual(0.85);
  });
});
