import { describe, expect, it } from 'vitest';
import { findPeople } from '../../../src/topics/find-people.ts';
import { markedArticle } from '../../support/invented-statements.ts';

/** Ids of the people named, in order of text. */
function peopleIn(printed: string): readonly string[] {
  const { text, drafts } = markedArticle(printed);
  return findPeople(text, drafts).map(({ person }) => person.id);
}

describe('the people that a text names', () => {
  it.each<[why: string, printed: string, expected: readonly string[]]>([
    ['a given name that is known', 'They met Karl Brandt on the pier.', ['karl-brandt']],
    ['a title', 'They met Mr. Brandt on the pier.', ['brandt']],
    [
      'the family name alone is called so before',
      'They met Karl Brandt. Then Brandt left.',
      ['karl-brandt', 'karl-brandt'],
    ],
    [
      'a name that stands alone as well',
      'They met Zoltrin Vask. Soon Vask left.',
      ['zoltrin-vask', 'zoltrin-vask'],
    ],
    [
      'a capital that is only that of the sentence',
      'Karl Brandt came. But Brandt left, but late.',
      ['karl-brandt', 'karl-brandt'],
    ],
    ['an initial between', 'They met Karl J. Brandt on the pier.', ['karl-brandt']],
    ['whose it is', 'It was Karl Brandt’s boat.', ['karl-brandt']],
  ])('%s: %s', (_why, printed, expected) => {
    expect(peopleIn(printed)).toEqual(expected);
  });

  it.each<[why: string, printed: string]>([
    ['a body', 'They met the Harbour Council on the pier.'],
    ['a body named after a person', 'They met at the Brandt Foundation.'],
    ['a place', 'They met in New Fairhaven on the pier.'],
    ['an office of a state', 'They met U.S. Secretary of Wool and the U.S. Harbour Guard.'],
    ['a day', 'They met on Monday, and Karl Monday is no name.'],
  ])('near miss, %s: %s', (_why, printed) => {
    expect(peopleIn(printed)).toEqual([]);
  });
});
