import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePositions } from '../../../src/comparison/compare-positions.ts';
import type { Position, Shift, TopicShift } from '../../../src/model/comparison.ts';
import type { Kind, StatementType } from '../../../src/model/statement.ts';
import { readStance } from '../../../src/positions/read-stance.ts';
import { takePositions } from '../../../src/positions/take-positions.ts';
import { inventedDraft, inventedStatement } from '../../support/invented-statements.ts';

interface Said {
  readonly text: string;
  readonly kind?: Kind;
  readonly type?: StatementType;
  readonly cue?: string;
}

/** The position that these words make, on one topic. */
function positionOf(said: readonly (string | Said)[], label = 'wool tariffs'): readonly Position[] {
  const topic = { id: label.replaceAll(' ', '-'), label, aliases: [] };
  const statements = said.map((one, index) => {
    const {
      text,
      kind = 'assertion',
      type = 'direct',
      cue = 'said',
    } = typeof one === 'string' ? { text: one } : one;
    const stance = readStance(inventedDraft({ text, kind, type, cue }));
    return inventedStatement({ id: `${text}-${index}`, text, kind, type, cue, stance });
  });
  return takePositions(statements, { topics: [topic], of: () => [topic.id] });
}

function compare(earlier: readonly (string | Said)[], later: readonly (string | Said)[]): TopicShift {
  const [shift] = comparePositions(positionOf(earlier), positionOf(later));
  if (!shift) throw new Error('nothing was compared');
  return shift;
}

describe('a shift', () => {
  it.each<
    [why: string, earlier: readonly (string | Said)[], later: readonly (string | Said)[], shift: Shift]
  >([
    [
      'the same refusal in other words',
      ['We reject the tariffs'],
      ['We still reject these tariffs'],
      'unchanged',
    ],
    [
      'the same refusal in a warmer voice',
      ['There is no agreement. The threat is serious'],
      ['There is no agreement', 'It is a more optimistic month'],
      'softened',
    ],
    [
      'the same refusal in a colder voice',
      ['There is no agreement', 'Talks are constructive'],
      ['There is no agreement', 'This is a dangerous provocation'],
      'hardened',
    ],
    [
      'a demand that must became one that hopes',
      ['We demand cuts, they must come'],
      ['We demand cuts'],
      'unchanged',
    ],
    ['a refusal that became talk', ['We reject the tariffs'], ['We are open to the tariffs'], 'softened'],
    [
      'a consent that became a refusal of the same',
      ['We support the wool tariffs on imports'],
      ['We reject the wool tariffs on imports'],
      'reversed',
    ],
    [
      'a consent and a refusal of something else',
      ['We support inspections'],
      ['We reject delay'],
      'hardened',
    ],
    [
      'a yes and a no in one period',
      ['We accept the tariffs', 'We reject the quota'],
      ['We reject the quota'],
      'unclear',
    ],
    ['a joke', ['Breaks, definitely'], ['We reject the tariffs'], 'unclear'],
    [
      'a plan that only the reporter tells',
      [{ text: 'to accept the tariffs', kind: 'eventuality', type: 'indirect' }],
      ['We reject the tariffs'],
      'unclear',
    ],
    [
      'the same words that take no side',
      ['Ninety tonnes is the most the herring can bear'],
      ['As in May, ninety tonnes is the most the herring can bear'],
      'unchanged',
    ],
    [
      'the same words but for the one that counts',
      ['Every boat in the harbour may carry wool'],
      ['Every boat in the harbour must carry wool'],
      'unclear',
    ],
    [
      'a speaker who says that it stands',
      ['The data are open'],
      ['They are; that has not changed'],
      'unchanged',
    ],
    ['a demand of fewer', ['We demand 200 boats'], ['We demand 150 boats'], 'softened'],
    ['a promise of fewer', ['We will send two hundred boats'], ['We will send 150 boats'], 'hardened'],
    ['a ceiling raised', ['We will not exceed 90 tonnes'], ['We will not exceed 110 tonnes'], 'softened'],
    ['amounts of two things', ['We demand 200 boats'], ['We demand 150 tonnes'], 'unchanged'],
    ['an amount of time', ['We demand boats in two years'], ['We demand boats in five years'], 'unchanged'],
    [
      'a leave that was taken back',
      ['We will let growers into the hall'],
      ['We will not let growers into the hall'],
      'reversed',
    ],
    ['mood alone moves only the tone', ['The outlook is bleak'], ['The outlook is hopeful'], 'softened'],
  ])('%s', (_why, earlier, later, expected) => {
    expect(compare(earlier, later).shift).toBe(expected);
  });

  it('tells substance and tone apart', () => {
    const { axes } = compare(
      ['There is no agreement. The threat is serious'],
      ['There is no agreement', 'It is a more optimistic month'],
    );
    expect(axes).toEqual({ substance: 'unchanged', tone: 'softened' });
  });

  it('is raised or dropped where one period is silent, without axes', () => {
    const silent = positionOf([]);
    const spoken = positionOf(['We reject the tariffs']);
    expect(comparePositions(silent, spoken)).toMatchObject([{ shift: 'raised', axes: null, earlier: null }]);
    expect(comparePositions(spoken, silent)).toMatchObject([{ shift: 'dropped', axes: null, later: null }]);
  });

  it('comes for topics of both periods first, then raised, then dropped', () => {
    const earlier = [
      ...positionOf(['We reject it'], 'river fishing'),
      ...positionOf(['We reject it'], 'harbour dues'),
    ];
    const later = [
      ...positionOf(['We reject it'], 'wool tariffs'),
      ...positionOf(['We reject it', 'It rained'], 'harbour dues'),
    ];
    expect(comparePositions(earlier, later).map(({ topic, shift }) => [topic.label, shift])).toEqual([
      ['harbour dues', 'unchanged'],
      ['wool tariffs', 'raised'],
      ['river fishing', 'dropped'],
    ]);
  });
});

describe('a topic of one side', () => {
  const raised = (then: string) =>
    comparePositions(positionOf([then], 'lamb'), positionOf(['We want lower wool tariffs'])).find(
      ({ shift }) => shift === 'raised',
    );

  it('is never certain: not found is not the same as not said', () => {
    expect(raised('Lamb is dear')?.confidence).toBeLessThanOrEqual(0.8);
    expect(raised('Lamb is dear')?.confidence).toBeGreaterThan(0.3);
  });

  it('is doubtful where the other side speaks its name', () => {
    expect(raised('On wool tariffs there is nothing to say')?.confidence).toBe(0.3);
  });
});

describe('the reason', () => {
  it('marks what the reporter worded within the marks', () => {
    const words = (type: StatementType) =>
      compare([{ text: 'We reject the tariffs', type }], ['We accept the tariffs']).because;
    expect(words('direct')).not.toContain('(');
    expect(words('mixed')).toContain('” (partly quoted)');
    expect(words('indirect')).toContain('” (reported)');
  });

  it.each<[why: string, said: Said, told: string]>([
    [
      'a denial is not told as the claim',
      { text: 'that the toll would be raised', type: 'indirect', cue: 'denied' },
      'denied that “the toll would be raised” (reported)',
    ],
    [
      'nor where nothing links its words to the verb',
      { text: 'the toll would be raised', type: 'indirect', cue: 'has denied' },
      'has denied: “the toll would be raised” (reported)',
    ],
    [
      'nor where a part of it is quoted',
      { text: 'that the toll was a tax on the poor', type: 'mixed', cue: 'denied' },
      'denied that “the toll was a tax on the poor” (partly quoted)',
    ],
    [
      'nor where its own words are no sentence',
      { text: 'a secret deal on the toll', cue: 'denied' },
      'denied: “a secret deal on the toll”',
    ],
    [
      'a denial in a sentence of its own says itself what it denies',
      { text: 'There is no deal on the toll', cue: 'denied' },
      'then “There is no deal on the toll”',
    ],
    [
      'a promise keeps its verb too',
      { text: 'to wait for the toll', type: 'indirect', cue: 'promised' },
      'promised “to wait for the toll” (reported)',
    ],
    [
      'what was simply said does not',
      { text: 'that the toll is old', type: 'indirect', cue: 'told reporters' },
      'then “the toll is old” (reported)',
    ],
  ])('%s', (_why, said, told) => {
    expect(compare([said], ['It rained']).because).toContain(told);
  });

  it('names what changed in the words themselves', () => {
    const later = [
      'There is no agreement',
      'It is a more optimistic month',
      { text: 'to await answers in writing', kind: 'eventuality', type: 'indirect' } as const,
    ];
    expect(compare(['There is no agreement on this. The threat is serious'], later).because).toBe(
      'Disagreement in both periods, but in a warmer voice: then “There is no agreement on this. The threat is serious”, ' +
        'now “It is a more optimistic month”.',
    );
  });

  it('quotes no more than twenty words of a side, cut where a clause ends', () => {
    const long = {
      text: 'the scheme may start out small on the coast and in the hills but it could be built up until the growers of the north were at risk',
      type: 'indirect',
    } as const;
    expect(compare([long], ['We reject the tariffs']).because).toContain(
      '“it could be built up until the growers of the north were at risk” (reported)',
    );
  });

  it('names both where one period points both ways', () => {
    const { because } = compare(['We accept the tariffs', 'We reject the quota'], ['We reject the quota']);
    expect(because).toContain('“We accept the tariffs” against “We reject the quota”');
  });

  it('says what is missing where the words do not carry a verdict', () => {
    expect(compare(['It rained'], ['We reject the tariffs']).because).toBe(
      'The earlier words neither agree, ask nor refuse: then “It rained”, now “We reject the tariffs”.',
    );
  });
});

const sentences = [
  'We accept the wool tariffs on imports',
  'We reject the wool tariffs on imports',
  'There is no agreement on this',
  'We will retaliate',
  'We may retaliate; it is a dangerous provocation by people who have never once listened to what the growers of the coast told them',
  'It is a more optimistic month',
  'It rained',
  'We demand cuts',
  'We hope for talks',
];
const anySaid = fc.array(
  fc.record({
    text: fc.constantFrom(...sentences),
    kind: fc.constantFrom<Kind>('assertion', 'assertion', 'eventuality'),
    type: fc.constantFrom<StatementType>('direct', 'indirect'),
  }),
  { maxLength: 4 },
);

const MIRRORED: Readonly<Partial<Record<string, string>>> = {
  softened: 'hardened',
  hardened: 'softened',
  raised: 'dropped',
  dropped: 'raised',
};
const mirror = (value: string) => MIRRORED[value] ?? value;

describe('every comparison', () => {
  it('mirrors when the periods are swapped', () => {
    fc.assert(
      fc.property(anySaid, anySaid, (one, other) => {
        const [there] = comparePositions(positionOf(one), positionOf(other));
        const [back] = comparePositions(positionOf(other), positionOf(one));
        expect(back?.shift).toBe(there && mirror(there.shift));
        expect(back?.axes).toEqual(
          there?.axes
            ? { substance: mirror(there.axes.substance), tone: mirror(there.axes.tone) }
            : there?.axes,
        );
        expect(back?.confidence).toBe(there?.confidence);
      }),
    );
  });

  it('quotes only what stands in the statements it lists', () => {
    fc.assert(
      fc.property(anySaid, anySaid, (one, other) => {
        for (const shift of comparePositions(positionOf(one), positionOf(other))) {
          const texts = [...(shift.earlier?.statements ?? []), ...(shift.later?.statements ?? [])].map(
            ({ text }) => text,
          );
          const quoted = [...shift.because.matchAll(/“([^”]*)”/gu)].map((match) => match[1] ?? '');
          expect(quoted.length).toBeGreaterThan(0);
          expect(quoted.length).toBeLessThanOrEqual(2);
          expect(shift.because).not.toContain(';');
          for (const fragment of quoted) expect(fragment.split(/\s+/u).length).toBeLessThanOrEqual(20);
          for (const fragment of quoted) expect(texts.some((text) => text.includes(fragment))).toBe(true);
        }
      }),
    );
  });

  it('never reverses on tone alone', () => {
    fc.assert(
      fc.property(anySaid, anySaid, (one, other) => {
        for (const { shift, axes } of comparePositions(positionOf(one), positionOf(other))) {
          if (shift === 'reversed') expect(axes?.substance).toBe('reversed');
        }
      }),
    );
  });
});
