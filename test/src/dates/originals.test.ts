import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { dateAttributions } from '../../../src/dates/date-attributions.ts';
import type { Attribution } from '../../../src/model/attribution.ts';
import type { Span } from '../../../src/model/span.ts';
import { segmentArticle } from '../../../src/text/segment-article.ts';

/** Set, it holds the folder with the three original articles, which are not ours to copy: without it these tests are skipped. */
const shared = process.env.ONRECORD_SHARED;

function segmented(name: string) {
  const bytes = readFileSync(join(shared ?? '', 'seeds', name));
  return segmentArticle(readArticle({ key: name, bytes, metadata: {} }));
}

/** Every "said", "told" and the like of the body with the word before it as source: enough to see what dates them. */
function everySaying(text: string): Attribution[] {
  const sayings = /(\p{L}+)(?: on Tuesday)? (said|told|put|asserted|stressed|assert|promised|emphasise)\b/gu;
  return [...text.matchAll(sayings)].map(({ 0: all, 1: source = '', 2: cue = '', index }): Attribution => {
    const end = index + all.length;
    const spans = (from: number, to: number): Span[] => [[from, to]];
    return {
      source: spans(index, index + source.length),
      cue: spans(end - cue.length, end),
      content: [],
      rule: 'every saying',
      confidence: 1,
    };
  });
}

function datedSayings(name: string) {
  const text = segmented(name);
  const body = text.article.blocks.filter(({ role }) => role === 'paragraph').map(({ span }) => span);
  const attributions = everySaying(text.article.text).filter(({ cue }) =>
    body.some(([from, to]) => cue.every((span) => span[0] >= from && span[1] <= to)),
  );
  return dateAttributions(text, attributions).map((dating, index) => {
    const printed = (spans: readonly Span[] = []) =>
      spans.map((span) => text.article.text.slice(...span)).join();
    const { source, cue } = attributions[index] ?? {};
    return { ...dating, words: `${printed(source)} ${printed(cue)}` };
  });
}

describe.skipIf(!shared)('the original articles (ONRECORD_SHARED)', () => {
  it('dates all of the story that was printed on the day, at its place', () => {
    const found = datedSayings('001_0fbbe67411675dba.txt');
    expect(found.length).toBeGreaterThan(12);
    for (const { occasion } of found)
      expect(occasion).toEqual({ date: '2007-10-12', place: 'Moscow', label: null });
  });

  it('gives the story that has only a last-changed stamp its month: the stamp is of the day after', () => {
    const found = datedSayings('000_89ccc714e96791d1.txt');
    expect(found.length).toBeGreaterThan(5);
    for (const { saidOn, saidOnBasis, occasion } of found) {
      expect([saidOn, saidOnBasis, occasion?.place]).toEqual(['2007-10', 'implied', null]);
    }
  });

  it('tells what was said in March from what the story looks back to', () => {
    const found = datedSayings('003_c5dd9a494b4455b2.txt');
    expect(found.length).toBeGreaterThan(15);
    const earlier = found.filter(({ saidOn }) => saidOn !== '2008-03-18');
    expect(earlier.map(({ words, occasion }) => [words, occasion])).toEqual([
      ['Gates said', { date: '2007-10', place: 'Moscow', label: null }],
      // After the meeting, not at it.
      ['Russia asserted', null],
    ]);
    const stated = found.filter(({ saidOnBasis }) => saidOnBasis === 'stated');
    expect(stated.map(({ words, saidOn }) => [words, saidOn])).toEqual([
      ['Russia asserted', '2007-10'],
      ['Rice put', '2008-03-18'],
    ]);
  });
});
