// Takes a role; gives the gender that its words tell.
import { femaleRoles, maleRoles } from '../lexicon/gendered-roles.ts';

const endings = { male: /(?:man|men)$/, female: /(?:woman|women)$/ } as const;
const words = { male: new Set(maleRoles), female: new Set(femaleRoles) } as const;

/** "spokeswoman for the ministry" gives "female"; null where the words tell nothing. Only what comes before "of", "for", "to" counts. */
export function genderOfRole(role: string): 'male' | 'female' | null {
  const head = role.toLowerCase().split(/\s(?:of|for|to|at|in|from)\s/)[0] ?? '';
  const last = head.split(/[\s-]+/).at(-1) ?? '';
  if (words.female.has(last) || endings.female.test(last)) return 'female';
  return words.male.has(last) || endings.male.test(last) ? 'male' : null;
}
