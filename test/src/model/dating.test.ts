import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateBasis } from '../../../src/model/date.ts';
import { bestDating, type Dating } from '../../../src/model/dating.ts';

function dating(said: string, place: string | null = null, label: string | null = null): Dating {
  const [date = '', basis = ''] = said.split(' ');
  return { saidOn: date, saidOnBasis: basis as DateBasis, occasion: { date, place, label } };
}

describe('bestDating', () => {
  it.each([
    ['stated before implied', ['2007-10-13 implied', '2007-10-12 stated'], '2007-10-12 stated'],
    [
      'a stated month before another month’s implied day',
      ['2008-03-18 implied', '2007-10 stated'],
      '2007-10 stated',
    ],
    [
      'a stated month takes the day that falls into it',
      ['2007-10 stated', '2007-10-12 implied'],
      '2007-10-12 implied',
    ],
    ['a stamped copy inherits the day', ['2007-10 implied', '2007-10-12 implied'], '2007-10-12 implied'],
    ['a year takes the month', ['2007 stated', '2007-10 implied'], '2007-10 implied'],
    [
      'of two days the earliest: a copy is printed later',
      ['2007-10-14 implied', '2007-10-12 implied'],
      '2007-10-12 implied',
    ],
    ['one alone', ['2007-10 implied'], '2007-10 implied'],
  ])('%s', (_why, said, expected) => {
    const best = bestDating(said.map((one) => dating(one)));
    expect(`${best.saidOn} ${best.saidOnBasis}`).toBe(expected);
    expect(best.occasion?.date).toBe(best.saidOn);
  });

  it('takes the occasion that says most, of those on that date', () => {
    const best = bestDating([
      dating('2007-10-12 stated'),
      dating('2007-10-12 implied', 'Bern'),
      dating('2007-10-13 implied', 'Oslo', 'border talks'),
    ]);
    expect(best).toEqual({
      saidOn: '2007-10-12',
      saidOnBasis: 'stated',
      occasion: { date: '2007-10-12', place: 'Bern', label: null },
    });
  });

  it('is unknown for none, and for none known', () => {
    const unknown: Dating = { saidOn: null, saidOnBasis: 'unknown', occasion: null };
    expect(bestDating([])).toEqual(unknown);
    expect(bestDating([unknown, unknown])).toEqual(unknown);
    expect(bestDating([unknown, dating('2007 stated')]).saidOn).toBe('2007');
  });

  it('is the same in any order', () => {
    const date = fc.constantFrom('2007', '2007-10', '2007-11', '2007-10-12', '2007-10-13', '2008-03-18');
    const any = fc
      .tuple(
        date,
        fc.constantFrom('stated', 'implied'),
        fc.option(fc.constantFrom('Bern', 'Oslo')),
        fc.option(fc.constant('talks')),
      )
      .map(([day, basis, place, label]) => dating(`${day} ${basis}`, place, label));
    const shuffled = fc
      .array(any, { minLength: 1, maxLength: 6 })
      .chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(bestDating(other)).toEqual(bestDating(one));
      }),
    );
  });
});
