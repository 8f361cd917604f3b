import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JudgedStatement, Judgement } from '../../../src/model/judgement.ts';
import { mirrorJudgement } from '../../../src/model/mirror-judgement.ts';
import { orderSides } from '../../../src/model/order-sides.ts';

const softened: Judgement = {
  shift: 'softened',
  axes: { substance: 'softened', tone: 'hardened' },
  confidence: 0.6,
  evidence: { earlier: ['must'], later: ['hope'] },
  because: 'One side says “must”, the other side “hope”.',
};

it('swaps softened with hardened and the sides of the evidence, and nothing else', () => {
  expect(mirrorJudgement(softened)).toEqual({
    ...softened,
    shift: 'hardened',
    axes: { substance: 'hardened', tone: 'softened' },
    evidence: { earlier: ['hope'], later: ['must'] },
  });
  expect(mirrorJudgement(mirrorJudgement(softened))).toEqual(softened);
});

it.each(['unchanged', 'reversed', 'unclear'] as const)('leaves %s as it is', (shift) => {
  const one: Judgement = { ...softened, shift, axes: { substance: shift, tone: 'unchanged' } };
  expect(mirrorJudgement(one)).toMatchObject({ shift, axes: one.axes });
});

const side = fc.array(
  fc.record<JudgedStatement>({
    text: fc.string(),
    source: fc.option(fc.string()),
    cue: fc.constant('said'),
    type: fc.constantFrom('direct', 'indirect'),
    kind: fc.constant('assertion'),
  }),
  { minLength: 1, maxLength: 3 },
);

it('a question and its mirror image come out in one order', () => {
  fc.assert(
    fc.property(side, side, (earlier, later) => {
      const one = orderSides({ topic: 'ferry toll', earlier, later });
      const other = orderSides({ topic: 'ferry toll', earlier: later, later: earlier });
      expect(other.question).toEqual(one.question);
      const same = JSON.stringify(earlier) === JSON.stringify(later);
      expect(one.swapped === other.swapped).toBe(same);
    }),
  );
});
