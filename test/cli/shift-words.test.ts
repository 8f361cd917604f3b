// Takes shifts; gives the words a reader sees.
import { describe, expect, it } from 'vitest';
import type { ShiftShape } from '../../cli/shapes.ts';
import { confidenceWords, periodWords, shiftWords } from '../../cli/shift-words.ts';

const later = { period: '2031-11', meetings: [] };

function words(shift: ShiftShape['shift'], axes: ShiftShape['axes'], period = later): string {
  return shiftWords({ shift, axes }, period);
}

describe('shiftWords', () => {
  it.each([
    ['what moved comes first', 'softened', 'unchanged', 'softened', 'softer in tone, unchanged in substance'],
    [
      'substance before tone where both moved',
      'hardened',
      'hardened',
      'softened',
      'harder in substance, softer in tone',
    ],
    [
      'both the same way are told together',
      'softened',
      'softened',
      'softened',
      'softer in substance and tone',
    ],
    ['nothing moved', 'unchanged', 'unchanged', 'unchanged', 'unchanged'],
    ['a tone that cannot be told is left out', 'hardened', 'hardened', 'unclear', 'harder in substance'],
    ['a reversal', 'reversed', 'reversed', 'unchanged', 'reversed in substance, unchanged in tone'],
    [
      'a tone that moved while the substance is unclear',
      'unclear',
      'unclear',
      'softened',
      'softer in tone, unclear in substance',
    ],
    ['nothing can be told', 'unclear', 'unclear', 'unclear', 'unclear'],
  ] as const)('%s', (_why, shift, substance, tone, expected) => {
    expect(words(shift, { substance, tone })).toBe(expected);
  });

  it.each([
    ['a month', 'raised', '2031-11', 'raised in November 2031'],
    ['a year', 'dropped', '2031', 'dropped by 2031'],
    ['a range has no short name', 'raised', '2031-11..2032-02', 'raised in the later period'],
  ] as const)('names when a topic came or went: %s', (_why, shift, period, expected) => {
    expect(words(shift, null, { period, meetings: [] })).toBe(expected);
  });
});

describe('confidenceWords', () => {
  it.each([
    [1, 'sure'],
    [0.85, 'sure'],
    [0.84, 'fairly sure'],
    [0.6, 'fairly sure'],
    [0.59, 'tentative'],
    [0, 'tentative'],
  ])('%f is %s', (confidence, expected) => {
    expect(confidenceWords(confidence)).toBe(expected);
  });
});

describe('periodWords', () => {
  const meeting = {
    id: '2031-11-20-varn',
    label: 'Varn, 20 November 2031',
    date: '2031-11-20',
    place: 'Varn',
    articles: [],
  };

  it.each([
    ['a day', '2031-11-02', '2 November 2031'],
    ['a range', '2031-05..2031-11', 'May 2031 to November 2031'],
    ['a meeting by its label', '2031-11-20-varn', 'Varn, 20 November 2031'],
    ['a meeting not known, as it is', '2031-11-20-oslo', '2031-11-20-oslo'],
  ])('%s', (_why, period, expected) => {
    expect(periodWords({ period, meetings: [meeting] })).toBe(expected);
  });
});
