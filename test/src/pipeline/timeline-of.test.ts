// A speaker's way through one topic: in order of time, each step with the words it rests on.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuestionError } from '../../../src/model/errors.ts';
import { quotedFragments } from '../../../src/model/quoted-fragments.ts';
import type { TopicTimeline } from '../../../src/model/timeline.ts';
import { mostStatementsShown } from '../../../src/pipeline/show-position.ts';
import { mostPoints, type TimelineQuestion, timelineOf } from '../../../src/pipeline/timeline-of.ts';
import { inventedArticle, inventedRecord, type Said } from '../../support/invented-record.ts';
import { steadyJudge } from '../../support/steady-judge.ts';

const venn = (on: string, text: string, place?: string, topic = 'ferry toll'): Said => ({
  who: 'Orla Venn',
  on,
  topic,
  text,
  ...(place !== undefined && { place }),
});

const years: readonly Said[] = [
  venn('2031-05-04', 'We reject the ferry toll of the islands', 'Varn'),
  venn('2031-05-05', 'There is no agreement on this ferry toll', 'Varn'),
  venn('2031-08', 'Half of the ferry toll is what we can pay'),
  venn('2031-08-17', 'The ferry toll is a matter for the harbour board'),
  venn('2031-11-20', 'We accept the ferry toll from next spring on', 'Brannick'),
  venn('2032-02-01', 'The ferry toll will never come to our harbour again, no'),
  venn('2031-11-20', 'The lamps of every harbour will burn', 'Brannick', 'harbour lights'),
];

async function timeline(said: readonly Said[], question: Partial<TimelineQuestion> = {}) {
  const record = await inventedRecord(said.map(inventedArticle));
  return timelineOf(record, steadyJudge, { speaker: 'Venn', topic: 'ferry toll', ...question });
}

async function points(said: readonly Said[], question: Partial<TimelineQuestion> = {}) {
  const { topics } = await timeline(said, question);
  expect(topics).toHaveLength(1);
  return (topics[0] as TopicTimeline).points;
}

describe('a timeline', () => {
  it('goes from meeting to meeting; outside meetings by what is known of the date', async () => {
    const found = await points(years);
    expect(found.map(({ period, meetings }) => [period, meetings.map(({ label }) => label)])).toEqual([
      ['2031-05-04-varn', [expect.stringContaining('Varn')]],
      ['2031-08', []],
      ['2031-08-17', []],
      ['2031-11-20-brannick', [expect.stringContaining('Brannick')]],
      ['2032-02-01', []],
    ]);
    expect(found[0]?.position.statements.map(({ saidOn }) => saidOn)).toEqual(['2031-05-04', '2031-05-05']);
  });

  it('says of each point but the first how it moved against the one before', async () => {
    const found = await points(years);
    expect(found.map(({ shift }) => shift && [shift.against, shift.shift])).toEqual([
      null,
      ['2031-05-04-varn', 'softened'],
      ['2031-05-04-varn', 'softened'],
      ['2031-08-17', 'unchanged'],
      ['2031-11-20-brannick', 'hardened'],
    ]);
    for (const { shift } of found.slice(1)) expect(shift?.because).toMatch(/“.+”.+“.+”/);
  });

  it('grades no step whose order nobody knows', async () => {
    const found = await points(years.slice(2, 4));
    expect(found.map(({ period, shift }) => [period, shift])).toEqual([
      ['2031-08', null],
      ['2031-08-17', null],
    ]);
  });

  it('holds what is on the topic alone', async () => {
    const texts = (await points(years)).flatMap(({ position }) =>
      position.statements.map(({ text }) => text),
    );
    expect(texts).toHaveLength(6);
    expect(texts.join()).not.toContain('lamps');
  });

  it('keeps to the days asked for', async () => {
    const found = await points(years, { from: '2031-08-17', to: '2031' });
    expect(found.map(({ period }) => period)).toEqual(['2031-08-17', '2031-11-20-brannick']);
    expect(found[0]?.shift).toBeNull();
  });

  it('is empty where he is silent between two days', async () => {
    const { topics } = await timeline(years, { from: '2040' });
    expect(topics).toMatchObject([{ topic: { label: 'ferry toll' }, points: [], more: 0 }]);
  });

  it('shows what its reasons quote, and says how many statements there are beside', async () => {
    const said = Array.from({ length: 12 }, (_, index) =>
      venn('2031-05-04', `Pier ${'abcdefghijkl'[index]} pays the ferry toll as boat ${index} does`, 'Varn'),
    );
    const later = venn('2031-11-20', 'We reject the ferry toll', 'Brannick');
    const [first, second] = await points([...said, later]);
    expect(first?.position.statements).toHaveLength(mostStatementsShown);
    expect(first?.position.more).toBe(12 - mostStatementsShown);
    const shown = [first, second].flatMap(
      (point) => point?.position.statements.map(({ text }) => text) ?? [],
    );
    const quoted = quotedFragments(second?.shift?.because ?? '');
    expect(quoted.length).toBe(2);
    for (const words of quoted) expect(shown.some((text) => text.includes(words))).toBe(true);
  });

  it('leaves the oldest out where there are too many, and says how many', async () => {
    const days = Array.from({ length: mostPoints + 3 }, (_, index) =>
      venn(
        new Date(Date.UTC(2031, 0, 1 + 7 * index)).toISOString().slice(0, 10),
        `Boat ${index} pays the ferry toll of pier ${index}`,
      ),
    );
    const { topics } = await timeline(days);
    expect(topics[0]).toMatchObject({ more: 3, points: { length: mostPoints } });
    expect(topics[0]?.points[0]).toMatchObject({ period: '2031-01-22', shift: null });
  });
});

describe('a timeline that there is not', () => {
  it.each<[why: string, question: Partial<TimelineQuestion>, problem: object]>([
    ['of nobody', { speaker: 'Xylander' }, { code: 'unknown-speaker', asked: 'Xylander' }],
    [
      'on a topic never spoken on',
      { topic: 'whales' },
      { code: 'unknown-topic', asked: 'whales', topics: ['ferry toll', 'harbour lights'] },
    ],
    ['from no date', { from: 'spring' }, { code: 'invalid-request', parameter: 'from' }],
    ['to a meeting', { to: '2031-05-04-varn' }, { code: 'invalid-request', parameter: 'to' }],
    ['turned around', { from: '2032', to: '2031' }, { code: 'invalid-request', parameter: 'to' }],
  ])('%s says why', async (_why, question, problem) => {
    const error = await timeline(years, question).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(QuestionError);
    expect((error as QuestionError).problem).toMatchObject(problem);
  });
});

describe('the record behind a timeline', () => {
  const order = fc.shuffledSubarray([...years.keys()], { minLength: years.length });

  it('may have been filled in any order, and more than once', async () => {
    const expected = await timeline(years);
    await fc.assert(
      fc.asyncProperty(order, fc.subarray([...years.keys()]), async (first, again) => {
        const said = [...first, ...again].flatMap((index) => years[index] ?? []);
        expect(await timeline(said)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('may hold what others said, or he on other things', async () => {
    const expected = await timeline(years);
    const anyOther = fc.record({
      who: fc.constantFrom('Tam Brask', 'Ida Venn'),
      on: fc.constantFrom('2031', '2031-05', '2031-05-04', '2031-11-20'),
      topic: fc.constantFrom('ferry toll', 'honey prices'),
      text: fc.constantFrom('We reject the ferry toll of the islands', 'Honey is dear', 'There is no toll'),
      place: fc.constantFrom('Varn', 'Lisse'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyOther, { minLength: 1, maxLength: 4 }), async (others) => {
        const found = await timeline([...years, ...others], { speaker: 'Orla Venn' });
        expect(found).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
