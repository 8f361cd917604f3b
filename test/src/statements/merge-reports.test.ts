// One utterance printed by several papers is one statement, whatever marks they use and whichever arrives first.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noStance } from '../../../src/model/stance.ts';
import type { Statement } from '../../../src/model/statement.ts';
import { mergeReports } from '../../../src/statements/merge-reports.ts';
import { inventedDraft } from '../../support/invented-statements.ts';

interface Printed {
  readonly article: string;
  readonly text: string;
  readonly saidOn?: string | null;
  readonly type?: Statement['type'];
  readonly at?: number;
}

function printed({ article, text, saidOn = '2031-05-02', type = 'direct', at = 0 }: Printed): Statement {
  const content = [[at, at + text.length] as const];
  return {
    ...inventedDraft({
      id: `${article}@${at}`,
      article,
      text,
      type,
      saidOn,
      spans: { content, source: [], cue: [] },
    }),
    saidOnBasis: saidOn === null ? 'unknown' : 'implied',
    topics: [],
    stance: noStance,
    embedding: null,
  };
}

const bridge = 'The bridge over the Lisse will reopen before the first snow falls';
const ferry = 'Nobody on this council has ever asked the ferrymen to stop their work';

describe('merged', () => {
  it('the same words with other marks, case and spacing of an apostrophe', () => {
    const merged = mergeReports([
      printed({ article: 'a.txt', text: 'We don’t know who will pay' }),
      printed({ article: 'b.txt', text: "We don't know who will pay." }),
    ]);
    expect(merged.map(({ reports }) => reports.length)).toEqual([2]);
  });

  it('the same words joined in one paper and in two pieces in the other', () => {
    const merged = mergeReports([
      printed({ article: 'a.txt', text: `${bridge}, but ${ferry.toLowerCase()}` }),
      printed({ article: 'b.txt', text: bridge }),
      printed({ article: 'b.txt', text: `But ${ferry.toLowerCase()}`, at: 200 }),
    ]);
    expect(merged).toHaveLength(1);
    expect(merged[0]?.text).toBe(`${bridge}, but ${ferry.toLowerCase()}`);
    expect(merged[0]?.reports.map(({ id, pieces }) => [id, pieces])).toEqual([
      ['a.txt@0', []],
      ['b.txt@0', ['b.txt@200']],
    ]);
    expect(merged[0]?.reports[1]?.spans.content).toHaveLength(2);
  });

  it('what words name, with what every paper gives them from around', () => {
    const named = { id: 'karl-brandt', label: 'Karl Brandt', basis: 'content', aliases: [] } as const;
    const around = { id: 'ferry', label: 'ferry', basis: 'context', aliases: [] } as const;
    const one = { ...printed({ article: 'a.txt', text: bridge }), topics: [around, named] };
    const other = { ...printed({ article: 'b.txt', text: bridge }), topics: [named] };
    const idsOf = (statements: readonly Statement[]) =>
      mergeReports(statements).map(({ topics }) => topics.map(({ id }) => id));
    expect(idsOf([one])).toEqual([['karl-brandt', 'ferry']]);
    expect(idsOf([one, other])).toEqual([['karl-brandt']]);
    expect(
      idsOf([
        { ...one, topics: [around] },
        { ...other, topics: [] },
      ]),
    ).toEqual([['ferry']]);
  });

  it('the longest words, with the article that prints exactly those, first or not', () => {
    const [later] = mergeReports([
      printed({ article: 'a.txt', text: bridge, saidOn: '2031-05-12' }),
      printed({ article: 'b.txt', text: `${bridge}, and soon`, saidOn: '2031-05-13' }),
    ]);
    expect(later).toMatchObject({ id: 'a.txt@0', text: `${bridge}, and soon`, textFrom: 'b.txt' });
    const [same] = mergeReports([
      printed({ article: 'b.txt', text: bridge }),
      printed({ article: 'a.txt', text: bridge }),
    ]);
    expect(same?.textFrom).toBe('a.txt');
  });

  it('words whose copy knows only the month, which inherits the day', () => {
    const [merged, ...others] = mergeReports([
      printed({ article: 'a.txt', text: bridge, saidOn: '2031-05' }),
      printed({ article: 'b.txt', text: bridge, saidOn: '2031-05-12' }),
    ]);
    expect(others).toEqual([]);
    expect(merged?.saidOn).toBe('2031-05-12');
  });

  it('words dated a day apart, at the earlier day', () => {
    const [merged, ...others] = mergeReports([
      printed({ article: 'a.txt', text: bridge, saidOn: '2031-05-13' }),
      printed({ article: 'b.txt', text: bridge, saidOn: '2031-05-12' }),
    ]);
    expect(others).toEqual([]);
    expect(merged?.saidOn).toBe('2031-05-12');
    expect(merged?.id).toBe('b.txt@0');
  });

  it('a word edited in twenty', () => {
    const long = `${bridge} and the carts will cross it by day and by night`;
    const merged = mergeReports([
      printed({ article: 'a.txt', text: long }),
      printed({ article: 'b.txt', text: long.replace('first snow', 'early snow') }),
    ]);
    expect(merged).toHaveLength(1);
  });
});

describe('kept apart', () => {
  const long = `${bridge} and the carts will cross it by day and by night`;
  it.each([
    ['one "not"', long, long.replace('will reopen', 'will not reopen')],
    ['one "won’t"', long, long.replace('will cross', 'won’t cross')],
    ['one number', `${long} in 40 days`, `${long} in 50 days`],
    ['other words', bridge, ferry],
    ['short words in common', 'We will see', 'We will see about the bridge and the ferry'],
  ])('%s', (_, first, second) => {
    expect(
      mergeReports([printed({ article: 'a.txt', text: first }), printed({ article: 'b.txt', text: second })]),
    ).toHaveLength(2);
  });

  it.each([
    ['days far apart', '2031-05-02', '2031-05-20'],
    ['months apart', '2031-05', '2031-09'],
    ['a day and no date at all', '2031-05-02', null],
  ])('%s', (_, first, second) => {
    const merged = mergeReports([
      printed({ article: 'a.txt', text: bridge, saidOn: first }),
      printed({ article: 'b.txt', text: bridge, saidOn: second }),
    ]);
    expect(merged).toHaveLength(2);
  });
});

describe('whatever comes', () => {
  const texts = [
    bridge,
    `${bridge}.`,
    ferry,
    `${bridge}, and ${ferry.toLowerCase()}`,
    bridge.replace('will', 'will not'),
    'We will see',
    'The bridge over the Lisse will reopen before the first snow',
    'will reopen before the first snow falls',
  ];
  const days = ['2031-05-01', '2031-05-02', '2031-05-04', '2031-05-20', '2031-05', '2031', null];
  const statements = fc
    .uniqueArray(
      fc.record({
        article: fc.constantFrom('a.txt', 'b.txt', 'c.txt', 'd.txt'),
        text: fc.constantFrom(...texts),
        saidOn: fc.constantFrom(...days),
        type: fc.constantFrom('direct' as const, 'mixed' as const, 'indirect' as const),
        at: fc.integer({ min: 0, max: 4 }).map((place) => place * 300),
      }),
      { selector: ({ article, at }) => `${article}@${at}`, maxLength: 14 },
    )
    .map((list) => list.map(printed));

  it('any order of arrival gives the same', () => {
    fc.assert(
      fc.property(
        statements.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(mergeReports(shuffled)).toEqual(mergeReports(list));
        },
      ),
    );
  });

  it('every id leads to exactly one merged statement, and no other id does', () => {
    fc.assert(
      fc.property(statements, (list) => {
        const ids = mergeReports(list).flatMap(({ reports }) =>
          reports.flatMap(({ id, pieces }) => [id, ...pieces]),
        );
        expect(ids.toSorted()).toEqual(list.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('a merged statement has the id of its first report, one report an article, and all of its spans', () => {
    fc.assert(
      fc.property(statements, (list) => {
        for (const { id, reports } of mergeReports(list)) {
          expect(id).toBe(reports[0]?.id);
          expect(new Set(reports.map(({ article }) => article)).size).toBe(reports.length);
          for (const report of reports) expect(report.spans.content).toHaveLength(1 + report.pieces.length);
        }
      }),
    );
  });

  it('the text is what the article named with it prints, to the letter, and that article is among the reports', () => {
    fc.assert(
      fc.property(statements, (list) => {
        for (const { text, type, textFrom, reports } of mergeReports(list)) {
          const report = reports.find(({ article }) => article === textFrom);
          const own = list.filter(({ id }) => report && [report.id, ...report.pieces].includes(id));
          expect(own.map((one) => [one.text, one.type])).toContainEqual([text, type]);
        }
      }),
    );
  });

  it('a further article with other words changes nothing else', () => {
    const other = printed({
      article: 'z.txt',
      text: 'Honey is dear this year, and nobody on the hill keeps bees',
    });
    fc.assert(
      fc.property(statements, (list) => {
        const others = mergeReports([...list, other]).filter(({ id }) => id !== other.id);
        expect(others).toEqual(mergeReports(list));
      }),
    );
  });

  it('the same statement given twice counts once', () => {
    fc.assert(
      fc.property(statements, (list) => {
        expect(mergeReports([...list, ...list])).toEqual(mergeReports(list));
      }),
    );
  });
});
