// Takes a name; gives the key that the record keeps it under, its id, and every key that a question for it may look under.
import { stateAbbreviations } from '../lexicon/state-abbreviations.ts';
import { idWord, plainWord, spellingOf } from './fold-word.ts';
import { isAcademic, isParticle, listed, namePartsOf } from './name-parts.ts';
import { withoutTitles } from './titles.ts';

/** Folded family name, particles dropped: "van der Leyen" gives "leyen", every spelling of a name one key. */
export function nameKey(familyName: string): string {
  const words = familyName.split(/\s+/).filter((word) => word !== '');
  const core = words.filter((word) => !isParticle(word));
  return (core.length > 0 ? core : words)
    .map((word) => spellingOf(withoutArticle(word)))
    .filter((word) => word !== '')
    .join('-');
}

/** Folded name of a person, words as printed: `sergey-lavrov` for each spelling of it. Letters after the name are left out. */
export function speakerId(name: string): string {
  const { family, generation } = namePartsOf(name);
  const words = name.split(/[\s,]+/).filter((word) => word !== '' && !isAcademic(word));
  const names = generation === null ? words : words.slice(0, -1);
  const folded = names.map((word) => idWord(word, !family.includes(word)));
  return [...folded, generation ?? ''].filter((word) => word !== '').join('-');
}

/** Folded name of a body, without its article; its id and its key. "the U.S." gives "united-states". */
export function bodyKey(name: string): string {
  return bodyName(name)
    .split(/[\s/]+/)
    .map(plainWord)
    .filter((word) => word !== '')
    .join('-');
}

/** A body's name without its article, a state's abbreviation written out, the full stops of initials left out: "F.B.I." gives "FBI". */
export function bodyName(name: string): string {
  const bare = name.trim().replace(/^the\s+/i, '');
  const inFull = /^\p{Lu}/u.test(bare) ? stateAbbreviations.get(listed(bare)) : undefined;
  return inFull ?? bare.replace(/\b(?:\p{Lu}\.){2,}/gu, (initials) => initials.replaceAll('.', ''));
}

/**
 * Every key that a name, an id, or a name with titles may sit under, most likely first:
 * "Foreign Minister Sergei Lavrov" gives ["lavrov", "sergey-lavrov", "sergey"].
 */
export function nameKeysOf(asked: string): readonly string[] {
  const isId = !/\s/.test(asked.trim()) && /^[\p{Ll}\p{N}-]+$/u.test(asked.trim());
  const printed = isId ? asked.trim().replaceAll('-', ' ') : asked.trim();
  const name = withoutTitles(printed) || printed;
  const { given, family } = namePartsOf(name);
  const lastTwo = [given.at(-1) ?? '', ...family].filter((word) => word !== '');
  const keys = [
    nameKey(family.join(' ')),
    speakerId(name),
    bodyKey(asked),
    ...(isId ? [nameKey(lastTwo.join(' '))] : []),
    nameKey(given[0] ?? ''),
  ];
  return [...new Set(keys)].filter((key) => key !== '');
}

/** "al-Assad", "Al-Assad" and "Assad" are one. */
function withoutArticle(word: string): string {
  return word.replace(/^(?:al|el|ad|as|ash|ar|an|at)-(?=\p{Lu})/iu, '');
}
