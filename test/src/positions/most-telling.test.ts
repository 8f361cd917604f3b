import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostTelling } from '../../../src/positions/most-telling.ts';

const said = (tone: number, evidence: readonly string[] = tone === 0 ? [] : ['refuse']) => ({
  stance: { tone, evidence },
});

it('keeps the two clearest, in the order in which they came', () => {
  const [rain, soft, hard, harder] = [said(0), said(0.2), said(-0.6), said(-0.9)];
  expect(mostTelling([harder, rain, soft, hard])).toEqual([harder, hard]);
  expect(mostTelling([rain, soft])).toEqual([rain, soft]);
});

it('prefers a word of stance that is neither warm nor cold to none', () => {
  const [rain, snow, stands, asks] = [said(0), said(0), said(0, ['remains']), said(0, ['asks'])];
  expect(mostTelling([rain, stands, snow, asks])).toEqual([stands, asks]);
});

it('gives at least one of any, and nothing that was not given', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }).map((tone) => said(tone))), (all) => {
      const kept = mostTelling(all);
      expect(kept.length).toBe(Math.min(2, all.length));
      for (const one of kept) expect(all).toContain(one);
    }),
  );
});
