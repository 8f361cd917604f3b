// Takes a comparison and the format asked for; gives the text to print.
import type { ApiClient } from './api-client.ts';
import { comparisonAsMarkdown } from './comparison-as-markdown.ts';
import { renderComparison } from './render-comparison.ts';
import type { ComparisonShape } from './shapes.ts';
import type { Publishers } from './statement-words.ts';
import type { Terminal } from './terminal.ts';

export const comparisonFormats = ['text', 'json', 'markdown'] as const;
export type ComparisonFormat = (typeof comparisonFormats)[number];

export function showComparison(
  comparison: ComparisonShape,
  format: ComparisonFormat,
  publishers: Publishers,
  { width, colours }: Terminal,
): string {
  if (format === 'json') return JSON.stringify(comparison, null, 2);
  if (format === 'markdown') return comparisonAsMarkdown(comparison, publishers);
  return renderComparison(comparison, { width, colours, publishers });
}

/** A comparison names articles by key; the record knows who published them. */
export async function publishersOf(api: ApiClient, comparison: ComparisonShape): Promise<Publishers> {
  const sides = comparison.topics.flatMap(({ earlier, later }) => [earlier, later]);
  const statements = sides.flatMap((position) => position?.statements ?? []);
  const keys = [...new Set(statements.map(({ textFrom }) => textFrom))];
  const entries = await Promise.all(keys.map((key) => api.article(key)));
  return new Map(
    entries.flatMap((entry) => (entry?.recorded?.publisher ? [[entry.key, entry.recorded.publisher]] : [])),
  );
}
