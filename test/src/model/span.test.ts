import { expect, it } from 'vitest';
import { holds, overlaps } from '../../../src/model/span.ts';

it.each([
  ['one character shared', [0, 3], [2, 5], true],
  ['one inside the other', [0, 9], [3, 4], true],
  ['side by side', [0, 3], [3, 5], false],
  ['apart', [0, 2], [4, 5], false],
] as const)('overlap: %s', (_, a, b, expected) => {
  expect(overlaps(a, b)).toBe(expected);
  expect(overlaps(b, a)).toBe(expected);
});

it.each([
  ['its first character', 2, true],
  ['its last character', 4, true],
  ['its end', 5, false],
  ['what stands before', 1, false],
])('a span holds: %s', (_, offset, expected) => expect(holds([2, 5], offset)).toBe(expected));
