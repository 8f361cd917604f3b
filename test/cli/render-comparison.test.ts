// Takes a hand-made comparison; gives what a reader sees, beside the golden texts in golden/.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { comparisonAsMarkdown } from '../../cli/comparison-as-markdown.ts';
import { displayWidth } from '../../cli/display-width.ts';
import { renderComparison } from '../../cli/render-comparison.ts';
import { handMadeComparison, publishers } from './hand-made-comparison.ts';

const golden = (name: string) => readFileSync(join(import.meta.dirname, 'golden', name), 'utf8');
const text = (width: number, coloured = false) =>
  renderComparison(handMadeComparison, { width, colours: pc.createColors(coloured), publishers });

describe('a comparison as text', () => {
  it.each([100, 60])('reads as the golden text at %i columns', (width) => {
    expect(`${text(width)}\n`).toBe(golden(`comparison-${width}.txt`));
  });

  it.each([60, 77, 100, 110])('fills at most %i columns, wide characters counted as two', (width) => {
    const widths = text(width).split('\n').map(displayWidth);
    expect(Math.max(...widths)).toBeLessThanOrEqual(width);
  });

  it('is no wider than 110 columns on a wider terminal', () => {
    expect(text(240)).toBe(text(110));
  });

  it('says the same in colours', () => {
    expect(text(100, true)).not.toBe(text(100));
    expect(stripVTControlCharacters(text(100, true))).toBe(text(100));
  });

  it('lets no control character of an article reach the terminal', () => {
    expect(text(100)).not.toContain('\u001b');
  });
});

describe('a comparison as Markdown', () => {
  it('reads as the golden file', () => {
    expect(`${comparisonAsMarkdown(handMadeComparison, publishers)}\n`).toBe(golden('comparison.md'));
  });
});
