import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParsedPeriod, parsePeriod, periodsInOrder } from '../../../src/dates/parse-period.ts';
import { rangeOf } from '../../../src/model/date.ts';

describe('parsePeriod', () => {
  it.each([
    ['a year', '2007', '2007-01-01', '2007-12-31'],
    ['a month', '2007-10', '2007-10-01', '2007-10-31'],
    ['February of a leap year', '2008-02', '2008-02-01', '2008-02-29'],
    ['February of a century that is none', '1900-02', '1900-02-01', '1900-02-28'],
    ['a day', '2007-10-12', '2007-10-12', '2007-10-12'],
    ['a range', '2007-10..2008-03', '2007-10-01', '2008-03-31'],
    ['a range of unlike ends', '2007..2008-03-18', '2007-01-01', '2008-03-18'],
    ['a range that begins and ends with one day', '2007-10-12..2007-10-12', '2007-10-12', '2007-10-12'],
    ['a range that the finer end begins', '2007-10-12..2007-10', '2007-10-12', '2007-10-31'],
    ['white space around', ' 2007-10 .. 2008-03 ', '2007-10-01', '2008-03-31'],
  ])('%s', (_why, asked, from, to) => {
    expect(parsePeriod(asked)).toEqual({ kind: 'range', range: { from, to } });
  });

  it.each([
    ['day and place', '2007-10-12-bern', '2007-10-12', '2007-10-09', '2007-10-15'],
    ['days around reach over the year', '2008-01-02-new-york', '2008-01-02', '2007-12-30', '2008-01-05'],
    ['month and place', '2007-10-bern', '2007-10', '2007-10-01', '2007-10-31'],
    ['a label that begins with a digit', '2007-10-2-2-talks', '2007-10', '2007-10-01', '2007-10-31'],
    ['letters other than Latin', '2007-10-12-київ', '2007-10-12', '2007-10-09', '2007-10-15'],
  ])('a meeting id: %s', (_why, id, on, from, to) => {
    expect(parsePeriod(id)).toEqual({ kind: 'meeting', id, on, around: { from, to } });
  });

  it.each([
    ['no such month', '2007-13', 'no month 13'],
    ['month nought', '2007-00', 'no month 00'],
    ['no such day', '2007-02-30', '2007-02 has no day 30'],
    ['day nought', '2007-02-00', 'no day 00'],
    ['no such day in a range', '2007-02-30..2007-03', 'no day 30'],
    ['no such day in a meeting id', '2007-02-30-bern', 'no day 30'],
    ['year nought', '0000', 'no year 0000'],
    ['a reversed range', '2008-03..2007-10', 'ends (2007-10) before it begins (2008-03)'],
    ['an open range', '2007..', 'is no date'],
    ['three ends', '2007..2008..2009', 'is no period'],
    ['rubbish', 'October', 'is no period'],
    ['nothing', '', 'is no period'],
    ['a short year', '07-10', 'is no period'],
    ['one digit', '2007-1', 'is no period'],
    ['a time', '2007-10-12T10:00', 'is no period'],
    ['a path', '2007-10-12-../etc', 'is no date'],
    ['a long text', '2007-10-12-'.padEnd(100_000, 'a'), 'longer than'],
  ])('invalid: %s', (_why, asked, detail) => {
    expect(parsePeriod(asked)).toEqual({ kind: 'invalid', detail: expect.stringContaining(detail) });
  });

  it('never throws, whatever is asked, and gives no range that ends before it begins', () => {
    const nearly = fc.stringMatching(
      /^[0-9]{3,5}(-[0-9]{1,2}){0,2}(\.\.[0-9]{4}(-[0-9]{2}){0,2})?(-[a-z-]{0,5})?$/,
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), nearly), (asked) => {
        const parsed = parsePeriod(asked);
        if (parsed.kind === 'range') expect(parsed.range.from <= parsed.range.to).toBe(true);
        if (parsed.kind === 'invalid') expect(parsed.detail).not.toBe('');
      }),
    );
  });

  it('takes every day of the calendar', () => {
    const anyDay = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(anyDay, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(parsePeriod(day)).toEqual({ kind: 'range', range: rangeOf(day) });
      }),
    );
  });
});

describe('periodsInOrder', () => {
  it.each([
    ['one month before another', '2007-10', '2008-03', true],
    ['the other way round', '2008-03', '2007-10', false],
    ['a period is not before itself', '2007-10', '2007-10', false],
    ['overlapping ranges: a statement would stand on both sides', '2007', '2007-12..2008-03', false],
    ['neighbours', '2007', '2008', true],
    ['a meeting before a month', '2007-10-12-bern', '2007-11', true],
    ['a meeting within the month asked for', '2007-10-12-bern', '2007-10', false],
    ['meetings less than a week apart', '2007-10-12-bern', '2007-10-14-oslo', true],
    ['meetings the wrong way round', '2007-10-14-oslo', '2007-10-12-bern', false],
    ['two meetings of one day may be asked either way', '2007-10-12-oslo', '2007-10-12-bern', true],
    ['a meeting is not before itself', '2007-10-12-bern', '2007-10-12-bern', false],
    ['an invalid period is in no order', 'rubbish', '2007', false],
  ])('%s', (_why, earlier, later, expected) => {
    expect(periodsInOrder(parsePeriod(earlier), parsePeriod(later))).toBe(expected);
  });

  it('holds one way at most for two ranges', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [one, other]: [ParsedPeriod, ParsedPeriod] = [parsePeriod(a), parsePeriod(b)];
        expect(periodsInOrder(one, other) && periodsInOrder(other, one)).toBe(false);
        expect(periodsInOrder(one, other)).toBe(a < b);
      }),
    );
  });
});
