import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairAttributions } from '../../bench/pair-attributions.ts';
import { type GoldAttribution, readPolnear } from '../../bench/polnear.ts';
import { scoreAsFigures } from '../../bench/run-scorer.ts';
import type { Span } from '../../src/model/span.ts';

const text = 'The mayor of Arval said that the bridge would open in May, and her aide said it would not.';

/** Spans of words as printed; nothing for none. */
function one(content: string, source = '', cue = ''): GoldAttribution {
  const spans = (words: string): readonly Span[] => {
    const start = text.indexOf(words);
    return words === '' ? [] : [[start, start + words.length]];
  };
  return { content: spans(content), source: spans(source), cue: spans(cue) };
}

const gold = one('that the bridge would open in May', 'The mayor of Arval', 'said');

describe('what was found answers what was annotated', () => {
  it.each<[string, GoldAttribution, boolean]>([
    ['to the word', gold, true],
    [
      'with the mark after it: marks are no words',
      one('that the bridge would open in May,', 'The mayor of Arval'),
      true,
    ],
    [
      'with two words fewer of seven: Dice 10/12',
      one('bridge would open in May', 'The mayor of Arval'),
      true,
    ],
    ['with three fewer: 8/11', one('would open in May', 'The mayor of Arval'), false],
    ['by part of its source', one('that the bridge would open in May', 'mayor'), true],
    ['by another source', one('that the bridge would open in May', 'her aide'), false],
    ['by none', one('that the bridge would open in May'), false],
  ])('%s', (_how, found, strong) => {
    expect(pairAttributions(text, [gold], [found])).toMatchObject([{ gold: 0, found: 0, strong }]);
  });

  it('by anyone, where no source is annotated', () => {
    const nobody = { ...gold, source: [] };
    expect(pairAttributions(text, [nobody], [gold])).toMatchObject([{ strong: true }]);
  });

  it('not at all where they share no word', () => {
    expect(pairAttributions(text, [gold], [one('it would not', 'her aide')])).toEqual([]);
    expect(pairAttributions(text, [gold], [{ ...gold, content: [[58, 59]] }])).toEqual([]);
  });

  it('one to one, best overlap first', () => {
    const near = one('the bridge would open', 'The mayor of Arval');
    const pairs = pairAttributions(text, [gold], [near, gold, near]);
    expect(pairs).toMatchObject([{ gold: 0, found: 1, dice: 1 }]);
  });

  it('of equals the first', () => {
    expect(pairAttributions(text, [gold, gold], [gold]).map((pair) => pair.gold)).toEqual([0]);
    expect(pairAttributions(text, [gold], [gold, gold]).map((pair) => pair.found)).toEqual([0]);
  });
});

it('pairs no one twice, whatever was found', () => {
  const place = fc.nat({ max: text.length });
  const span = fc.tuple(place, place).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
  const content = fc.array(span, { minLength: 1, maxLength: 2 });
  const attribution = fc.record({ content, source: fc.array(span, { maxLength: 1 }), cue: fc.constant([]) });
  const list = fc.array(attribution, { maxLength: 6 });
  fc.assert(
    fc.property(list, list, (annotated, found) => {
      const pairs = pairAttributions(text, annotated, found);
      expect(new Set(pairs.map((pair) => pair.gold)).size).toBe(pairs.length);
      expect(new Set(pairs.map((pair) => pair.found)).size).toBe(pairs.length);
      for (const { dice, strong } of pairs) {
        expect(dice).toBeGreaterThan(0);
        expect(dice).toBeLessThanOrEqual(1);
        expect(strong && dice < 0.8).toBe(false);
      }
    }),
  );
});

const shared = process.env.ONRECORD_SHARED;

it.skipIf(!shared)(
  'counts what the scorer counts on articles whose attributions were moved (needs ONRECORD_SHARED)',
  () => {
    const folder = resolve(shared ?? '', 'polnear/dev');
    const chance = seeded(20_071_012);
    const articles = readPolnear(folder).map((article) => ({
      ...article,
      found: article.attributions.flatMap((each) => moved(each, article.text.length, chance)),
    }));
    const pairs = articles.flatMap((each) => pairAttributions(each.text, each.attributions, each.found));
    const strong = pairs.filter((pair) => pair.strong).length;
    const [annotated, found] = [
      articles.flatMap((each) => each.attributions),
      articles.flatMap((each) => each.found),
    ];
    // Moved neither so little nor so much that all pairs would be alike.
    expect(strong).toBeGreaterThan(annotated.length / 5);
    expect(strong).toBeLessThan((annotated.length * 4) / 5);

    const lines = articles.flatMap(({ name, found: own }) =>
      own.map((spans) => JSON.stringify({ article: name, spans })),
    );
    const scored = scoreAsFigures(shared ?? '', folder, lines);
    expect(scored.strong.r).toBeCloseTo(strong / annotated.length, 3);
    expect(scored.strong.p).toBeCloseTo(strong / found.length, 3);
    expect(Math.round(scored.strong.r * scored.gold)).toBe(strong);
    expect(scored.gold).toBe(annotated.length);
  },
);

/** Some dropped, some doubled, the others' bounds moved by some characters, into words too; some put in another mouth. */
function moved(each: GoldAttribution, length: number, chance: () => number): readonly GoldAttribution[] {
  if (chance() < 0.1) return [];
  const shift = (place: number) => {
    const by = chance() < 0.5 ? 0 : Math.round((chance() - 0.5) * 60);
    return Math.max(0, Math.min(length, place + by));
  };
  const move = (spans: readonly Span[]) => spans.map(([start, end]): Span => [shift(start), shift(end)]);
  const one = { content: move(each.content), source: chance() < 0.1 ? [] : move(each.source), cue: each.cue };
  const hasWords = one.content.some(([start, end]) => start < end);
  return hasWords ? (chance() < 0.1 ? [one, one] : [one]) : [];
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
