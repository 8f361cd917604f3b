import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DatedStatement, findMeetings } from '../../../src/meetings/find-meetings.ts';

/** "2007-10-12 Bern #border talks", "2007-10"; each its own statement of its own article. */
function said(...occasions: readonly string[]): DatedStatement[] {
  return occasions.map((occasion, index) => {
    const [, date = '', place, label] = /^(\S+)(?: ([^#]+?))?(?: ?#(.+))?$/.exec(occasion) ?? [];
    return {
      id: `s${index}`,
      occasion: { date, place: place ?? null, label: label ?? null },
      reports: [{ article: `a${index}.txt` }],
    };
  });
}

function idsOf(statements: readonly DatedStatement[]): (string | null)[] {
  const { meetingOf } = findMeetings(statements);
  return statements.map(({ id }) => meetingOf(id)?.id ?? null);
}

describe('findMeetings', () => {
  it.each<[string, string[], (string | null)[]]>([
    ['one place, one day', ['2007-10-12 Bern', '2007-10-12 BERN'], ['2007-10-12-bern', '2007-10-12-bern']],
    [
      'adjacent days, named by the first',
      ['2008-03-18 Bern', '2008-03-17 Bern'],
      ['2008-03-17-bern', '2008-03-17-bern'],
    ],
    [
      'a day between parts them',
      ['2008-03-16 Bern', '2008-03-18 Bern'],
      ['2008-03-16-bern', '2008-03-18-bern'],
    ],
    [
      'adjacent over the end of a year',
      ['2007-12-31 Bern', '2008-01-01 Bern'],
      ['2007-12-31-bern', '2007-12-31-bern'],
    ],
    ['two places of one day', ['2007-10-12 Bern', '2007-10-12 Oslo'], ['2007-10-12-bern', '2007-10-12-oslo']],
    [
      'no place joins the one meeting of the day',
      ['2007-10-12 Bern', '2007-10-12'],
      ['2007-10-12-bern', '2007-10-12-bern'],
    ],
    [
      'no place joins within the days of a meeting',
      ['2008-03-16 Bern', '2008-03-17 Bern', '2008-03-18 Bern', '2008-03-17'],
      Array(4).fill('2008-03-16-bern'),
    ],
    [
      'no place joins neither of two',
      ['2007-10-12 Bern', '2007-10-12 Oslo', '2007-10-12'],
      ['2007-10-12-bern', '2007-10-12-oslo', null],
    ],
    [
      'no place on another day is another occasion',
      ['2007-10-12 Bern', '2007-10-13'],
      ['2007-10-12-bern', '2007-10-13'],
    ],
    [
      'a month joins the one meeting of the month',
      ['2007-10-12 Bern', '2007-10'],
      ['2007-10-12-bern', '2007-10-12-bern'],
    ],
    [
      'a month joins neither of two',
      ['2007-10-12 Bern', '2007-10-20 Bern', '2007-10'],
      ['2007-10-12-bern', '2007-10-20-bern', null],
    ],
    [
      'a month and its place join the one there',
      ['2007-10-12 Bern', '2007-10-20 Oslo', '2007-10 Oslo'],
      ['2007-10-12-bern', '2007-10-20-oslo', '2007-10-20-oslo'],
    ],
    [
      'a month and another place stand alone',
      ['2007-10-12 Bern', '2007-10 Oslo'],
      ['2007-10-12-bern', '2007-10-oslo'],
    ],
    [
      'a month joins a meeting that reaches into it',
      ['2007-09-30 Bern', '2007-10-01 Bern', '2007-10'],
      Array(3).fill('2007-09-30-bern'),
    ],
    ['a month alone', ['2007-10', '2007-10'], ['2007-10', '2007-10']],
    ['another month', ['2007-10-12 Bern', '2007-11'], ['2007-10-12-bern', '2007-11']],
    [
      'one label over places',
      ['2007-10-12 Bern #Border Talks', '2007-10-13 Oslo #border talks'],
      Array(2).fill('2007-10-12-border-talks'),
    ],
    [
      'two labels of one place and day',
      ['2007-10-12 Bern #border talks', '2007-10-12 Bern #trade talks'],
      ['2007-10-12-border-talks', '2007-10-12-trade-talks'],
    ],
    [
      'a label that comes back next year',
      ['2007-10-12 Bern #summit', '2008-10-12 Bern #summit'],
      ['2007-10-12-summit', '2008-10-12-summit'],
    ],
    [
      'an unlabelled report of the place',
      ['2007-10-12 Bern #border talks', '2007-10-13 Bern'],
      Array(2).fill('2007-10-12-border-talks'),
    ],
    [
      'a label without place',
      ['2007-10-12 #border talks', '2007-10-12 Bern'],
      Array(2).fill('2007-10-12-border-talks'),
    ],
    [
      'a label with its month alone',
      ['2007-10-12 Bern #border talks', '2007-10-20 Bern', '2007-10 #border talks'],
      ['2007-10-12-border-talks', '2007-10-20-bern', '2007-10-12-border-talks'],
    ],
    [
      'accents and stops are spelling',
      ['2007-10-12 Zürich', '2007-10-12 Zurich'],
      Array(2).fill('2007-10-12-zurich'),
    ],
  ])('%s', (_why, occasions, ids) => {
    expect(idsOf(said(...occasions))).toEqual(ids);
  });

  it.each([
    ['a day', ['2007-10-12 Bern'], 'Bern, 12 October 2007'],
    ['days of one month', ['2008-03-17 Bern', '2008-03-18 Bern'], 'Bern, 17–18 March 2008'],
    ['days of two months', ['2007-09-30 Bern', '2007-10-01 Bern'], 'Bern, 30 September – 1 October 2007'],
    ['days of two years', ['2007-12-31 Bern', '2008-01-01 Bern'], 'Bern, 31 December 2007 – 1 January 2008'],
    ['a month', ['2007-10 Bern'], 'Bern, October 2007'],
    ['no place', ['2007-10-12'], '12 October 2007'],
    ['the label first', ['2007-10-02 Bern #border talks'], 'border talks, Bern, 2 October 2007'],
  ])('label: %s', (_why, occasions, label) => {
    expect(findMeetings(said(...occasions)).meetings.map((meeting) => meeting.label)).toEqual([label]);
  });

  it('gives the first and last day, and each article once', () => {
    const statements = said('2008-03-18 Bern', '2008-03-17 Bern', '2008-03').map((statement) => ({
      ...statement,
      reports: [{ article: 'b.txt' }, { article: 'a.txt' }],
    }));
    expect(findMeetings(statements).meetings).toEqual([
      {
        id: '2008-03-17-bern',
        label: 'Bern, 17–18 March 2008',
        from: '2008-03-17',
        date: '2008-03-18',
        place: 'Bern',
        articles: ['a.txt', 'b.txt'],
      },
    ]);
  });

  it('gives none where no occasion is known', () => {
    const { meetings, meetingOf } = findMeetings([{ id: 's', occasion: null, reports: [] }]);
    expect(meetings).toEqual([]);
    expect(meetingOf('s')).toBeNull();
    expect(meetingOf('another')).toBeNull();
  });

  const day = fc.integer({ min: 1, max: 9 }).map((number) => `2007-10-0${number}`);
  const date = fc.oneof(day, day, day, fc.constantFrom('2007-10', '2007-09', '2007-09-30'));
  const maybe = (...values: string[]) => fc.option(fc.constantFrom(...values));
  const anyStatements = fc.array(
    fc.record({ date, place: maybe('Bern', 'Oslo', 'BERN'), label: maybe('border talks', 'Bern', 'summit') }),
    { maxLength: 12 },
  );
  const numbered = (occasions: readonly DatedStatement['occasion'][]): DatedStatement[] =>
    occasions.map((occasion, index) => ({
      id: `s${index}`,
      occasion,
      reports: [{ article: `a${index}.txt` }],
    }));

  it('is the same in any order', () => {
    const shuffled = anyStatements.chain((occasions) =>
      fc.tuple(
        fc.constant(numbered(occasions)),
        fc.shuffledSubarray(numbered(occasions), {
          minLength: occasions.length,
          maxLength: occasions.length,
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([statements, others]) => {
        const [one, other] = [findMeetings(statements), findMeetings(others)];
        expect(other.meetings).toEqual(one.meetings);
        for (const { id } of statements) expect(other.meetingOf(id)).toEqual(one.meetingOf(id));
      }),
      { numRuns: 500 },
    );
  });

  it('gives each meeting its own id, and a statement no meeting of other days or of another place', () => {
    fc.assert(
      fc.property(anyStatements.map(numbered), (statements) => {
        const { meetings, meetingOf } = findMeetings(statements);
        expect(new Set(meetings.map(({ id }) => id)).size).toBe(meetings.length);
        for (const { id, occasion } of statements) {
          const meeting = meetingOf(id);
          if (!meeting || !occasion) continue;
          expect(meetings).toContain(meeting);
          if (occasion.date.length === 10) {
            expect(occasion.date >= meeting.from && occasion.date <= meeting.date).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
