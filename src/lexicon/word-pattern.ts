// Takes words or phrases; gives a regular expression source that matches any of them, longest first, grouped and escaped.
import { compareText } from '../model/compare-text.ts';

/** White space in a phrase stands for any white space, a straight apostrophe for any apostrophe. */
export function wordPattern(words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length || compareText(a, b));
  return `(?:${longestFirst.map(escapePhrase).join('|')})`;
}

function escapePhrase(phrase: string): string {
  return phrase
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/\s+/g, '\\s')
    .replace(/'/g, "['’]");
}
