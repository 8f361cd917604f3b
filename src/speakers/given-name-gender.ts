// Takes a person's name; gives the gender that its given name tells.
import { femaleGivenNames, maleGivenNames } from '../lexicon/given-names.ts';
import type { Gender } from './cast.ts';
import { plainWord } from './fold-word.ts';

const male = new Set(maleGivenNames);
const female = new Set(femaleGivenNames);

/** "Clara Brandt" gives "female"; null for a family name alone and for a given name that we do not know. */
export function genderOfGivenName(name: string): Gender | null {
  const [given = '', ...rest] = name.split(/\s+/);
  if (rest.length === 0) return null;
  const word = plainWord(given).split('-')[0] ?? '';
  if (male.has(word)) return 'male';
  return female.has(word) ? 'female' : null;
}
