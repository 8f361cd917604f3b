// How a reader finds a place: by its line, and where that is long, by the character in it.
import { expect, it } from 'vitest';
import { placeWords, quotedAt } from '../../cli/place-words.ts';

const long = `${'word '.repeat(100)}end`;

it.each<[why: string, text: string, words: string, expected: string]>([
  ['the first line', 'Tarn spoke.\nIt rained.', 'Tarn', 'line 1'],
  ['the first word of a line', 'It rained.\nTarn spoke.', 'Tarn', 'line 2'],
  ['empty lines count', 'It rained.\n\nTarn spoke.', 'Tarn', 'line 3'],
  ['a long line', `It rained.\n${long}`, 'end', 'line 2, character 501'],
  ['a short line after a long one', `${long}\nTarn spoke.`, 'Tarn', 'line 2'],
])('%s', (_why, text, words, expected) => {
  const start = text.indexOf(words);
  expect(placeWords(text, [start, start + words.length])).toBe(expected);
});

it('quotes on one line, cut where it is long', () => {
  expect(quotedAt('Ana\n  Tarn', [0, 10])).toBe('“Ana Tarn”');
  expect(quotedAt(long, [0, long.length])).toMatch(/^“.{1,60}…”$/u);
});
