// Takes text and widths; gives that its lines fit and lose nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTo, displayWidth } from '../../cli/display-width.ts';
import { hang, wrapText } from '../../cli/wrap-text.ts';

describe('displayWidth', () => {
  it.each([
    ['plain letters', 'abc', 3],
    ['Chinese, two columns each', '海港', 4],
    ['an accent of its own code point', 'e\u0301', 1],
    ['a picture joined from several', '👩‍🚀', 2],
    ['typographic marks, one column each', '“…”', 3],
    ['nothing', '', 0],
  ])('counts %s', (_why, text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('cutTo', () => {
  it.each([
    ['leaves what fits', 'Varn', 4, 'Varn'],
    ['ends in an ellipsis', 'Brannick', 5, 'Bran…'],
    ['does not halve a wide character', '海港新聞', 4, '海…'],
  ])('%s', (_why, text, width, cut) => {
    expect(cutTo(text, width)).toBe(cut);
  });
});

describe('wrapText', () => {
  it.each([
    ['breaks at spaces', 'one two three', 7, ['one two', 'three']],
    ['breaks a word longer than the line', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['counts wide characters as two', '海港新聞', 5, ['海港', '新聞']],
    ['gives one empty line for nothing', '', 5, ['']],
  ])('%s', (_why, text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines);
  });

  it('fits every line and keeps every character', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), { maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 40 }), (list, width) => {
        const text = list.join(' ');
        const lines = wrapText(text, width);
        expect(lines.every((line) => displayWidth(line) <= width)).toBe(true);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('hang', () => {
  it('puts what follows below the text of the first line', () => {
    expect(hang('why  ', 'one two three', 12)).toEqual(['why  one two', '     three']);
  });
});
