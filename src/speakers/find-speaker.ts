// Takes a name as a reader asks it and the known speakers; gives the one meant, or the several it may mean, or names near it.
import { compareText } from '../model/compare-text.ts';
import type { KnownSpeaker } from '../model/speaker.ts';
import { editDistance } from './edit-distance.ts';
import { plainWord, spellingOf } from './fold-word.ts';
import { bodyKey, nameKeysOf, speakerId } from './name-key.ts';
import { namePartsOf } from './name-parts.ts';
import { givenNamesAgree, namedSo, personName } from './person-name.ts';
import { roleAgreement } from './role-match.ts';
import { titlesOf, withoutTitles } from './titles.ts';

export type FoundSpeaker =
  | { readonly found: KnownSpeaker }
  | { readonly candidates: readonly KnownSpeaker[] }
  | { readonly near: readonly string[] };

/** `asked`: an id, or a name in any spelling, case and with any titles. `near` holds at most five names, nearest first. */
export function findSpeaker(asked: string, known: readonly KnownSpeaker[]): FoundSpeaker {
  const question = asked.trim();
  const matches =
    [byId, byWholeName, byFamilyName]
      .map((match) => match(question, known))
      .find((list) => list.length > 0) ?? [];
  const [only] = matches;
  if (only && matches.length === 1) return { found: only };
  if (matches.length === 0) return { near: nearNames(question, known) };
  const titled = byTitle(question, matches);
  return titled ? { found: titled } : { candidates: matches };
}

function byId(asked: string, known: readonly KnownSpeaker[]): readonly KnownSpeaker[] {
  return known.filter(({ id }) => id === asked);
}

/** The whole name, spellings folded. One word is a whole name only for a body: "Smith" asks for every Smith. */
function byWholeName(asked: string, known: readonly KnownSpeaker[]): readonly KnownSpeaker[] {
  const name = withoutTitles(inPrintedCase(asked)) || asked;
  const whole = speakerId(name);
  const spelt = spellingsOf(name);
  return known.filter((speaker) => {
    if (speaker.type === 'body') return speaker.names.some((body) => bodyKey(body) === bodyKey(asked));
    if (namePartsOf(name).given.length === 0) return false;
    return speaker.names.some((other) => speakerId(other) === whole || spellingsOf(other) === spelt);
  });
}

function byFamilyName(asked: string, known: readonly KnownSpeaker[]): readonly KnownSpeaker[] {
  const keys = new Set(nameKeysOf(inPrintedCase(asked)));
  const parts = namePartsOf(withoutTitles(inPrintedCase(asked)));
  const name = namedSo(parts);
  const family = nameKeysOf(inPrintedCase(asked))[0];
  return known.filter((speaker) => {
    const key = speaker.mentions[0]?.speaker.nameKey ?? '';
    if (speaker.type === 'body' || !keys.has(key)) return false;
    if (key !== family) return false;
    if (name.given.length === 0)
      return (
        name.generation === null ||
        speaker.names.some((own) => namePartsOf(own).generation === name.generation)
      );
    return speaker.names.some(
      (own) => givenNamesAgree(personName({ name: own, nameKey: key }), name) !== 'no',
    );
  });
}

function byTitle(asked: string, candidates: readonly KnownSpeaker[]): KnownSpeaker | null {
  const title = titlesOf(inPrintedCase(asked));
  if (title === '') return null;
  const fitting = candidates.filter(({ roles }) => roles.some(({ role }) => roleAgreement(role, title) > 0));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** "SERGEI LAVROV" and "sergei lavrov" as a newspaper prints them; an id's hyphens are spaces. */
function inPrintedCase(asked: string): string {
  const isId = /^[\p{Ll}\p{N}-]+$/u.test(asked) && asked.includes('-');
  const words = (isId ? asked.replaceAll('-', ' ') : asked).split(/\s+/);
  const mixed = /\p{Lu}/u.test(asked) && /\p{Ll}/u.test(asked);
  if (mixed) return words.join(' ');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join(' ');
}

function spellingsOf(name: string): string {
  return name.split(/\s+/).map(spellingOf).join(' ');
}

function nearNames(asked: string, known: readonly KnownSpeaker[]): readonly string[] {
  const name = plainWord((withoutTitles(inPrintedCase(asked)) || asked).replace(/[\s-]+/g, ''));
  const limit = Math.max(1, Math.floor(name.length / 3));
  const scored = known.map((speaker) => ({ name: speaker.name, distance: distanceTo(speaker, name) }));
  return scored
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || compareText(a.name, b.name))
    .slice(0, 5)
    .map((near) => near.name);
}

/** The least distance from any of the speaker's names, or from the last word of one. */
function distanceTo(speaker: KnownSpeaker, asked: string): number {
  const forms = speaker.names.flatMap((name) => [
    name.replace(/[\s-]+/g, ''),
    name.split(/\s+/).at(-1) ?? name,
  ]);
  return Math.min(...forms.map((form) => editDistance(plainWord(form), asked)));
}
