// The short way to the tokens and outer quotations of a stretch finds what reading the whole text finds.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outerQuotations, tokensWithin } from '../../../src/statements/items-within.ts';
import { segmentParagraphs } from '../../support/segment-paragraphs.ts';

const text = segmentParagraphs(
  'The council of Larkmoor met for the whole of Monday in the old granary.',
  '“The sign says ‘Shut’ in red, and ‘Open’ in green,” Tarn said. “It is both.”',
  'Quill said: "Nobody reads signs." The ferry goes on.',
  '“We have waited for a year,” a farmer said. “We can wait for another.',
  '“But the cows cannot.”',
);
const offset = fc.nat(text.article.text.length);
const stretch = fc.tuple(offset, offset).map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const);

it('has something to find', () => {
  expect(text.quotations.some(({ depth }) => depth === 1)).toBe(true);
  expect(text.quotations.filter(({ depth }) => depth === 0).length).toBeGreaterThan(4);
});

it('tokens', () => {
  fc.assert(
    fc.property(stretch, ([start, end]) => {
      const expected = text.tokens.filter(({ span }) => span[0] >= start && span[1] <= end);
      expect(tokensWithin(text, [start, end])).toEqual(expected);
    }),
  );
});

it('outer quotations', () => {
  fc.assert(
    fc.property(stretch, ([start, end]) => {
      const expected = text.quotations.filter(
        ({ depth, span }) => depth === 0 && span[0] < end && span[1] > start,
      );
      expect(outerQuotations(text, [start, end])).toEqual(expected);
    }),
  );
});
