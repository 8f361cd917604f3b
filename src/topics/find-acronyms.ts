// Takes a segmented text; gives the short forms it explains: "Harbour Tariff Union (HTU)".
import type { SegmentedText } from '../model/text.ts';

export interface Acronym {
  readonly short: string;
  /** As printed. */
  readonly long: string;
}

const DEFINITION = /\(([\p{Lu}][\p{Lu}\p{N}]{2,9})\)/gu;

/** Only short forms of three letters or more: two are a country or a body more often than a topic. */
export function findAcronyms(text: SegmentedText): readonly Acronym[] {
  const printed = text.article.text;
  const found = new Map<string, Acronym>();
  for (const match of printed.matchAll(DEFINITION)) {
    const short = match[1] ?? '';
    const long = longForm(printed.slice(Math.max(0, match.index - 120), match.index), short);
    if (long && !found.has(short)) found.set(short, { short, long });
  }
  return [...found.values()];
}

/** The fewest words before the bracket that spell the short form; each capital word gives its first letter or more. */
function longForm(before: string, short: string): string | null {
  const words = before.split(/\s+/u).filter((word) => word !== '');
  for (let count = 2; count <= Math.min(words.length, short.length + 3); count += 1) {
    const candidate = words.slice(-count);
    if (/[.;:!?,]$/u.test(candidate[0] ?? '')) return null;
    if (spells(candidate, short)) return candidate.join(' ');
  }
  return null;
}

/** Whether the words' first letters, or more of each, make up the short form. */
export function spells(words: readonly string[], short: string): boolean {
  const letters = short.toLowerCase();
  let at = 0;
  for (const word of words) {
    const rest = word.toLowerCase();
    const small = /^(?:of|the|and|for|on|in|to|de)$/u.test(rest);
    if (rest[0] !== letters[at]) {
      if (small) continue;
      return false;
    }
    let taken = 0;
    while (
      rest[taken] !== undefined &&
      rest[taken] === letters[at + taken] &&
      (taken === 0 || wanted(words, word, letters, at + taken))
    )
      taken += 1;
    at += taken;
  }
  return at === letters.length;
}

// "STrategic Arms Reduction Talks": a word gives a second letter only when the next word cannot.
function wanted(words: readonly string[], word: string, letters: string, at: number): boolean {
  const next = words[words.indexOf(word) + 1]?.toLowerCase();
  return next === undefined || next[0] !== letters[at];
}
