// Takes the mentions of names in one article; gives its persons and bodies, and who each mention is.
import { compareText } from '../model/compare-text.ts';
import type { Speaker } from '../model/speaker.ts';
import { chooseNamesake } from './choose-namesake.ts';
import type { NameMention } from './find-mentions.ts';
import { plainWord, spellingOf } from './fold-word.ts';
import { genderOfGivenName } from './given-name-gender.ts';
import { bodyKey, bodyName, nameKey, speakerId } from './name-key.ts';
import { namePartsOf } from './name-parts.ts';
import { addTo, agrees, type Draft, genderOf, newDraft, wordCount } from './person-draft.ts';
import { givenNamesAgree, namedSo, type PersonName } from './person-name.ts';

export type Gender = 'male' | 'female';

/** A person of the article while it is being read. */
export interface Member {
  readonly speaker: Speaker;
  /** All roles printed for him, the shown one first. */
  readonly roles: readonly string[];
  /** The same with what they are held in, where that is no name: "federation president". */
  readonly offices: readonly string[];
  readonly gender: Gender | null;
  /** An office, an address, a source, a known given name or a second form of the name: surely a person, no place of two words. */
  readonly certain: boolean;
}

export interface Cast {
  /** By index of mention: who it is, null where it names nobody or the article does not tell which of two. */
  readonly members: readonly (Member | null)[];
}

/** Drafts by what they may be called: one look-up a mention, or a long text with many names would take forever. */
type Callings = Map<string, Draft[]>;

/**
 * `sources`: indexes of mentions that head a source or that a "He" leans on; such a name is taken for a person's unless something
 * speaks against it. `places`: folded names that are places'.
 */
export function castOf(
  mentions: readonly NameMention[],
  sources: ReadonlySet<number>,
  places: ReadonlySet<string>,
): Cast {
  const titled = new Set(mentions.filter(isTitled).map(({ name }) => name));
  // "Trust in Ana Petrova" makes no place of a minister.
  const isPerson = mentions.map((mention, index) =>
    readsAsPerson(mention, sources.has(index), titled.has(mention.name) ? noPlaces : places),
  );
  const assigned: (Draft | null)[] = mentions.map(() => null);
  const [byFamily, byFirst, lone]: readonly Callings[] = [new Map(), new Map(), new Map()];
  const assign = (index: number, draft: Draft): void => {
    assigned[index] = draft;
    const mention = mentions[index];
    if (mention) addTo(draft, mention, index, sources.has(index));
  };
  const single = mentions.flatMap((mention, index) =>
    wordCount(mention) === 1 && !mention.looksLikeBody ? [index] : [],
  );
  const singleWords = new Set(single.map((index) => spellingOf(mentions[index]?.name ?? '')));

  // Full names first: a family name may stand before its full form, in a caption or a headline.
  for (const [index, mention] of mentions.entries()) {
    if (!isPerson[index] || wordCount(mention) < 2) continue;
    const parts = namePartsOf(mention.name);
    const form = namedSo(parts);
    const family = nameKey(parts.family.join(' '));
    const known = byFamily?.get(family)?.find((draft) => isSameFullName(draft, form));
    const draft = known ?? newDraft();
    if (!draft.names.has(mention.name)) {
      if (draft.forms.length < mostNamesakes) draft.forms.push(form);
      for (const key of new Set([family, spellingOf(parts.family.at(-1) ?? '')])) call(byFamily, key, draft);
      call(byFirst, spellingOf(mention.name.split(/\s+/)[0] ?? ''), draft);
      if (mention.nickname) draft.forms.push(namedSo({ ...parts, given: [mention.nickname] }));
    }
    assign(index, draft);
  }
  for (const index of single) {
    const mention = mentions[index];
    if (!mention) continue;
    const word = spellingOf(mention.name);
    const called = byFamily?.get(nameKey(mention.name)) ?? byFamily?.get(word) ?? byFirst?.get(word) ?? [];
    const namesakes = called.filter((draft) => agrees(draft, genderOf(mention)));
    const chosen = chooseNamesake(namesakes, index, mentions);
    if (chosen) assign(index, chosen);
    else if (namesakes.length === 0 && isPerson[index]) assign(index, loneDraft(lone, word, mention));
  }
  // "Petrov said" makes a person of every other lone "Petrov".
  for (const index of single) {
    const mention = mentions[index];
    if (!mention || assigned[index] || places.has(plainWord(mention.name))) continue;
    const known = lone?.get(spellingOf(mention.name))?.[0];
    if (known && !mention.afterArticle) assign(index, known);
  }
  const members = new Map<Draft, Member>();
  for (const draft of assigned)
    if (draft && !members.has(draft)) members.set(draft, toMember(draft, mentions, singleWords));
  return { members: assigned.map((draft) => (draft ? (members.get(draft) ?? null) : null)) };
}

/** A body's speaker, by the general rule: a capitalised source that is no person. */
export function bodySpeaker(name: string, abbreviations: ReadonlyMap<string, string>): Speaker {
  const own = bodyName(name);
  const shown = bodyName(abbreviations.get(bodyKey(own)) ?? own);
  const key = bodyKey(shown);
  return { id: key, name: shown, role: null, type: 'body', nameKey: key };
}

const noPlaces: ReadonlySet<string> = new Set();

/** By an office, a form of address or a given name that we know. */
function isTitled(mention: NameMention): boolean {
  const isFull = wordCount(mention) > 1 && !mention.looksLikeBody;
  return (
    mention.honorific !== null ||
    (isFull && (mention.role !== null || genderOfGivenName(mention.name) !== null))
  );
}

/** Beyond that, one name in a text tells nobody apart, and comparing all with all would never end. */
const mostNamesakes = 50;

function call(callings: Callings | undefined, key: string, draft: Draft): void {
  const drafts = callings?.get(key) ?? [];
  if (drafts.length < mostNamesakes && !drafts.includes(draft)) callings?.set(key, [...drafts, draft]);
}

function loneDraft(lone: Callings | undefined, word: string, mention: NameMention): Draft {
  const same = lone?.get(word)?.find((draft) => agrees(draft, genderOf(mention)));
  if (same) return same;
  const draft = newDraft();
  call(lone, word, draft);
  return draft;
}

function readsAsPerson(mention: NameMention, isSource: boolean, places: ReadonlySet<string>): boolean {
  if (mention.honorific) return true;
  if (mention.looksLikeBody) return false;
  if (places.has(plainWord(mention.name))) return false;
  if (mention.role) return true;
  // "The Ana Brandt campaign" does not make a campaign of her.
  if (mention.afterArticle) return genderOfGivenName(mention.name) !== null;
  if (isSource) return true;
  return wordCount(mention) > 1 && wordCount(mention) < 5;
}

function isSameFullName(draft: Draft, form: PersonName): boolean {
  return (
    form.given.length > 0 &&
    draft.forms.some((own) => own.given.length > 0 && givenNamesAgree(own, form) !== 'no')
  );
}

function toMember(draft: Draft, mentions: readonly NameMention[], singleWords: ReadonlySet<string>): Member {
  const name = fullestOf([...draft.names]);
  const parts = namePartsOf(name, usesFirstWordAlone(draft, name, mentions, singleWords));
  const roles = [...draft.roles]
    .filter((role) => !/counterpart/i.test(role))
    .sort((a, b) => weight(b) - weight(a));
  const certain =
    draft.roles.size > 0 ||
    draft.genders.length > 0 ||
    draft.names.size > 1 ||
    draft.fromSource ||
    genderOfGivenName(name) !== null;
  const speaker: Speaker = {
    id: speakerId(name),
    name,
    role: roles[0] ?? null,
    type: 'person',
    nameKey: nameKey(parts.family.join(' ')),
  };
  return {
    speaker,
    roles: [...new Set([...roles, ...draft.roles])],
    offices: [...draft.offices],
    gender: genderOfDraft(draft),
    certain,
  };
}

/** Longer offices say more, to a length; sort is stable, so of equals the first printed stays first. */
function weight(role: string): number {
  const words = role.split(/\s+/).length;
  return words > 7 ? 1 : words;
}

/** Most letters in words; initials and suffixes count. */
function fullestOf(names: readonly string[]): string {
  const [first = ''] = [...names].sort((a, b) => b.length - a.length || compareText(a, b));
  return first;
}

function genderOfDraft(draft: Draft): Gender | null {
  const male = draft.genders.filter((gender) => gender === 'male').length;
  const female = draft.genders.length - male;
  if (male === female) return null;
  return male > female ? 'male' : 'female';
}

/** "Han Seo-yun … Han said": where the family name comes first, the article goes on with the first word and never with the last. */
function usesFirstWordAlone(
  draft: Draft,
  name: string,
  mentions: readonly NameMention[],
  singleWords: ReadonlySet<string>,
): boolean {
  const [first = '', last = '', ...more] = name.split(/\s+/);
  if (last === '' || more.length > 0 || !isOneSyllable(first) || singleWords.has(spellingOf(last)))
    return false;
  return draft.bare.some((at) => spellingOf(mentions[at]?.name ?? '') === spellingOf(first));
}

function isOneSyllable(word: string): boolean {
  return word.length <= 5 && /^[^aeiouy]*[aeiouy]+[^aeiouy]*$/.test(plainWord(word));
}
