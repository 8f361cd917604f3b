// Takes a hand-made timeline and hand-made sides; gives what a reader sees, beside the golden texts in golden/.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../cli/display-width.ts';
import { renderSideBySide } from '../../cli/render-side-by-side.ts';
import { renderTimeline } from '../../cli/render-timeline.ts';
import { sideBySideAsMarkdown } from '../../cli/side-by-side-as-markdown.ts';
import { sideBySideSchema, timelineSchema } from '../../lambdas/compare/schemas.ts';
import { handMadeSides, handMadeTimeline, publishers } from './hand-made-others.ts';

const golden = (name: string) => readFileSync(join(import.meta.dirname, 'golden', name), 'utf8');
const layout = (width: number, coloured = false) => ({
  width,
  colours: pc.createColors(coloured),
  publishers,
});

describe.each([
  [
    'timeline',
    (width: number, coloured = false) => renderTimeline(handMadeTimeline, layout(width, coloured)),
  ],
  ['sides', (width: number, coloured = false) => renderSideBySide(handMadeSides, layout(width, coloured))],
] as const)('a %s as text', (name, text) => {
  it.each([80, 60])('reads as the golden text at %i columns', (width) => {
    expect(`${text(width)}\n`).toBe(golden(`${name}-${width}.txt`));
  });

  it.each([60, 77, 100])('fills at most %i columns, wide characters counted as two', (width) => {
    expect(Math.max(...text(width).split('\n').map(displayWidth))).toBeLessThanOrEqual(width);
  });

  it('says the same in colours, and lets no control character of an article through', () => {
    expect(text(80, true)).not.toBe(text(80));
    expect(stripVTControlCharacters(text(80, true))).toBe(text(80));
    expect(text(80)).not.toContain('\u001b');
  });
});

it('a timeline without points says so', () => {
  const [topic] = handMadeTimeline.topics;
  if (!topic) throw new Error('the timeline has a topic');
  const silent = { ...handMadeTimeline, topics: [{ ...topic, points: [], more: 0 }] };
  expect(renderTimeline(silent, layout(80))).toContain('Nothing on it is on record of these days.');
});

it('sides as Markdown read as the golden file', () => {
  expect(`${sideBySideAsMarkdown(handMadeSides, publishers)}\n`).toBe(golden('sides.md'));
});

it('what is made by hand has the shape of the API', () => {
  expect(timelineSchema.parse(handMadeTimeline)).toEqual(handMadeTimeline);
  expect(sideBySideSchema.parse(handMadeSides)).toEqual(handMadeSides);
});
