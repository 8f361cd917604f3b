import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from '../../../src/speakers/edit-distance.ts';

it.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['petrov', 'petrov', 0],
  ['petrov', 'petorv', 1],
  ['petrov', 'petrof', 1],
  ['petrov', 'ptrov', 1],
  ['petrov', 'petrrov', 1],
  ['kitten', 'sitting', 3],
])('%s to %s is %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

it('is the same both ways', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => editDistance(a, b) === editDistance(b, a)));
});
