// Takes two roles; says whether one person may hold both, and how much speaks for it.

import { nationalities } from '../lexicon/nationalities.ts';
import { officeForms, smallRoleWords } from '../lexicon/role-words.ts';
import { titleAbbreviations } from '../lexicon/title-abbreviations.ts';
import { listed } from './name-parts.ts';

const smallWords = new Set(smallRoleWords);

/** The words that make a role, folded: "U.S. Defence Secretary" gives "united states", "defense", "secretary". */
export function roleWords(role: string): ReadonlySet<string> {
  const words = role
    .split(/[\s,/]+/)
    .map((word) => listed(word).replace(/'s$/, ''))
    .filter((word) => word !== '' && !smallWords.has(word));
  return new Set(words.flatMap(foldRoleWord));
}

function foldRoleWord(word: string): readonly string[] {
  const country = nationalities.get(word);
  if (country !== undefined) return [country.toLowerCase()];
  const full = titleAbbreviations.get(word)?.toLowerCase() ?? word;
  return (officeForms.get(full) ?? full).split(' ');
}

/** How many words two roles share; -1 where they cannot be one person's at one time: no word in common, or two states. */
export function roleAgreement(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0;
  const [wordsOfA, wordsOfB] = [roleWords(a), roleWords(b)];
  const shared = [...wordsOfA].filter((word) => wordsOfB.has(word));
  const states = [statesOf(a), statesOf(b)] as const;
  if (states[0].size > 0 && states[1].size > 0 && ![...states[0]].some((state) => states[1].has(state)))
    return -1;
  return shared.some((word) => !isState(word)) ? shared.length : -1;
}

function statesOf(role: string): ReadonlySet<string> {
  return new Set([...roleWords(role)].filter(isState));
}

const states = new Set([...nationalities.values()].map((name) => name.toLowerCase()));
const isState = (word: string): boolean => states.has(word);
