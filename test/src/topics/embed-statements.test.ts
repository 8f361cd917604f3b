import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import type { WordMatter } from '../../../src/model/embedding.ts';
import type { Span } from '../../../src/model/span.ts';
import { segmentArticle } from '../../../src/text/segment-article.ts';
import { embedStatements, headlineOf } from '../../../src/topics/embed-statements.ts';
import { inventedDraft } from '../../support/invented-statements.ts';

const textOf = (printed: string) =>
  segmentArticle(readArticle({ key: 'toll.txt', bytes: new TextEncoder().encode(printed), metadata: {} }));
const text = textOf('Ferry toll stays\n\nLIMNOS, May 2 — “We pay,” Venn said. “We wait.”\n');

function at(words: string): Span {
  const start = text.article.text.indexOf(words);
  return [start, start + words.length];
}

const quoted = (...contents: readonly string[]) =>
  inventedDraft({ spans: { content: contents.map(at), source: [], cue: [] } });

const read = (printed: string, own: readonly number[], above = [0, 0], pieces = 1): WordMatter => ({
  span: at(printed),
  pieces,
  own: Float32Array.from(own),
  above: Float32Array.from(above),
});

describe('what a statement is about as numbers', () => {
  it('is the mean over the pieces of its words alone, in signed bytes', () => {
    const words = [read('pay', [9, 0]), read('Venn', [0, 50]), read('wait', [0, 8], [0, 0], 2)];
    expect(embedStatements(text, [quoted('We pay', 'We wait')], words)).toEqual([
      [Math.round((127 * 9) / Math.hypot(9, 8)), Math.round((127 * 8) / Math.hypot(9, 8))],
    ]);
  });

  it('counts a word once that two parts of a statement share', () => {
    const words = [read('pay', [1, 0]), read('Venn said', [0, 1])];
    const twice = quoted('We pay', 'pay,” Venn');
    expect(embedStatements(text, [twice], words)).toEqual([
      [Math.round(127 * Math.SQRT1_2), Math.round(127 * Math.SQRT1_2)],
    ]);
  });

  it('takes in the headline above it', () => {
    const words = [
      read('toll', [70, 70], [0, 3]),
      read('stays', [0, 0], [0, 5]),
      read('pay', [3, 0], [60, 60]),
    ];
    expect(embedStatements(text, [quoted('We pay')], words)).toEqual([
      [Math.round(127 * 0.6), Math.round(127 * 0.8)],
    ]);
  });

  it('is null where none of its words was read', () => {
    expect(embedStatements(text, [quoted('We wait'), quoted('We pay')], [read('pay', [1, 0])])).toEqual([
      null,
      [127, 0],
    ]);
  });
});

describe('the headline', () => {
  it('is the blocks that the article has for it', () => {
    expect(headlineOf(text)).toEqual([at('Ferry toll stays')]);
  });

  it('is the first sentence where there is none', () => {
    const bare = textOf('Venn said the ferry toll would stay as it is. “We wait,” he said of the talks.\n');
    expect(headlineOf(bare).map((span) => bare.article.text.slice(...span))).toEqual([
      'Venn said the ferry toll would stay as it is.',
    ]);
  });
});
