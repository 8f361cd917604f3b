// Where an article says whom a source means, as a reader would point to it.
import { expect, it } from 'vitest';
import { resolveSpeakers } from '../../../src/speakers/resolve-speakers.ts';
import { attributionsOf } from '../../support/attributions-of.ts';

/** What stands at the place, for each marked source; null where there is no such place. */
function placesOf(marked: string): readonly (string | null)[] {
  const { text, attributions } = attributionsOf(`Ministers meet in the mountains\n\n${marked}`);
  return resolveSpeakers(text, attributions).map(({ through }) =>
    through ? text.article.text.slice(...through) : null,
  );
}

it.each<[why: string, article: string, expected: readonly (string | null)[]]>([
  ['a source that has the name in full needs no other place', '[[Karl Brandt]] said so.', [null]],
  [
    'a family name leads to the full name, with its office',
    'Foreign Minister Ana Petrova arrived. [[Petrova]] said so.',
    ['Foreign Minister Ana Petrova'],
  ],
  ['even where that comes later', '[[Petrova]] said so. Ana Petrova left.', ['Ana Petrova']],
  [
    'a pronoun leads to the last name before it, not to the pronoun before',
    'Ana Petrova arrived. Mayor Petrova smiled. [[She]] said so. [[She]] said more. Petrova left.',
    ['Mayor Petrova', 'Mayor Petrova'],
  ],
  [
    'a title leads to where the office is printed, not to the last name',
    'Ana Petrova, the foreign minister, arrived. Petrova smiled. [[The foreign minister]] said so.',
    ['Ana Petrova, the foreign minister'],
  ],
  [
    'to the office that fits, of several',
    'Foreign Minister Ana Petrova arrived. Petrova, the party leader, smiled. [[The foreign minister]] said so.',
    ['Foreign Minister Ana Petrova'],
  ],
  [
    'to the office held in the body that the title means',
    "Bo Lind, the federation's president, arrived. Lind smiled. [[The union leader]] said so.",
    ["Bo Lind, the federation's president"],
  ],
  [
    'words without a source lead to the last name',
    '“No,” said [[Karl Brandt]]. “[[]]Never.”',
    [null, 'Karl Brandt'],
  ],
  [
    'a body called by its noun leads to its name',
    'The Harbour Ministry met. [[The ministry]] said so.',
    ['Harbour Ministry'],
  ],
  ['nobody is nowhere', 'Ana Petrova arrived. [[A senior official]] said so.', [null]],
])('%s', (_why, article, expected) => {
  expect(placesOf(article)).toEqual(expected);
});
