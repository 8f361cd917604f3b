// Takes a line; tells whether it says who wrote the story, or where in it such words begin.
import { bylineJoiners, bylineRoles } from '../lexicon/byline-words.ts';
import { wordPattern } from '../lexicon/word-pattern.ts';
import type { Span } from '../model/span.ts';

const longestByline = 200;
const opening = /^(?:by|from)\s/i;
const name = /^\p{Lu}[\p{L}.'’-]*$/u;
const joiner = new RegExp(`^${wordPattern(bylineJoiners)}$`);
const role = new RegExp(`^${wordPattern(bylineRoles)}$`, 'i');

/** "By Jane Roe", "By JANE ROE and John Smith, Associated Press Writer", "By our correspondent in Bern": names and roles, no sentence. */
export function isByline(line: string): boolean {
  if (line.length > longestByline || !opening.test(line)) return false;
  const words = line.replace(/[.,]$/, '').split(/,?\s+/u).slice(1);
  const hasRole = words.some((word) => role.test(word));
  const isNamed = /^by\s/i.test(line) && words.length >= 2 && name.test(words[0] ?? '');
  return (
    (isNamed || hasRole) && words.every((word) => name.test(word) || joiner.test(word) || role.test(word))
  );
}

/** "Ministers at odds By Jane Roe": what stands before a dateline on one unbroken line. */
export function splitByline(
  text: string,
  [start, end]: Span,
): { readonly headline: Span; readonly byline: Span | null } {
  const line = text.slice(start, end);
  const at = line.lastIndexOf('By ');
  const opens = at === 0 || /\s/.test(line.charAt(at - 1));
  if (at < 0 || !opens || !isByline(line.slice(at))) return { headline: [start, end], byline: null };
  return { headline: [start, start + line.slice(0, at).trimEnd().length], byline: [start + at, end] };
}
