import { expect, it } from 'vitest';
import type { Judgement, JudgeQuestion } from '../../../src/model/judgement.ts';
import { mirrorJudgement } from '../../../src/model/mirror-judgement.ts';
import { judgeOnce } from '../../../src/pipeline/judge-once.ts';
import type { ShiftJudge } from '../../../src/ports.ts';
import { createInMemoryJudgements } from '../../../src/record/in-memory-judgements.ts';
import { inventedQuestion as question } from '../../support/invented-question.ts';

const swapped = (asked: JudgeQuestion): JudgeQuestion => ({
  ...asked,
  earlier: asked.later,
  later: asked.earlier,
});

/** Says something else each time it is asked. */
function fickleJudge(name = 'fickle 1') {
  const shifts = ['softened', 'hardened', 'reversed'] as const;
  const asked: JudgeQuestion[] = [];
  const judge: ShiftJudge = {
    name,
    async judge(one): Promise<Judgement> {
      const shift = shifts[asked.push(one) - 1] ?? 'softened';
      return {
        shift,
        axes: { substance: shift, tone: 'unchanged' },
        confidence: 0.7,
        evidence: { earlier: [one.earlier[0]?.text ?? ''], later: [one.later[0]?.text ?? ''] },
        because: 'One side asks, the other side hopes.',
      };
    },
  };
  return { judge, asked };
}

it('asks the judge once, and the store from then on', async () => {
  const { judge, asked } = fickleJudge();
  const once = judgeOnce(judge, createInMemoryJudgements());
  const first = await once.judge(question);
  expect(await once.judge(question)).toEqual(first);
  expect(asked).toHaveLength(1);
  expect(once.name).toBe('fickle 1');
});

it('gives the mirror image when the sides are swapped, even of a judge that would contradict itself', async () => {
  const { judge, asked } = fickleJudge();
  const once = judgeOnce(judge, createInMemoryJudgements());
  const first = await once.judge(question);
  expect(await once.judge(swapped(question))).toEqual(mirrorJudgement(first));
  expect(first.evidence).toEqual({ earlier: ['We must have the toll.'], later: ['We hope for the toll.'] });
  expect(asked).toHaveLength(1);
});

it('does not take the answer of one judge for that of another', async () => {
  const store = createInMemoryJudgements();
  const [one, other] = [fickleJudge('judge 1'), fickleJudge('judge 2')];
  await judgeOnce(one.judge, store).judge(question);
  await judgeOnce(other.judge, store).judge(question);
  expect(other.asked).toHaveLength(1);
});

it('keeps nothing where the judge fails', async () => {
  const store = createInMemoryJudgements();
  const failing: ShiftJudge = {
    name: 'fickle 1',
    async judge() {
      throw new Error('the line is dead');
    },
  };
  await expect(judgeOnce(failing, store).judge(question)).rejects.toThrow('the line is dead');
  const { judge, asked } = fickleJudge();
  await judgeOnce(judge, store).judge(question);
  expect(asked).toHaveLength(1);
});
