import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageOf } from '../../../lambdas/compare/page.ts';

const entries = (...ids: readonly string[]) => ids.map((id) => ({ id }));
const idsOf = (page: ReturnType<typeof pageOf>) => page?.entries.map(({ id }) => id);

it('pages together are all entries, in order, each once', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 20 });
  fc.assert(
    fc.property(ids, fc.integer({ min: 1, max: 7 }), (all, limit) => {
      const read: string[] = [];
      let cursor: string | undefined;
      do {
        const page = pageOf(entries(...all), cursor, limit);
        read.push(...(idsOf(page) ?? []));
        cursor = page?.next ?? undefined;
      } while (cursor !== undefined);
      expect(read).toEqual(all);
    }),
  );
});

it('goes on after the same entry when others came before it', () => {
  const next = pageOf(entries('a', 'b', 'c', 'd'), undefined, 2)?.next ?? '';
  expect(idsOf(pageOf(entries('new', 'a', 'b', 'c', 'd'), next, 2))).toEqual(['c', 'd']);
});

it('gives no entry twice and leaves none out when its last entry went', () => {
  const next = pageOf(entries('a', 'b', 'c', 'd'), undefined, 2)?.next ?? '';
  expect(idsOf(pageOf(entries('a', 'c', 'd'), next, 2))).toEqual(['c', 'd']);
});

it.each(['', 'zz', '1', '1.', '-1.a', '1.%E0%A4%A'])('does not take %j for a cursor', (cursor) => {
  expect(pageOf(entries('a'), cursor, 2)).toBeNull();
});
