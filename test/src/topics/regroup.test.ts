import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Embedding } from '../../../src/model/embedding.ts';
import type { MergedStatement } from '../../../src/model/statement.ts';
import { joinTopics } from '../../../src/topics/join-topics.ts';
import { inventedStatement, inventedTopic } from '../../support/invented-statements.ts';

const tolls: Embedding = [127, 0, 0];
const fish: Embedding = [0, 127, 0];

interface Said {
  readonly id: string;
  readonly topics: readonly string[];
  readonly about: Embedding | null;
  readonly basis?: 'content' | 'context';
}

function said({ id, topics, about, basis = 'content' }: Said): MergedStatement {
  return inventedStatement({
    id,
    text: `words of ${id}`,
    topics: topics.map((label) => inventedTopic(label, { basis })),
    embedding: about,
  });
}

/** Labels of each statement's topics. */
function labels(...all: readonly Said[]): Record<string, readonly string[]> {
  const { topics, of } = joinTopics(all.map(said));
  const label = (id: string) => topics.find((topic) => topic.id === id)?.label ?? '?';
  return Object.fromEntries(all.map(({ id }) => [id, of(id).map(label)]));
}

const first: Said = { id: 'a', topics: ['ferry toll'], about: tolls };
const second: Said = { id: 'b', topics: ['ferry toll'], about: tolls };

describe('statements on one matter', () => {
  it('come together whatever the sentences around name, under what most of them are called', () => {
    expect(
      labels(first, second, { id: 'c', topics: ['crossing charge'], about: tolls, basis: 'context' }),
    ).toEqual({
      a: ['ferry toll'],
      b: ['ferry toll'],
      c: ['ferry toll'],
    });
  });

  it('can still be asked for by the name that gave way', () => {
    const around: Said = { id: 'c', topics: ['crossing charge'], about: tolls, basis: 'context' };
    expect(joinTopics([first, second, around].map(said)).topics).toMatchObject([
      { label: 'ferry toll', aliases: ['crossing charge'] },
    ]);
  });

  it('leave those on another, though the sentences around name the same', () => {
    const other: Said = { id: 'c', topics: ['herring quota'], about: fish };
    expect(labels(first, second, other)).toMatchObject({ a: ['ferry toll'], c: ['herring quota'] });
  });

  it('keep what their own words name, beside what they are on', () => {
    const both: Said = { id: 'c', topics: ['crossing charge'], about: tolls };
    expect(labels(first, second, both).c).toEqual(['ferry toll', 'crossing charge']);
    const around: Said = { ...both, id: 'd', basis: 'context' };
    expect(labels(first, second, { ...first, id: 'e' }, both, around)).toMatchObject({ d: ['ferry toll'] });
  });

  it('keep the topics of their words where no embedding was recorded', () => {
    const old = [first, second, { id: 'c', topics: ['crossing charge'], about: tolls }].map((one) => ({
      ...one,
      about: null,
    }));
    expect(labels(...old)).toMatchObject({ a: ['ferry toll'], c: ['crossing charge'] });
  });

  it('keep the topics of their words where they are too many to compare each with each', () => {
    const around: Said = { id: 'z', topics: ['crossing charge'], about: tolls, basis: 'context' };
    const many = Array.from({ length: 2000 }, (_, index) => ({ ...first, id: `s${index}` }));
    expect(labels(...many, around).z).toEqual(['crossing charge']);
  });

  it('are the same in whatever order they came', () => {
    const all: readonly Said[] = [
      first,
      second,
      { id: 'c', topics: ['crossing charge'], about: [110, 60, 0] },
      { id: 'd', topics: ['herring quota', 'dam repair'], about: fish },
      { id: 'e', topics: ['dam repair'], about: [0, 90, 90] },
      { id: 'f', topics: ['herring catch'], about: null },
    ];
    const expected = joinTopics(all.map(said)).topics;
    fc.assert(
      fc.property(fc.shuffledSubarray([...all], { minLength: all.length }), (shuffled) => {
        expect(joinTopics(shuffled.map(said)).topics).toEqual(expected);
      }),
    );
  });
});
