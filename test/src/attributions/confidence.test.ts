import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidenceFeatures, confidenceOf, reasonsOf } from '../../../src/attributions/confidence.ts';
import type { Linked } from '../../../src/attributions/link-fragments.ts';
import type { Fragment } from '../../../src/attributions/roles.ts';
import { bareWords } from './bare-words.ts';
import { realParameters } from './real-parameters.ts';
import { scoredAs } from './scored-words.ts';
import { type Label, labels } from './table-tagger.ts';

const words = bareWords('“ it will rain , ” she said . no');
const fragments: readonly Fragment[] = [
  { role: 'content', start: 0, end: 6 },
  { role: 'source', start: 6, end: 7 },
  { role: 'cue', start: 7, end: 8 },
  { role: 'content', start: 9, end: 10 },
];
const inside: readonly Label[] = Array.from({ length: 5 }, () => 'I-content');
const best: readonly Label[] = ['B-content', ...inside, 'B-source', 'B-cue', 'O', 'B-content'];
const scored = scoredAs(best);
const whole: Linked = { contents: [0], cue: 2, source: 1, cueMargin: 3, sourceMargin: 2 };

const of = (linked: Partial<Linked>, from = scored) =>
  confidenceFeatures(words, from, fragments, { ...whole, ...linked });

/** The tagger gives the word's label but half a chance. */
function doubting(word: number): typeof scored {
  return scored.map((each, index) =>
    index === word
      ? { ...each, roles: each.roles.map((score) => (score > -1 ? Math.log(0.5) : score)) }
      : each,
  );
}

describe('confidence', () => {
  const named = fc.dictionary(fc.string({ maxLength: 3 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));

  it('lies within 0 and 1, whatever is known and learned', () => {
    fc.assert(
      fc.property(named, named, (features, weights) => {
        const confidence = confidenceOf(features, weights);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('grows with a feature that speaks for an attribution, falls with one that speaks against it', () => {
    const value = fc.double({ min: -5, max: 5, noNaN: true });
    const weight = fc.double({ min: 0.001, max: 2, noNaN: true });
    fc.assert(
      fc.property(value, value, weight, value, (one, other, size, bias) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const at = (x: number, w: number) => confidenceOf({ x, bias: 1 }, { x: w, bias });
        expect(at(low, size)).toBeLessThanOrEqual(at(high, size));
        expect(at(low, -size)).toBeGreaterThanOrEqual(at(high, -size));
        if (high - low > 0.1) expect(at(low, size) !== at(high, size) || size < 0.01).toBe(true);
      }),
    );
  });

  it('is even where nothing tells, and takes no notice of what has no weight', () => {
    expect(confidenceOf({}, {})).toBe(0.5);
    expect(confidenceOf({ unheard: 99 }, { other: 3 })).toBe(0.5);
  });
});

describe('what was learned weighs what the features know', () => {
  const sure = (linked: Partial<Linked> = {}, from = scored) =>
    confidenceOf(of(linked, from), realParameters.confidence);

  it('every feature has a weight, and every weight a feature', () => {
    expect(Object.keys(realParameters.confidence).sort()).toEqual(Object.keys(of({})).sort());
  });

  it.each<[string, Partial<Linked>, typeof scored]>([
    ['a word of the content is doubtful', {}, doubting(3)],
    ['the source is', {}, doubting(6)],
    ['the cue is', {}, doubting(7)],
    ['the cue has a rival', { cueMargin: 0 }, scored],
    ['the source has', { sourceMargin: 0 }, scored],
  ])('less sure where %s', (_what, linked, from) => {
    expect(sure(linked, from)).toBeLessThan(sure());
  });
});

describe('features', () => {
  it('of the tagger’s doubt, by role', () => {
    const certain = Math.log(0.94);
    expect(of({})).toMatchObject({
      contentMean: expect.closeTo(certain, 5),
      contentLeast: expect.closeTo(certain, 5),
      cueMean: expect.closeTo(certain, 5),
      sourceMean: expect.closeTo(certain, 5),
    });
    const least = Math.log(0.5);
    expect(of({}, doubting(3))).toMatchObject({
      contentLeast: expect.closeTo(least, 5),
      contentMean: expect.closeTo((5 * certain + least) / 6, 5),
    });
  });

  it('of where the content begins and ends', () => {
    expect(of({}).begins).toBeCloseTo(Math.log(0.94), 5);
    expect(of({}).ends).toBeCloseTo(Math.log(0.99), 5);
    const goesOn = scored.map((each, index) =>
      index === 6
        ? {
            ...each,
            roles: Float32Array.from(labels, (label) => (label === 'I-content' ? Math.log(0.9) : -6)),
          }
        : each,
    );
    expect(of({}, goesOn).ends).toBeCloseTo(Math.log(0.1), 4);
    expect(of({ contents: [3] }).ends).toBeCloseTo(0, 1);
  });

  it('of pieces, length and marks', () => {
    expect(of({})).toMatchObject({ pieces: 0, short: 0, length: Math.log(6), quoted: 1 });
    expect(of({ contents: [3] })).toMatchObject({ pieces: 0, short: 1, length: 0, quoted: 0 });
    expect(of({ contents: [0, 3] })).toMatchObject({ pieces: 1, length: Math.log(7), quoted: 1 });
  });

  it('of what is missing', () => {
    expect(of({ source: null })).toMatchObject({
      noSource: 1,
      noSourceSure: 2,
      sourceMean: 0,
      sourceMargin: 0,
    });
    expect(of({ cue: null, source: null, cueMargin: 0, sourceMargin: 0 })).toMatchObject({
      noCue: 1,
      noSource: 1,
      cueMean: 0,
      cueMargin: 0,
    });
  });

  it('are finite whatever the tagger thought', () => {
    const impossible = scored.map((each) => ({
      ...each,
      roles: each.roles.map(() => Number.NEGATIVE_INFINITY),
    }));
    // Rounded, a logarithm of a probability may lie above 0.
    const certain = scored.map((each) => ({ ...each, roles: each.roles.map(() => 1e-7) }));
    for (const extreme of [impossible, certain, []])
      for (const linked of [{}, { contents: [3] }, { contents: [0, 3], source: null }])
        expect(Object.values(of(linked, extreme)).every(Number.isFinite)).toBe(true);
  });
});

describe('reasons for a person', () => {
  it('are probabilities and margins', () => {
    const half = doubting(7);
    expect(reasonsOf(of({}, half))).toEqual({
      contentLikelihood: expect.closeTo(0.94, 5),
      cueLikelihood: expect.closeTo(0.5, 5),
      sourceLikelihood: expect.closeTo(0.94, 5),
      cueMargin: 3,
      sourceMargin: 2,
    });
  });

  it('say nothing of a source that is not there but how sure that is', () => {
    expect(reasonsOf(of({ source: null }))).toMatchObject({ sourceLikelihood: null, sourceMargin: 2 });
  });

  it('say nothing of a cue that is not there', () => {
    const none = { cue: null, source: null, cueMargin: 0, sourceMargin: 0 };
    expect(reasonsOf(of(none))).toMatchObject({
      cueLikelihood: null,
      sourceLikelihood: null,
      cueMargin: null,
      sourceMargin: null,
    });
  });
});
