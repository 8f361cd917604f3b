// Takes a comparison and the format asked for; gives the text to print.
import { comparisonAsMarkdown } from './comparison-as-markdown.ts';
import { renderComparison } from './render-comparison.ts';
import { renderSideBySide } from './render-side-by-side.ts';
import type { ComparisonShape, SideBySideShape } from './shapes.ts';
import { sideBySideAsMarkdown } from './side-by-side-as-markdown.ts';
import type { Publishers } from './statement-words.ts';
import type { Terminal } from './terminal.ts';

export const comparisonFormats = ['text', 'json', 'markdown'] as const;
export type ComparisonFormat = (typeof comparisonFormats)[number];

/** Of two periods, or of several speakers in one. */
export function showComparison(
  answer: ComparisonShape | SideBySideShape,
  format: ComparisonFormat,
  publishers: Publishers,
  { width, colours }: Terminal,
): string {
  if (format === 'json') return JSON.stringify(answer, null, 2);
  const isMarkdown = format === 'markdown';
  if ('period' in answer)
    return isMarkdown
      ? sideBySideAsMarkdown(answer, publishers)
      : renderSideBySide(answer, { width, colours, publishers });
  return isMarkdown
    ? comparisonAsMarkdown(answer, publishers)
    : renderComparison(answer, { width, colours, publishers });
}
