import { expect, it } from 'vitest';
import { compareText } from '../../../src/model/compare-text.ts';

it('orders by code unit, not by any language', () => {
  expect(['é', 'a', 'Z', '', 'z'].toSorted(compareText)).toEqual(['', 'Z', 'a', 'z', 'é']);
});

it('says when two are equal', () => expect(compareText('Bern', 'Bern')).toBe(0));
