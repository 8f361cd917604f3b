import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutWindows, type Window } from '../../../src/attributions/windows.ts';
import { startsParagraph, type Word } from '../../../src/attributions/words.ts';
import { bareWords } from './bare-words.ts';

const [firstPiece, lastPiece, breakPiece] = [101, 102, 102];

/** A piece for each letter: "abc" is 3 of 1003. */
const piecesOf = (word: string) => Array.from(word, () => 1000 + word.length);
const cut = (words: readonly Word[]) => [...cutWindows(words, piecesOf)];
const many = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ');
const sentences = (count: number, length: number) => many(count, `${many(length - 1, 'w')} .`);

function expectSound(words: readonly Word[], windows: readonly Window[]): void {
  let next = 0;
  for (const { context, start, end, pieces, places } of windows) {
    expect([start, context <= start, end > start]).toEqual([next, true, true]);
    expect(pieces.length).toBeLessThanOrEqual(256);
    expect(contextPieces(words, context, start)).toBeLessThanOrEqual(32);
    const own = words.slice(context, end).map(({ text }) => piecesOf(text).slice(0, 24));
    const printed = own.flatMap((word, index) =>
      index > 0 && startsParagraph(words, context + index) ? [breakPiece, ...word] : word,
    );
    expect(pieces).toEqual([firstPiece, ...printed, lastPiece]);
    expect(places.map((place) => pieces[place])).toEqual(own.map(([first]) => first));
    expect([...new Set(places)].sort((a, b) => a - b)).toEqual(places);
    next = end;
  }
  expect(next).toBe(words.length);
}

function contextPieces(words: readonly Word[], context: number, start: number): number {
  return words
    .slice(context, start)
    .map(
      ({ text }, index) =>
        Math.min(text.length, 24) + (index > 0 && startsParagraph(words, context + index) ? 1 : 0),
    )
    .reduce((sum, count) => sum + count, 0);
}

describe('windows judge each word once, with all its pieces, and are never too long', () => {
  it.each([
    ['no words', []],
    ['one word', bareWords('word')],
    ['a paragraph of 5,000 words without a stop', bareWords(many(5000, 'word'))],
    ['a paragraph of 500 sentences', bareWords(sentences(500, 12))],
    ['a word of 10,000 letters', bareWords(`so ${'x'.repeat(10_000)} it is`)],
    ['nothing but such words', bareWords(many(50, 'x'.repeat(10_000)))],
    ['3,000 paragraphs of one word', bareWords(...Array.from({ length: 3000 }, () => 'word'))],
    ['3,000 sentences of one word', bareWords(many(1500, 'w .'))],
    ['a paragraph that fits the first window to the piece', bareWords(many(254, 'w'), 'w')],
    ['one that fits beside its context to the piece', bareWords('ww', many(222, 'w'), 'w')],
    ['one that just does not', bareWords('ww', many(223, 'w'), 'w')],
  ])('%s', (_what, words) => {
    expectSound(words, cut(words));
  });

  it('whatever is printed', () => {
    const word = fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 1, max: 6 }) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }) },
    );
    const token = fc.oneof(
      { weight: 6, arbitrary: word.map((length) => 'x'.repeat(length)) },
      { weight: 1, arbitrary: fc.constant('.') },
    );
    const paragraph = fc.array(token, { minLength: 1, maxLength: 200, size: 'max' });
    const article = fc.array(
      paragraph.map((tokens) => tokens.join(' ')),
      { maxLength: 12, size: 'max' },
    );
    fc.assert(
      fc.property(article, (paragraphs) => {
        const words = bareWords(...paragraphs);
        expectSound(words, cut(words));
      }),
    );
  });
});

describe('windows are cut where the text is', () => {
  it('not at all where all of it fits', () => {
    expect(cut(bareWords(many(100, 'w'), many(100, 'w')))).toHaveLength(1);
  });

  it('between paragraphs, as many in one as fit', () => {
    const words = bareWords(...Array.from({ length: 12 }, () => sentences(6, 10)));
    const windows = cut(words);
    for (const { start } of windows.slice(1)) expect(startsParagraph(words, start)).toBe(true);
    // 60 pieces each and one for each break: four in the first, three with context beside them after it.
    expect(windows.map(({ start, end }) => (end - start) / 60)).toEqual([4, 3, 3, 2]);
  });

  it('after a sentence where a paragraph does not fit', () => {
    const words = bareWords(sentences(50, 17));
    const windows = cut(words);
    expect(windows.length).toBeGreaterThan(1);
    for (const { start } of windows.slice(1)) expect(words[start - 1]?.text).toBe('.');
  });

  it('before the break, not at it, where a sentence ends with its paragraph', () => {
    const words = bareWords(sentences(20, 10), sentences(20, 10));
    for (const { start } of cut(words).slice(1)) expect(words[start - 1]?.text).toBe('.');
  });

  it('anywhere where a sentence does not fit', () => {
    const words = bareWords(`${many(100, 'w')} . ${many(600, 'w')}`);
    expect(cut(words).map(({ start }) => start)).toEqual([0, 101, 323, 545]);
  });
});

describe('what stands before a window comes along', () => {
  it('as far as 32 pieces, whole words only', () => {
    const [, second] = cut(bareWords(many(40, 'wwwww'), many(40, 'wwwww')));
    // Six words of five pieces and a break; a seventh would make 36.
    expect(second).toMatchObject({ context: 34, start: 40 });
    expect(second?.places[6]).toBe(1 + 6 * 5 + 1);
  });

  it('a single word where those before have more', () => {
    const [, second] = cut(bareWords(`${many(6, 'w')} ${many(18, 'x'.repeat(24))}`));
    expect(second).toMatchObject({ context: 14, start: 15 });
  });

  it('nothing before the first', () => {
    expect(cut(bareWords(many(600, 'w')))[0]).toMatchObject({ context: 0, start: 0 });
  });
});
