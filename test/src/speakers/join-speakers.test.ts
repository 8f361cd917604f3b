import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SpeakerMention } from '../../../src/model/speaker.ts';
import { joinSpeakers } from '../../../src/speakers/join-speakers.ts';
import { speakerMention as mention } from '../../support/speaker-mention.ts';

const ids = (mentions: readonly SpeakerMention[]) => joinSpeakers(mentions).map(({ id }) => id);

describe('joined', () => {
  it.each<[why: string, mentions: SpeakerMention[], id: string]>([
    ['two spellings', [mention('Sergei Petrov'), mention('Sergey Petrov')], 'sergey-petrov'],
    ['a bare name with the only full one', [mention('Petrov'), mention('Sergei Petrov')], 'sergey-petrov'],
    ['an initial', [mention('J. Weiss'), mention('John Weiss')], 'john-weiss'],
    [
      'a middle name left out',
      [mention('John A. Weiss'), mention('John Weiss'), mention('John Weiss', null, '2031-06-01')],
      'john-weiss',
    ],
    [
      'a shortening',
      [
        mention('Dan Weiss', 'senator'),
        mention('Daniel Weiss', 'Senator'),
        mention('Daniel Weiss', 'Senator', '2031-07-01'),
      ],
      'daniel-weiss',
    ],
    [
      'a new office of the same name',
      [mention('Karl Brandt', 'Mayor', '2030-01-01'), mention('Karl Brandt', 'President', '2035-01-01')],
      'karl-brandt',
    ],
  ])('%s', (_why, mentions, id) => {
    expect(ids(mentions)).toEqual([id]);
  });
});

describe('kept apart', () => {
  it.each<[why: string, mentions: SpeakerMention[], ids: string[]]>([
    ['different given names', [mention('John Weiss'), mention('Joan Weiss')], ['joan-weiss', 'john-weiss']],
    ['father and son', [mention('John Weiss'), mention('John Weiss Jr.')], ['john-weiss', 'john-weiss-jr']],
    [
      'a bare name that may be either',
      [mention('Weiss'), mention('John Weiss'), mention('Anna Weiss')],
      ['anna-weiss', 'john-weiss', 'weiss'],
    ],
    [
      'an initial that may be either',
      [mention('J. Weiss'), mention('John Weiss'), mention('Jane Weiss')],
      ['j-weiss', 'jane-weiss', 'john-weiss'],
    ],
    [
      'a bare name in an office of another kind',
      [mention('Weiss', 'striker'), mention('John Weiss', 'Senator')],
      ['john-weiss', 'weiss'],
    ],
    [
      'the same office of two states',
      [mention('Weiss', 'Finnish president'), mention('John Weiss', 'Canadian president')],
      ['john-weiss', 'weiss'],
    ],
    [
      'a shortening in another office',
      [mention('Dan Weiss', 'striker'), mention('Daniel Weiss', 'Senator')],
      ['dan-weiss', 'daniel-weiss'],
    ],
    [
      'two middle names',
      [mention('John Adam Weiss'), mention('John Otto Weiss')],
      ['john-adam-weiss', 'john-otto-weiss'],
    ],
  ])('%s', (_why, mentions, expected) => {
    expect(ids(mentions)).toEqual(expected);
  });
});

it('gives a bare name to the one of two whose office fits', () => {
  const known = joinSpeakers([
    mention('Weiss', 'Finnish Foreign Minister', '2031-05-03'),
    mention('Anna Weiss', 'Finnish Foreign Minister'),
    mention('John Weiss', 'Senator'),
  ]);
  expect(known.map(({ id, articles }) => [id, articles])).toEqual([
    ['anna-weiss', 2],
    ['john-weiss', 1],
  ]);
});

it('shows the most frequent full form, the latest role, and each role’s first and last day', () => {
  const [speaker] = joinSpeakers([
    mention('Sergey Petrov', 'Mayor', '2030-02-01', 'a'),
    mention('Petrov', 'Mayor', '2030-03-01', 'b'),
    mention('Sergei Petrov', 'Foreign Minister', '2031-04-01', 'c'),
    mention('Sergei Petrov', null, '2031-05-01', 'd'),
  ]);
  expect(speaker).toMatchObject({
    id: 'sergey-petrov',
    name: 'Sergei Petrov',
    role: 'Foreign Minister',
    names: ['Petrov', 'Sergei Petrov', 'Sergey Petrov'],
    roles: [
      { role: 'Mayor', from: '2030-02-01', to: '2030-03-01' },
      { role: 'Foreign Minister', from: '2031-04-01', to: '2031-04-01' },
    ],
    articles: 4,
    statements: 4,
  });
});

it('keeps a body apart from a person of its name', () => {
  const body: SpeakerMention = {
    ...mention('Weiss'),
    speaker: { id: 'weiss', name: 'Weiss', role: null, type: 'body', nameKey: 'weis' },
  };
  expect(joinSpeakers([body, mention('John Weiss')]).map(({ type }) => type)).toEqual(['person', 'body']);
});

describe('in any order of arrival', () => {
  const names = [
    'Weiss',
    'J. Weiss',
    'John Weiss',
    'John A. Weiss',
    'Jane Weiss',
    'Dan Weiss',
    'Daniel Weiss',
    'John Weiss Jr.',
    'Sergei Petrov',
    'Sergey Petrov',
    'Petrov',
  ];
  const roles = [null, 'Senator', 'Finnish Foreign Minister', 'Canadian Foreign Minister', 'striker'];
  const dates = [null, '2030', '2031-05', '2031-05-01', '2032-01-01'];
  const arbitrary = fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...roles), fc.constantFrom(...dates))
    .map(([name, role, date]) => mention(name, role, date));
  const shuffled = fc
    .uniqueArray(arbitrary, { selector: ({ article }) => article, maxLength: 14 })
    .chain((mentions) =>
      fc.tuple(fc.constant(mentions), fc.shuffledSubarray(mentions, { minLength: mentions.length })),
    );

  it('the same speakers come out', () => {
    fc.assert(
      fc.property(shuffled, ([mentions, other]) => {
        expect(joinSpeakers(other)).toEqual(joinSpeakers(mentions));
      }),
    );
  });

  it('no mention is lost or doubled', () => {
    fc.assert(
      fc.property(shuffled, ([mentions]) => {
        const out = joinSpeakers(mentions).flatMap((speaker) =>
          speaker.mentions.map(({ article }) => article),
        );
        expect(out.sort()).toEqual(mentions.map(({ article }) => article).sort());
      }),
    );
  });

  it('speakers of other names change nothing', () => {
    fc.assert(
      fc.property(shuffled, ([mentions]) => {
        const alone = mentions.filter(({ speaker }) => speaker.nameKey === 'petrov');
        const among = joinSpeakers(mentions).filter(
          (known) => known.mentions[0]?.speaker.nameKey === 'petrov',
        );
        expect(among).toEqual(joinSpeakers(alone));
      }),
    );
  });
});
