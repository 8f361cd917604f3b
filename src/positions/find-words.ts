// Takes a text; gives its words with their places and the base forms a verb list may know them by.
import { irregularVerbs } from '../lexicon/irregular-verbs.ts';

const IRREGULAR: ReadonlyMap<string, string> = new Map(Object.entries(irregularVerbs));

export interface PlacedWord {
  readonly start: number;
  readonly end: number;
  /** Lower case, apostrophes straight. */
  readonly word: string;
  readonly bases: readonly string[];
  /** Punctuation that ends a clause stands before it. */
  readonly opensClause: boolean;
  /** A sentence ends before it. */
  readonly opensSentence: boolean;
}

/** "4.5" and "12,000" are one word. */
const WORD = /[\p{L}\p{N}]+(?:(?:['’‑-]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}]+)*/gu;

/** A text and its words, found once for all that read them. */
export interface Worded {
  readonly text: string;
  readonly words: readonly PlacedWord[];
}

export function wordedOf(text: string): Worded {
  return { text, words: findWords(text) };
}

export function findWords(text: string): readonly PlacedWord[] {
  let previousEnd = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    // "US answers" are not ours.
    const word = match[0] === 'US' ? 'u.s.' : match[0].toLowerCase().replaceAll('’', "'");
    const between = text.slice(previousEnd, start);
    const opensClause = between !== ' ' && /[,;:.!?()—–]/u.test(between);
    const opensSentence = opensClause && /[.!?]\P{L}*\s/u.test(between);
    previousEnd = end;
    return { start, end, word, bases: basesOf(word), opensClause, opensSentence };
  });
}

/** "ruled" → rule, rul; "studies" → study, studie: a list look-up tells which is a word. */
function basesOf(word: string): readonly string[] {
  const bases = [word];
  const irregular = IRREGULAR.get(word);
  if (irregular) bases.push(irregular);
  if (word.length < 4) return bases;
  if (word.endsWith('ies') || word.endsWith('ied')) bases.push(`${word.slice(0, -3)}y`);
  for (const ending of ['s', 'es', 'd', 'ed', 'ing']) {
    if (word.length - ending.length < 2 || !word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    bases.push(stem);
    if (ending === 'ing') bases.push(`${stem}e`);
    if (ending.length > 1 && stem.at(-1) === stem.at(-2)) bases.push(stem.slice(0, -1));
  }
  return bases;
}
