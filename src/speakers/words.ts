// Takes a stretch of text; gives its words with their places: what the readers of names work on.
import { generationSuffixes } from '../lexicon/generation-suffixes.ts';
import { honorifics } from '../lexicon/honorifics.ts';
import { titleAbbreviations } from '../lexicon/title-abbreviations.ts';
import type { Span } from '../model/span.ts';

export interface Word {
  readonly start: number;
  /** End of the word without its possessive ending. */
  readonly end: number;
  /** As printed, without possessive ending; the full stop stays on abbreviations and initials. */
  readonly text: string;
  readonly possessive: boolean;
  /** What stands between the word before and this one. */
  readonly gap: string;
}

const pattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}.'’&-]*/gu;
const dotted = new Set([...titleAbbreviations.keys(), ...honorifics.keys(), ...generationSuffixes]);

export function wordsIn(text: string, [from, to]: Span): readonly Word[] {
  const words: Word[] = [];
  let last = from;
  for (const match of text.slice(from, to).matchAll(pattern)) {
    const start = from + match.index;
    const printed = trimmed(match[0]);
    const bare = printed.replace(/(?:['’]s|['’])$/u, '');
    // Plural possessives lose the apostrophe in trimming, so the text after the word is asked.
    const possessive =
      bare !== printed ||
      /^['’](?:\s|$)/u.test(text.slice(start + printed.length, start + printed.length + 2));
    const word = {
      start,
      end: start + bare.length,
      text: bare,
      possessive: possessive && /[sS]$|['’]s$/u.test(printed),
      gap: text.slice(last, start),
    };
    if (bare !== '') words.push(word);
    last = start + bare.length;
  }
  return words;
}

/** Trailing punctuation off, but for the full stop of an abbreviation: "Mr.", "J.", "U.S.". */
function trimmed(word: string): string {
  const bare = word.replace(/[.'’&-]+$/u, '');
  if (word.charAt(bare.length) !== '.') return bare;
  const isAbbreviation = /^(?:\p{L}\.)*\p{Lu}$/u.test(bare) || dotted.has(bare.toLowerCase());
  return isAbbreviation ? `${bare}.` : bare;
}

/** "al-Sadr" is: its article alone is small. */
export const isCapitalised = (word: string): boolean => /^(?:(?:a[dlnrstz]|ash|el|ul)-)?\p{Lu}/u.test(word);

/** Only a blank or a line end between two words. */
export const isAdjacent = (word: Word): boolean => /^\s{1,3}$/.test(word.gap);
