// Takes a position; gives its most telling statements as a Markdown list, each with the articles that print it.
import { printable } from './printable.ts';
import { type AnyPosition, mostTelling, type Publishers, quoted, sourceOf } from './statement-words.ts';

export function markdownItems(position: AnyPosition, because: string, publishers: Publishers): string {
  const { statements, more } = mostTelling(position, because);
  const items = statements.map((statement) => {
    const articles = statement.reports.map(({ article }) => article);
    const names = [...new Set([statement.textFrom, ...articles])].join(', ');
    const source = sourceOf(statement, publishers);
    return `- ${escaped(quoted(statement))} (${escaped(source === names ? source : `${source}: ${names}`)})`;
  });
  const rest = more === 0 ? [] : [`- and ${more} more`];
  return [...items, ...rest].join('\n');
}

/** What Markdown or the HTML in it would read as markup. */
export function escaped(text: string): string {
  return printable(text).replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
