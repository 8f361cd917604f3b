// Takes a position; gives the lines of its most telling statements, the first one led in.
import { type AnyPosition, mostTelling, quoted, sourceOf } from './statement-words.ts';
import type { TextLayout } from './text-layout.ts';
import { hang } from './wrap-text.ts';

/** `lead`: four columns. */
export function positionLines(
  lead: string,
  position: AnyPosition | null,
  because: string,
  layout: TextLayout,
): readonly string[] {
  if (position === null) return [];
  const { statements, more } = mostTelling(position, because);
  const lines = statements.flatMap((statement, index) => {
    const text = `${quoted(statement)}  (${sourceOf(statement, layout.publishers)})`;
    return hang(`${index === 0 ? `  ${lead}  ` : ' '.repeat(8)}· `, text, layout.width);
  });
  return more === 0 ? lines : [...lines, `          + ${more} more`];
}
