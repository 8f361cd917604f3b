import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countBelow } from '../../../src/model/count-below.ts';

it('counts what counting one by one would', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: -1, max: 11 }), (keys, limit) => {
      const list = keys.toSorted((a, b) => a - b);
      expect(countBelow(list, limit, (key) => key)).toBe(keys.filter((key) => key < limit).length);
    }),
  );
});
