import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePositions } from '../../../src/comparison/compare-positions.ts';
import type { Axes, Position, TopicShift } from '../../../src/model/comparison.ts';
import type { Judgement } from '../../../src/model/judgement.ts';
import { mirrorJudgement } from '../../../src/model/mirror-judgement.ts';
import { quotedFragments } from '../../../src/model/quoted-fragments.ts';
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

/** What a judge answers who points at no words and gives no sentence. */
function judged(
  shift: Judgement['shift'],
  axes: Axes = { substance: shift, tone: shift === 'unclear' ? 'unclear' : 'unchanged' },
): Judgement {
  return { shift, axes, confidence: 0.7, evidence: { earlier: [], later: [] }, because: null };
}

const of = (judgement: Judgement) => new Map([['wool-tariffs', judgement]]);
const unjudged = new Map<string, Judgement>();

function compare(
  earlier: readonly (string | Said)[],
  later: readonly (string | Said)[],
  judgement: Judgement = judged('unclear'),
): TopicShift {
  const [shift] = comparePositions(positionOf(earlier), positionOf(later), of(judgement));
  if (!shift) throw new Error('nothing was compared');
  return shift;
}

const reject = 'We reject the wool tariffs on imports';
const welcome = 'We welcome the wool tariffs on imports';

describe('a shift', () => {
  it.each([
    judged('softened'),
    judged('hardened', { substance: 'unchanged', tone: 'hardened' }),
    judged('reversed'),
    judged('unchanged'),
  ])('is what the judge says: $shift', (judgement) => {
    const { shift, axes, confidence } = compare([reject], [welcome], judgement);
    expect({ shift, axes, confidence }).toEqual({
      shift: judgement.shift,
      axes: judgement.axes,
      confidence: 0.7,
    });
  });

  it('is one of the voice where the same act is performed and the voice moved, and says so', () => {
    const warmer = 'We reject the tariffs, but it is a more optimistic month';
    const { shift, axes, because } = compare(
      [reject],
      [warmer],
      judged('softened', { substance: 'softened', tone: 'softened' }),
    );
    expect({ shift, axes }).toEqual({
      shift: 'softened',
      axes: { substance: 'unchanged', tone: 'softened' },
    });
    expect(because).toContain('A refusal in both periods, but in a warmer voice');
    const asked = compare(
      [reject],
      [welcome],
      judged('softened', { substance: 'softened', tone: 'softened' }),
    );
    expect(asked.axes?.substance).toBe('softened');
  });

  it('is unclear where nobody judged', () => {
    expect(comparePositions(positionOf([reject]), positionOf([welcome]), unjudged)).toMatchObject([
      { shift: 'unclear', axes: { substance: 'unclear', tone: 'unclear' } },
    ]);
  });

  it('is unclear, whatever the judge says, where a side is known only from the reporter', () => {
    const plan: Said = { text: 'to accept the tariffs', kind: 'eventuality', type: 'indirect' };
    const { shift, because } = compare([plan], [reject], judged('hardened'));
    expect(shift).toBe('unclear');
    expect(because).toContain('the reporter');
  });

  it('is unclear, whatever the judge says, where one period says yes and no', () => {
    const both = ['We accept the tariffs', 'We reject the quota'];
    expect(compare(both, ['We reject the quota'], judged('unchanged')).shift).toBe('unclear');
    expect(compare(['We reject the quota'], both, judged('softened')).shift).toBe('unclear');
  });

  it('is unchanged for the same words of both periods where the judge sees no verdict', () => {
    const most = 'Ninety tonnes is the most the herring can bear';
    expect(compare([most], [`As in May, ${most.toLowerCase()}`])).toMatchObject({
      shift: 'unchanged',
      axes: { substance: 'unchanged', tone: 'unchanged' },
    });
  });

  it('is not, where the word that counts is another', () => {
    const [may, must] = ['may', 'must'].map((word) => `Every boat in the harbour ${word} carry wool`);
    expect(compare([may ?? ''], [must ?? '']).shift).toBe('unclear');
  });

  it('heeds the judge before the same words', () => {
    expect(compare([reject], [reject, 'It rained'], judged('softened')).shift).toBe('softened');
  });

  it('is raised or dropped where one period is silent, without axes', () => {
    const silent = positionOf([]);
    const spoken = positionOf([reject]);
    expect(comparePositions(silent, spoken, unjudged)).toMatchObject([
      { shift: 'raised', axes: null, earlier: null },
    ]);
    expect(comparePositions(spoken, silent, unjudged)).toMatchObject([
      { shift: 'dropped', axes: null, later: null },
    ]);
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
    const shifts = comparePositions(earlier, later, new Map([['harbour-dues', judged('unchanged')]]));
    expect(shifts.map(({ topic, shift }) => [topic.label, shift])).toEqual([
      ['harbour dues', 'unchanged'],
      ['wool tariffs', 'raised'],
      ['river fishing', 'dropped'],
    ]);
  });
});

describe('a topic of one side', () => {
  const raised = (then: string) =>
    comparePositions(positionOf([then], 'lamb'), positionOf(['We want lower wool tariffs']), unjudged).find(
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
  it('is the judge’s own sentence where it gives one', () => {
    const because = 'A refusal then, a welcome now.';
    expect(compare([reject], [welcome], { ...judged('softened'), because }).because).toBe(because);
  });

  it('quotes the words that the judge points at', () => {
    const evidence = { earlier: ['reject the wool tariffs'], later: ['welcome'] };
    expect(compare([reject], [welcome], { ...judged('softened'), evidence }).because).toContain(
      'then “reject the wool tariffs”, now “welcome”.',
    );
  });

  it.each<[why: string, earlier: string, later: string, judgement: Judgement, begins: string]>([
    [
      'the acts, where they moved as the judge says',
      'We reject the tariffs',
      'We are open to the tariffs',
      judged('softened'),
      'A refusal became willingness to talk: ',
    ],
    [
      'no more than the grade, where they moved the other way',
      'We reject the tariffs',
      'We are open to the tariffs',
      judged('hardened'),
      'A harder position: ',
    ],
    [
      'nor where a side performs none',
      'The growers carry wool',
      'We reject the tariffs',
      judged('hardened'),
      'A harder position: ',
    ],
    [
      'no act that became its opposite where both are a no',
      'We demand cuts to the tariffs',
      'We reject the tariffs',
      judged('reversed'),
      'The opposite of what was said before: ',
    ],
    [
      'the act that both perform',
      'We reject the tariffs',
      'We reject the quota',
      judged('unchanged'),
      'A refusal in both periods: ',
    ],
    [
      'the voice, where only that moved',
      'We reject the tariffs',
      'We reject the quota',
      judged('hardened', { substance: 'unchanged', tone: 'hardened' }),
      'A refusal in both periods, but in a colder voice: ',
    ],
    [
      'both, where both moved',
      'We reject the tariffs',
      'We accept the tariffs',
      judged('reversed', { substance: 'reversed', tone: 'softened' }),
      'A refusal became agreement, in a warmer voice: ',
    ],
    [
      'that a later statement says so itself',
      'The data are open',
      'They are; that has not changed',
      judged('unchanged'),
      'The later statement says that it stands: ',
    ],
    ['that the words are the same', reject, reject, judged('unchanged'), 'The same words in both periods: '],
    [
      'that there is no verdict',
      'It rained',
      'We reject the tariffs',
      judged('unclear'),
      'The words do not carry a verdict: ',
    ],
  ])('names %s', (_why, earlier, later, judgement, begins) => {
    expect(compare([earlier], [later], judgement).because.slice(0, begins.length)).toBe(begins);
  });

  it('quotes what made the voice warmer', () => {
    const later = ['There is no agreement', 'It is a more optimistic month'];
    const judgement = judged('softened', { substance: 'unchanged', tone: 'softened' });
    expect(compare(['There is no agreement on this. The threat is serious'], later, judgement).because).toBe(
      'Disagreement in both periods, but in a warmer voice: then “There is no agreement on this. The threat is serious”, ' +
        'now “It is a more optimistic month”.',
    );
  });

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

const anyJudgement: fc.Arbitrary<Judgement> = fc
  .record({
    substance: fc.constantFrom('unchanged', 'softened', 'hardened', 'reversed', 'unclear'),
    tone: fc.constantFrom('unchanged', 'softened', 'hardened', 'unclear'),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ substance, tone, confidence }) => {
    const shift = substance === 'unchanged' && tone !== 'unclear' ? tone : substance;
    return { ...judged(shift, { substance, tone }), confidence };
  });

describe('a reason that a judge wrote', () => {
  const because = 'The refusal is said to have gone.';

  it('is not told for a verdict that was not the judge’s', () => {
    const shift = compare([reject], [reject], { ...judged('unclear'), because });
    expect(shift.shift).toBe('unchanged');
    expect(shift.because).not.toBe(because);
  });

  it('is not told where the same act shows that only the voice moved', () => {
    const warmer = 'We reject the tariffs, but it is a more optimistic month';
    const judgement = judged('softened', { substance: 'softened', tone: 'softened' });
    const shift = compare([reject], [warmer], { ...judgement, because });
    expect(shift.axes).toEqual({ substance: 'unchanged', tone: 'softened' });
    expect(shift.because).not.toBe(because);
  });

  it('is told otherwise', () => {
    expect(compare([reject], [welcome], { ...judged('reversed'), because }).because).toBe(because);
  });
});

describe('every comparison', () => {
  it('mirrors when the periods are swapped', () => {
    fc.assert(
      fc.property(anySaid, anySaid, anyJudgement, (one, other, judgement) => {
        const [there] = comparePositions(positionOf(one), positionOf(other), of(judgement));
        const [back] = comparePositions(positionOf(other), positionOf(one), of(mirrorJudgement(judgement)));
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

  it('quotes only what stands in the statements it lists, twenty words of a side at most', () => {
    fc.assert(
      fc.property(anySaid, anySaid, anyJudgement, (one, other, judgement) => {
        for (const shift of comparePositions(positionOf(one), positionOf(other), of(judgement))) {
          const texts = [...(shift.earlier?.statements ?? []), ...(shift.later?.statements ?? [])].map(
            ({ text }) => text,
          );
          const quoted = quotedFragments(shift.because);
          expect(quoted.length).toBeGreaterThan(0);
          expect(quoted.length).toBeLessThanOrEqual(2);
          expect(shift.because).not.toContain(';');
          for (const fragment of quoted) expect(fragment.split(/\s+/u).length).toBeLessThanOrEqual(20);
          for (const fragment of quoted) expect(texts.some((text) => text.includes(fragment))).toBe(true);
        }
      }),
    );
  });

  it('grades as it was judged, or not at all', () => {
    fc.assert(
      fc.property(anySaid, anySaid, anyJudgement, (one, other, judgement) => {
        for (const { shift, earlier, later } of comparePositions(
          positionOf(one),
          positionOf(other),
          of(judgement),
        )) {
          if (earlier && later && judgement.shift !== 'unclear')
            expect([judgement.shift, 'unclear']).toContain(shift);
        }
      }),
    );
  });
});
