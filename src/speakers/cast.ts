// Takes the mentions of names in one article; gives its persons and bodies, and who each mention is.

import { honorifics } from '../lexicon/honorifics.ts';
import { nameGovernors } from '../lexicon/name-governors.ts';
import { compareText } from '../model/compare-text.ts';
import { countBelow } from '../model/count-below.ts';
import type { Speaker } from '../model/speaker.ts';
import type { NameMention } from './find-mentions.ts';
import { plainWord, spellingOf } from './fold-word.ts';
import { genderOfGivenName } from './given-name-gender.ts';
import { bodyKey, bodyName, nameKey, speakerId } from './name-key.ts';
import { namePartsOf } from './name-parts.ts';
import { givenNamesAgree, namedSo, type PersonName } from './person-name.ts';
import { genderOfRole } from './role-gender.ts';
import { roleAgreement } from './role-match.ts';

const asides = new Set(nameGovernors);

export type Gender = 'male' | 'female';

/** A person of the article while it is being read. */
export interface Member {
  readonly speaker: Speaker;
  /** All roles printed for him, the shown one first. */
  readonly roles: readonly string[];
  readonly gender: Gender | null;
  /** An office, an address, a source, a known given name or a second form of the name: surely a person, no place of two words. */
  readonly certain: boolean;
}

export interface Cast {
  /** By index of mention: who it is, null where it names nobody or the article does not tell which of two. */
  readonly members: readonly (Member | null)[];
}

interface Draft {
  readonly names: Set<string>;
  /** The names of more than one word, in comparable parts. */
  readonly forms: PersonName[];
  readonly roles: Set<string>;
  readonly genders: Gender[];
  /** Indexes of the mentions by a name of more than one word, in order. */
  readonly full: number[];
  /** Indexes of those by one word, in order. */
  readonly bare: number[];
  fromSource: boolean;
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
  const isPerson = mentions.map((mention, index) => readsAsPerson(mention, sources.has(index), places));
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

function newDraft(): Draft {
  return {
    names: new Set(),
    forms: [],
    roles: new Set(),
    genders: [],
    full: [],
    bare: [],
    fromSource: false,
  };
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

function addTo(draft: Draft, mention: NameMention, index: number, isSource: boolean): void {
  draft.names.add(mention.name);
  (wordCount(mention) > 1 ? draft.full : draft.bare).push(index);
  if (isSource) draft.fromSource = true;
  if (mention.role) draft.roles.add(mention.role);
  const gender = genderOf(mention);
  if (gender && draft.genders.length < 50) draft.genders.push(gender);
}

function genderOf(mention: NameMention): Gender | null {
  if (mention.honorific) {
    const told = honorifics.get(mention.honorific);
    if (told) return told;
  }
  return mention.role ? genderOfRole(mention.role) : null;
}

function agrees(draft: Draft, gender: Gender | null): boolean {
  return gender === null || draft.genders.length === 0 || draft.genders.includes(gender);
}

function wordCount(mention: NameMention): number {
  return mention.name.split(/\s+/).length;
}

function readsAsPerson(mention: NameMention, isSource: boolean, places: ReadonlySet<string>): boolean {
  if (mention.honorific) return true;
  if (mention.looksLikeBody) return false;
  if (places.has(plainWord(mention.name))) return false;
  if (mention.role) return true;
  if (mention.afterArticle) return false;
  if (isSource) return true;
  return wordCount(mention) > 1 && wordCount(mention) < 5;
}

function isSameFullName(draft: Draft, form: PersonName): boolean {
  return (
    form.given.length > 0 &&
    draft.forms.some((own) => own.given.length > 0 && givenNamesAgree(own, form) !== 'no')
  );
}

/**
 * Of two persons with one family name, the bare name goes to the one whose full name was printed last, if the other's
 * is not as near; or to the one whom the role beside it fits. Else to nobody.
 */
function chooseNamesake(
  drafts: readonly Draft[],
  index: number,
  mentions: readonly NameMention[],
): Draft | null {
  if (drafts.length < 2) return drafts[0] ?? null;
  const mention = mentions[index];
  if (!mention) return null;
  if (mention.role) {
    const fitting = drafts.filter((draft) =>
      [...draft.roles].some((role) => roleAgreement(role, mention.role) > 0),
    );
    if (fitting.length === 1) return fitting[0] ?? null;
  }
  const justNamed = drafts.filter((draft) => isJustNamed(draft, index, mentions));
  if (justNamed.length === 1) return justNamed[0] ?? null;
  // One of the two carries the story and goes by the bare name: the other is named in full each time.
  const established = drafts.filter(({ bare }) => mentions[bare.at(-1) ?? -1]?.name === mention.name);
  if (established.length === 1) return established[0] ?? null;
  const near = drafts.filter(({ full, bare }) => {
    const last = Math.max(full[countBelow(full, index, (at) => at) - 1] ?? -1, bare.at(-1) ?? -1);
    return isWithin(last, index, 4, mentions);
  });
  if (near.length === 1) return near[0] ?? null;
  const [first, second] = [...drafts].sort((a, b) => b.full.length - a.full.length);
  if (first && second && first.full.length >= 3 * second.full.length) return first;
  const inOffice = drafts.filter((draft) => draft.roles.size > 0 || draft.genders.length > 0);
  return inOffice.length === 1 ? (inOffice[0] ?? null) : null;
}

/** Named in full, and not in passing, in this sentence or the one before. */
function isJustNamed({ full }: Draft, index: number, mentions: readonly NameMention[]): boolean {
  for (let at = countBelow(full, index, (at) => at) - 1; at >= 0; at -= 1) {
    const mention = full[at] ?? -1;
    if (!isWithin(mention, index, 1, mentions)) return false;
    if (!isAside(mentions[mention])) return true;
  }
  return false;
}

/** "a photograph of Ana Petrova", "his wife, Ana Petrova": named in passing, not taken up. */
function isAside(mention: NameMention | undefined): boolean {
  return (
    mention === undefined ||
    mention.possessive ||
    asides.has(mention.before) ||
    /^(?:his|her|their)$/.test(mention.before)
  );
}

/** Whether mention `at` stands before mention `index`, at most so many sentences. */
function isWithin(at: number, index: number, sentences: number, mentions: readonly NameMention[]): boolean {
  return (
    at >= 0 && at < index && (mentions[index]?.sentence ?? 0) - (mentions[at]?.sentence ?? 0) <= sentences
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
