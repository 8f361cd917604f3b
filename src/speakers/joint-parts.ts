// Takes where several speakers are printed as one source; gives the place of each: "Ana Petrova (R-Mo.), the mayor, and Karl Brandt".
import type { Span } from '../model/span.ts';

/** What parts them, outside parentheses. */
const between = /\([^()]{0,80}\)|,?\s{1,3}(?:and|or|as well as)\s{1,3}|,\s{1,3}/gu;

/** In order of text; the whole, where nothing parts it. */
export function jointParts(text: string, [start, end]: Span): readonly Span[] {
  const parts: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(between)) {
    if (match[0].startsWith('(')) continue;
    const at = start + match.index;
    if (at > from) parts.push([from, at]);
    from = at + match[0].length;
  }
  if (end > from) parts.push([from, end]);
  return parts;
}
