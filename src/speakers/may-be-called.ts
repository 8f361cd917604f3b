// Takes a title and the person just named; says whether he may be called so though no such title was printed for him: "the nominee".
import { describingTitles, partyWords } from '../lexicon/describing-titles.ts';
import { officesBeforeNames } from '../lexicon/office-words.ts';
import type { Member } from './cast.ts';
import { listed } from './name-parts.ts';
import { genderOfRole } from './role-gender.ts';

const describing = new Set(describingTitles);
const offices = new Set(officesBeforeNames);

export function mayBeCalled(title: string, { roles, gender }: Member): boolean {
  const words = wordsOf(title);
  if (!describing.has(headOf(title)) && words[0] !== 'former') return false;
  const told = genderOfRole(title);
  if (told !== null && gender !== null && told !== gender) return false;
  if (offices.has(headOf(title)) && roles.some((role) => wordsOf(role).some((word) => offices.has(word))))
    return false;
  const parties = partiesOf(words);
  return roles.every((role) => {
    const own = partiesOf(wordsOf(role));
    return own.length === 0 || parties.length === 0 || own.some((party) => parties.includes(party));
  });
}

function headOf(title: string): string {
  return wordsOf(title.split(/\s(?:of|for|and)\s/)[0] ?? '').at(-1) ?? '';
}

function wordsOf(title: string): readonly string[] {
  return title.split(/[\s,]+/).map(listed);
}

function partiesOf(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => partyWords.get(word) ?? []);
}
