// One speaker among all who spoke in his month: on each of his topics, nobody graded, nobody left out unsaid.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuestionError } from '../../../src/model/errors.ts';
import type { SideBySide } from '../../../src/model/side-by-side.ts';
import {
  mostOthers,
  type OneAgainstAllQuestion,
  oneAgainstAll,
} from '../../../src/pipeline/one-against-all.ts';
import { inventedArticle, inventedRecord, type Said } from '../../support/invented-record.ts';

const said = (who: string, on: string, text: string, topic: string): Said => ({ who, on, text, topic });

const month: readonly Said[] = [
  said('Orla Venn', '2031-05-04', 'We reject the ferry toll of the islands', 'ferry toll'),
  said('Orla Venn', '2031-05-09', 'The lamps will burn all night', 'harbour lights'),
  said('Tam Brask', '2031-05-05', 'The ferry toll pays for every pier we have', 'ferry toll'),
  said('Ida Lund', '2031-05-20', 'Ferry tolls are dear to those who sail', 'ferry tolls'),
  said('Ida Lund', '2031-05-21', 'Two tolls on one ferry are one too many', 'ferry tolls'),
  said('Ida Lund', '2031-05-21', 'Eels are rare this spring', 'eel fishing'),
  said('Odo Pell', '2031-11-20', 'We accept the ferry toll', 'ferry toll'),
];

async function ask(record: readonly Said[], question: Partial<OneAgainstAllQuestion> = {}) {
  const reader = await inventedRecord(record.map(inventedArticle));
  return oneAgainstAll(reader, { speaker: 'Venn', in: '2031-05', ...question });
}

const told = ({ topics }: SideBySide) =>
  topics.map(({ topic, positions }) => [
    topic.label,
    ...positions.map(({ speaker, position }) => `${speaker.name} ${position?.statements.length}`),
  ]);

const heads = ['Bar', 'Dol', 'Fen', 'Gul', 'Hest', 'Kirk', 'Lod'];
const tails = ['mand', 'brook', 'stead', 'wick', 'ton', 'field', 'gate', 'ley'];

describe('one speaker among all', () => {
  it('has his topics, himself first, then who said most on each', async () => {
    const answer = await ask(month);
    expect(told(answer)).toEqual([
      ['ferry toll', 'Orla Venn 1', 'Ida Lund 2', 'Tam Brask 1'],
      ['harbour lights', 'Orla Venn 1'],
    ]);
    expect(answer).toMatchObject({ leftOut: 0, period: { period: '2031-05' } });
  });

  it('may be asked on one topic', async () => {
    expect(told(await ask(month, { topic: 'tolls' }))).toEqual([
      [expect.stringContaining('toll'), 'Orla Venn 1', 'Ida Lund 2', 'Tam Brask 1'],
    ]);
    expect(told(await ask(month, { topic: 'harbour lights' }))).toEqual([['harbour lights', 'Orla Venn 1']]);
  });

  it('says how many were not looked at where there are too many', async () => {
    const crowd = Array.from({ length: mostOthers + 2 }, (_, index) => {
      const name = `Ann ${heads[index % 7]}${tails[Math.floor(index / 7)]}`;
      return said(name, '2031-05-11', `Toll ${index} is a ferry toll`, 'ferry toll');
    });
    const answer = await ask([...month, ...crowd]);
    expect(answer.leftOut).toBe(4);
    expect(answer.topics[0]?.positions).toHaveLength(1 + mostOthers);
    expect(told(answer)[0]).toContain('Ida Lund 2');
  });

  it.each<[why: string, question: Partial<OneAgainstAllQuestion>, problem: object]>([
    ['nobody', { speaker: 'Xylander' }, { code: 'unknown-speaker' }],
    ['no period', { in: 'spring' }, { code: 'invalid-period', parameter: 'in' }],
    [
      'a silent month',
      { in: '2031-06' },
      { code: 'no-statements', parameter: 'in', speaker: 'orla-venn', periods: ['2031-05'] },
    ],
    ['a topic that is another’s', { topic: 'eels' }, { code: 'unknown-topic', asked: 'eels' }],
  ])('has no answer for %s, and says why', async (_why, question, problem) => {
    const error = await ask(month, question).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(QuestionError);
    expect((error as QuestionError).problem).toMatchObject(problem);
  });
});

describe('the record behind one among all', () => {
  it('may have been filled in any order, and more than once', async () => {
    const expected = await ask(month);
    const order = fc.shuffledSubarray([...month.keys()], { minLength: month.length });
    await fc.assert(
      fc.asyncProperty(order, fc.subarray([...month.keys()]), async (first, again) => {
        expect(await ask([...first, ...again].flatMap((index) => month[index] ?? []))).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('may hold articles that have nothing to do with it', async () => {
    const expected = await ask(month);
    const other = fc.record({
      who: fc.constantFrom('Maren Holt', 'Bo Quill', 'Ida Lund'),
      on: fc.constantFrom('2031', '2031-05', '2031-05-04', '2031-11'),
      topic: fc.constantFrom('honey prices', 'school roofs'),
      text: fc.constantFrom('Honey is dear', 'There are bees on every roof'),
      place: fc.constantFrom('Varn', 'Lisse'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(other, { minLength: 1, maxLength: 4 }), async (others) => {
        const found = await ask([...month, ...others]);
        expect(told(found)).toEqual(told(expected));
        expect({ ...found, topics: [] }).toEqual({ ...expected, topics: [] });
      }),
      { numRuns: 30 },
    );
  });
});
