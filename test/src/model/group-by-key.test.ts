import { expect, it } from 'vitest';
import { groupByKey } from '../../../src/model/group-by-key.ts';

it('keeps keys and items in order of first appearance', () => {
  const groups = groupByKey([
    ['b', 1],
    ['a', 2],
    ['b', 3],
  ]);
  expect([...groups]).toEqual([
    ['b', [1, 3]],
    ['a', [2]],
  ]);
});
