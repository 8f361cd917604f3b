// Takes a way to make an empty store; tests what every store of judgements promises.
import { describe, expect, it } from 'vitest';
import type { JudgedStatement, Judgement, JudgeQuestion } from '../../src/model/judgement.ts';
import type { JudgementStore } from '../../src/ports.ts';
import { inventedQuestion as question, judgedStatement as said } from '../support/invented-question.ts';

const judgement: Judgement = {
  shift: 'softened',
  axes: { substance: 'softened', tone: 'unchanged' },
  confidence: 0.8,
  evidence: { earlier: ['must have'], later: ['hope for'] },
  because: 'One side says it “must have” the toll, the other side that it would “hope for” it.',
};
const unclear: Judgement = {
  shift: 'unclear',
  axes: { substance: 'unclear', tone: 'unclear' },
  confidence: 0,
  evidence: { earlier: [], later: [] },
  because: null,
};

export function testJudgementStore(name: string, create: () => Promise<JudgementStore>): void {
  describe(`${name} keeps judgements`, () => {
    it('gives back what was kept, whole', async () => {
      const store = await create();
      await store.keep('judge 1', question, judgement);
      expect(await store.find('judge 1', question)).toEqual(judgement);
      await store.keep('judge 2', question, unclear);
      expect(await store.find('judge 2', question)).toEqual(unclear);
      expect(await store.find('judge 1', question)).toEqual(judgement);
    });

    it.each<readonly [string, string, JudgeQuestion]>([
      ['another judge', 'judge 2', question],
      ['another topic', 'judge 1', { ...question, topic: 'ferry' }],
      ['other words', 'judge 1', { ...question, later: [said('We hope for the toll')] }],
      ['a statement more', 'judge 1', { ...question, later: [...question.later, said('Soon.')] }],
      ['the sides swapped', 'judge 1', { ...question, earlier: question.later, later: question.earlier }],
      [
        'a statement on the other side',
        'judge 1',
        { ...question, earlier: [...question.earlier, ...question.later], later: [] },
      ],
      [
        'another kind',
        'judge 1',
        { ...question, later: [{ ...said('We hope for the toll.'), kind: 'belief' }] },
      ],
    ])('knows nothing of %s', async (_what, judge, asked) => {
      const store = await create();
      await store.keep('judge 1', question, judgement);
      expect(await store.find(judge, asked)).toBeNull();
    });

    it('takes a statement for the same whatever else is known of it', async () => {
      const store = await create();
      await store.keep('judge 1', question, judgement);
      const [first] = question.earlier;
      const more = { cue: 'said', id: 's1', saidOn: '2031-05-10', ...first } as JudgedStatement;
      expect(await store.find('judge 1', { ...question, earlier: [more] })).toEqual(judgement);
    });

    it('keeps the latest answer', async () => {
      const store = await create();
      await store.keep('judge 1', question, unclear);
      await store.keep('judge 1', question, judgement);
      expect(await store.find('judge 1', question)).toEqual(judgement);
    });
  });
}
