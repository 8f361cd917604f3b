// Takes a word; says whether it is part of an office. Takes a name with titles; gives the name.

import { bodyNouns } from '../lexicon/body-nouns.ts';
import { honorifics } from '../lexicon/honorifics.ts';
import { nationalities } from '../lexicon/nationalities.ts';
import { officesAsFamilyNames, officesBeforeNames } from '../lexicon/office-words.ts';
import { portfolios } from '../lexicon/portfolios.ts';
import { roleModifiers } from '../lexicon/role-modifiers.ts';
import { roleNouns } from '../lexicon/role-nouns.ts';
import { titleAbbreviations } from '../lexicon/title-abbreviations.ts';
import { genderOfGivenName } from './given-name-gender.ts';
import { listed } from './name-parts.ts';
import { singular } from './singular.ts';
import { isCapitalised } from './words.ts';

const nouns = new Set(roleNouns);
const modifiers = new Set(roleModifiers);
const bodies = new Set(bodyNouns);
const familyNames = new Set(officesAsFamilyNames);
const beforeNames = new Set(officesBeforeNames);
const pluralAbbreviations = new Set(['govs', 'reps', 'sens']);
const fields = [...portfolios].map((field) => field.split(' ')).sort((a, b) => b.length - a.length);
const longestField = fields[0]?.length ?? 0;

export const isHonorific = (word: string): boolean => honorifics.has(listed(word));

/** Head word of an office, in full or abbreviated with its full stop: "Minister", "Sen." */
export function isRoleNoun(word: string): boolean {
  return nouns.has(listed(word)) || (isAbbreviated(word) && titleAbbreviations.has(listed(word)));
}

/** One full stop, at the end: "S.E.C." is no secretary. */
const isAbbreviated = (word: string): boolean => word.indexOf('.') === word.length - 1;

/** Before several names, of each: "Finance Ministers", "Sens." */
export function isPluralTitle(word: string): boolean {
  const one = singular(word);
  return (
    isCapitalised(word) &&
    (pluralAbbreviations.has(listed(word)) || (one !== listed(word) && beforeNames.has(one)))
  );
}

export const isRoleModifier = (word: string): boolean => modifiers.has(listed(word));
export const isBodyNoun = (word: string): boolean => bodies.has(listed(word));
export const isNationality = (word: string): boolean => nationalities.has(listed(word));

/** How many words from `index` on are a field of government: 1 for "State", 3 for "Health and Human Services"... 0 for none. */
export function portfolioLength(words: readonly string[], index: number): number {
  const printed = words.slice(index, index + longestField).map(listed);
  const field = fields.find((parts) => parts.every((part, offset) => printed[offset] === part));
  return field?.length ?? 0;
}

/** The name behind titles: "Foreign Minister Ana Petrova" gives "Ana Petrova". Empty where there are only titles. */
export function withoutTitles(text: string): string {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.slice(titleLength(words)).join(' ');
}

/** The titles before a name: "Foreign Minister". Empty where there are none. */
export function titlesOf(text: string): string {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.slice(0, titleLength(words)).join(' ');
}

/** Where the last title word before the name ends, in words. Modifiers alone are no title: a name may begin with one. */
export function titleLength(words: readonly string[]): number {
  let end = 0;
  let index = 0;
  while (index < words.length) {
    const word = words[index] ?? '';
    const isPlural = isPluralTitle(word) && index + 1 < words.length;
    if (isRoleNoun(word) || isHonorific(word) || isPlural) {
      index += 1;
      if (listed(words[index] ?? '') === 'of') {
        const field = portfolioLength(words, index + 1);
        if (field > 0) index += 1 + field;
      }
      end = index;
    } else if (isRoleModifier(word) || isNationality(word) || listed(word) === 'the') index += 1;
    else break;
  }
  if (end === 0) return titleWithin(words) || leadingNationality(words);
  // "Mr. King": where every word is a title, the last one, written out, is the name.
  const named = end === words.length && end > 1 && !(words[end - 1] ?? '').endsWith('.');
  // "Republican National Council Chairwoman Ana Petrova"
  if (!named) return Math.max(end, titleWithin(words));
  const addressed = words.slice(0, -1).some((word) => isHonorific(word) || word.endsWith('.'));
  return addressed ? end - 1 : 0;
}

function leadingNationality(words: readonly string[]): number {
  return words.length > 2 && isNationality(words[0] ?? '') ? 1 : 0;
}

/** "Port Ansel Mayor Ana Petrova": the place comes before the office. Offices that are common family names need a known given name after them. */
function titleWithin(words: readonly string[]): number {
  const last = words.findLastIndex(
    (word, index) =>
      index > 0 &&
      index < words.length - 1 &&
      (isRoleNoun(word) || isPluralTitle(word)) &&
      (!familyNames.has(listed(word)) || genderOfGivenName(words.slice(index + 1).join(' ')) !== null),
  );
  // "RHC Chief of Staff Ana Petrova"
  const field = listed(words[last + 1] ?? '') === 'of' ? portfolioLength(words, last + 2) : 0;
  return field > 0 ? last + 2 + field : last + 1;
}
