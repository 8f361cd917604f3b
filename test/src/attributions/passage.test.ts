import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { findPassages } from '../../../src/attributions/passage.ts';
import { segmentArticle } from '../../../src/text/segment-article.ts';

const textOf = (body: string) =>
  segmentArticle(
    readArticle({ key: 'x.txt', bytes: new TextEncoder().encode(`Talks open\n\n${body}`), metadata: {} }),
  );

describe('passages', () => {
  it.each([
    ['words without a sentence end', 'Harbour talks '.repeat(1500)],
    ['a quotation that never closes', '“We will pay the toll. '.repeat(300)],
    ['marks without words between', '" said '.repeat(1500)],
  ])('are bounded, and lose no token: %s', (_, body) => {
    const text = textOf(body);
    const passages = findPassages(text);
    expect(Math.max(...passages.map(({ tokens }) => tokens.length))).toBeLessThanOrEqual(600);
    expect(passages.flatMap(({ tokens }) => tokens)).toEqual(text.tokens);
  });

  it('hold together what a quotation joins', () => {
    const [, passage] = findPassages(textOf('“We will pay. We will not wait,” Mayor Roe said. It rained.'));
    expect(passage?.tokens.at(-2)?.text).toBe('said');
    expect(passage?.quotationOf.filter((one) => one === null).length).toBe(4);
  });
});
