import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadTokenizer } from '../../engines/load-tokenizer.ts';
import { finderFolder } from '../../engines/open-finder.ts';
import { createWordPieces } from '../../engines/word-pieces.ts';

const piecesOf = createWordPieces(await loadTokenizer(finderFolder));

// As BertTokenizer of the Python package transformers (5.24) gives them.
it.each([
  ['a common word', 'minister', [2704]],
  ['in whatever case', 'MINISTER', [2704]],
  ['a word of several pieces', 'antiballistic', [3424, 7384, 6553]],
  ['without its accents', 'Ångström', [17076, 15687]],
  ['a mark', '“', [1523]],
  ['letters of another alphabet', 'Дом', [1184, 14150, 29745]],
  ['signs that are words each', '日本', [1864, 1876]],
  ['a sign that it does not know', '🗞', [100]],
  ['an accent without its letter', '\u0301', [100]],
  ['a control character', '\u0007', [100]],
  ['nothing', '', [100]],
  ['more letters than a word can have', 'x'.repeat(101), [100]],
])('gives %s', (_what, word, pieces) => {
  expect(piecesOf(word)).toEqual(pieces);
});

it('gives at least one piece, the same at every time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (word) => {
      const pieces = piecesOf(word);
      expect(pieces.length).toBeGreaterThan(0);
      expect(piecesOf(word)).toEqual(pieces);
      expect(pieces.every((piece) => Number.isInteger(piece) && piece >= 0 && piece < 30_522)).toBe(true);
    }),
  );
});

it('gives the same after more words than it remembers', () => {
  const before = piecesOf('treaty');
  for (let number = 0; number < 20_001; number += 1) piecesOf(`n${number}`);
  expect(piecesOf('treaty')).toEqual(before);
});
