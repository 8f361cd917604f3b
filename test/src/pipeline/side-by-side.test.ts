// Several people on one thing at one time: each in his own words, nobody graded, silence told apart.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuestionError } from '../../../src/model/errors.ts';
import type { SideBySide } from '../../../src/model/side-by-side.ts';
import { mostStatementsShown } from '../../../src/pipeline/show-position.ts';
import { type SideBySideQuestion, sideBySide } from '../../../src/pipeline/side-by-side.ts';
import { inventedArticle, inventedRecord, type Said } from '../../support/invented-record.ts';

const said = (who: string, on: string, text: string, topic = 'ferry toll', place?: string): Said => ({
  who,
  on,
  topic,
  text,
  ...(place !== undefined && { place }),
});

const talks: readonly Said[] = [
  said('Orla Venn', '2031-05-04', 'We reject the ferry toll of the islands', 'ferry toll', 'Varn'),
  said('Orla Venn', '2031-05-05', 'The lamps will burn all night', 'harbour lights', 'Varn'),
  said('Tam Brask', '2031-05-05', 'The ferry toll pays for every pier we have', 'ferry toll', 'Varn'),
  said('Ida Lund', '2031-05-05', 'Lamps are for those who sail at night', 'harbour lights', 'Varn'),
  said('Ida Lund', '2031-11-20', 'The ferry toll is dear', 'ferry toll', 'Lisse'),
  said('Odo Pell', '2031-11-20', 'We accept the ferry toll', 'ferry toll', 'Lisse'),
];
const all = ['Venn', 'Tam Brask', 'ida-lund', 'Odo Pell'];

async function ask(record: readonly Said[], question: Partial<SideBySideQuestion> = {}) {
  const reader = await inventedRecord(record.map(inventedArticle));
  return sideBySide(reader, { speakers: all, in: '2031-05', topic: 'ferry toll', ...question });
}

const told = ({ topics }: SideBySide) =>
  topics.flatMap(({ positions }) =>
    positions.map(({ speaker, position, silent }) => [
      speaker.name,
      position?.statements.map(({ text }) => text) ?? silent,
    ]),
  );

describe('several speakers side by side', () => {
  it('stand in the order asked, each with what he said there or how he is silent', async () => {
    const answer = await ask(talks);
    expect(answer.topics.map(({ topic }) => topic.label)).toEqual(['ferry toll']);
    expect(told(answer)).toEqual([
      ['Orla Venn', ['We reject the ferry toll of the islands']],
      ['Tam Brask', ['The ferry toll pays for every pier we have']],
      ['Ida Lund', 'on-topic'],
      ['Odo Pell', 'in-period'],
    ]);
    expect(answer.leftOut).toBe(0);
    expect(told(await ask(talks, { speakers: all.toReversed() }))).toEqual(told(answer).toReversed());
  });

  it('met at one meeting, though heard on different days of it', async () => {
    const { period } = await ask(talks);
    expect(period.meetings.map(({ id }) => id)).toEqual(['2031-05-04-varn']);
    const atIt = await ask(talks, { in: '2031-05-04-varn' });
    expect(told(atIt).map(([name, texts]) => [name, typeof texts])).toEqual([
      ['Orla Venn', 'object'],
      ['Tam Brask', 'object'],
      ['Ida Lund', 'string'],
      ['Odo Pell', 'string'],
    ]);
  });

  it('keep their own meeting where only the day is known and others met elsewhere', async () => {
    const reader = await inventedRecord(
      [
        said('Orla Venn', '2031-05-04', 'We reject the ferry toll', 'ferry toll', 'Varn'),
        said('Tam Brask', '2031-05-04', 'The ferry toll stands for now', 'ferry toll', 'Lisse'),
        said('Orla Venn', '2031-05-04', 'Nobody here wants any ferry toll', 'ferry toll', ''),
      ].map(inventedArticle),
    );
    const question = { speakers: ['Venn', 'Brask'], in: '2031-05-04-varn', topic: 'ferry toll' };
    expect(told(await sideBySide(reader, question))).toEqual([
      ['Orla Venn', ['Nobody here wants any ferry toll', 'We reject the ferry toll']],
      ['Tam Brask', 'in-period'],
    ]);
  });

  it('show their most telling statements, and say how many there are beside', async () => {
    const many = Array.from({ length: 11 }, (_, index) =>
      said('Odo Pell', '2031-05-04', `Pier ${index} pays a ferry toll to crew ${'abcdefghijk'[index]}`),
    );
    const { topics } = await ask([...talks, ...many]);
    const position = topics[0]?.positions.at(-1)?.position;
    expect(position?.statements).toHaveLength(mostStatementsShown);
    expect(position?.more).toBe(11 - mostStatementsShown);
  });
});

describe('a question of several speakers that has no answer', () => {
  it.each<[why: string, question: Partial<SideBySideQuestion>, problem: object]>([
    [
      'an unknown speaker',
      { speakers: ['Venn', 'Xylander'] },
      { code: 'unknown-speaker', asked: 'Xylander' },
    ],
    [
      'one speaker under two names',
      { speakers: ['Venn', 'Orla Venn'] },
      { code: 'invalid-request', parameter: 'speaker' },
    ],
    ['no period', { in: 'spring' }, { code: 'invalid-period', parameter: 'in', asked: 'spring' }],
    [
      'a period in which all are silent',
      { in: '2040' },
      { code: 'no-statements', parameter: 'in', asked: '2040', periods: ['2031-05'] },
    ],
    [
      'a topic on which all are silent',
      { topic: 'whales' },
      { code: 'unknown-topic', asked: 'whales', topics: ['ferry toll', 'harbour lights'] },
    ],
  ])('says why: %s', async (_why, question, problem) => {
    const error = await ask(talks, question).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(QuestionError);
    expect((error as QuestionError).problem).toMatchObject(problem);
    expect((error as QuestionError).message).toMatch(/\.$/);
  });
});

describe('the record behind several speakers', () => {
  it('may have been filled in any order, and more than once', async () => {
    const expected = await ask(talks);
    const order = fc.shuffledSubarray([...talks.keys()], { minLength: talks.length });
    await fc.assert(
      fc.asyncProperty(order, fc.subarray([...talks.keys()]), async (first, again) => {
        expect(await ask([...first, ...again].flatMap((index) => talks[index] ?? []))).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('may hold what others said', async () => {
    const expected = await ask(talks);
    const other = fc.record({
      who: fc.constantFrom('Maren Holt', 'Bo Quill'),
      on: fc.constantFrom('2031', '2031-05', '2031-05-04', '2031-05-05'),
      topic: fc.constantFrom('ferry toll', 'honey prices'),
      text: fc.constantFrom('We reject the ferry toll of the islands', 'Honey is dear', 'There is no toll'),
      place: fc.constantFrom('Varn', 'Lisse'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(other, { minLength: 1, maxLength: 4 }), async (others) => {
        expect(await ask([...talks, ...others])).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
