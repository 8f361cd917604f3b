import { expect, it } from 'vitest';
import { nearness } from '../../../src/model/embedding.ts';
import { createTopicWords } from '../../../src/topics/topic-words.ts';

/** Two numbers a piece: "ferry" along the first, "toll" along the second, "the" nothing. */
const vocabulary = ['ferry', 'toll', 'the'];
const matters = Int8Array.of(40, 0, 0, 80, 0, 0);
const matterOf = createTopicWords(
  (text) => text.split(' ').map((word) => vocabulary.indexOf(word)),
  matters,
  2,
);

it('says what words speak of, whatever their order', () => {
  const [one, other] = [matterOf('ferry toll'), matterOf('toll the ferry')];
  expect(one).toEqual(other);
  expect(nearness(one ?? [], matterOf('toll') ?? [])).toBeGreaterThan(
    nearness(one ?? [], matterOf('ferry') ?? []),
  );
});

it('knows nothing of words without a meaning of their own', () => {
  expect(matterOf('the')).toBeNull();
});
