import { describe, expect, it } from 'vitest';
import { nameSides } from '../../../src/comparison/name-sides.ts';
import type { Position } from '../../../src/model/comparison.ts';
import { noStance } from '../../../src/model/stance.ts';
import { inventedStatement } from '../../support/invented-statements.ts';

const said = (...dates: readonly (string | null)[]): readonly Position[] => [
  {
    topic: { id: 'wool', label: 'wool', aliases: [] },
    stance: noStance,
    statements: dates.map((saidOn) => inventedStatement({ saidOn })),
  },
];

describe('what a reader calls two periods', () => {
  it.each([
    ['a month each', said('2031-05-02', '2031-05'), said('2032-01-09'), 'in May 2031', 'in January 2032'],
    ['two days of one month', said('2031-05-02'), said('2031-05-09'), 'on 2 May 2031', 'on 9 May 2031'],
    ['several months of a year', said('2031-05-02', '2031-07-02'), said('2032-01-09'), 'in 2031', 'in 2032'],
    ['one side spans years', said('2031-05-02', '2033-07-02'), said('2034-01-09'), 'then', 'now'],
    ['a day known on one side only', said('2031-05'), said('2031-05-09'), 'then', 'now'],
    ['a date not known at all', said(null, '2031-05-02'), said('2032-01-09'), 'then', 'now'],
  ])('%s', (_, earlier, later, first, second) => {
    expect(nameSides(earlier, later)).toEqual({ earlier: first, later: second });
  });
});
