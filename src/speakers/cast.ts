// Takes the mentions of names in one article; gives its persons and bodies, and who each mention is.
import { honorifics } from '../lexicon/honorifics.ts';
import { nationalities } from '../lexicon/nationalities.ts';
import type { Speaker } from '../model/speaker.ts';
import type { NameMention } from './find-mentions.ts';
import { plainWord, spellingOf } from './fold-word.ts';
import { bodyKey, bodyName, nameKey, speakerId } from './name-key.ts';
import { listed, namePartsOf } from './name-parts.ts';
import { givenNamesAgree, namedSo } from './person-name.ts';
import { genderOfRole } from './role-gender.ts';
import { roleAgreement } from './role-match.ts';

export type Gender = 'male' | 'female';

/** A person of the article while it is being read. */
export interface Member {
  readonly speaker: Speaker;
  /** All roles printed for him, the shown one first. */
  readonly roles: readonly string[];
  readonly gender: Gender | null;
  /** An office, an address, a source or a second form of the name: surely a person, no place of two words. */
  readonly certain: boolean;
}

export interface Cast {
  /** By index of mention: who it is, null where it names nobody or the article does not tell which of two. */
  readonly members: readonly (Member | null)[];
}

interface Draft {
  names: string[];
  roles: string[];
  genders: Gender[];
  /** Indexes of the mentions that name him by more than the family name. */
  full: number[];
  mentions: number[];
}

/**
 * `sources`: indexes of mentions that head a source or that a "He" leans on; such a name is taken for a person's unless something
 * speaks against it. `filedFrom`: the dateline's place, which is none.
 */
export function castOf(
  mentions: readonly NameMention[],
  sources: ReadonlySet<number>,
  filedFrom: string | null,
): Cast {
  const places = placesAmong(mentions, filedFrom);
  const isPerson = mentions.map((mention, index) => readsAsPerson(mention, sources.has(index), places));
  const drafts: Draft[] = [];
  const assigned: (Draft | null)[] = mentions.map(() => null);
  const assign = (index: number, draft: Draft): void => {
    assigned[index] = draft;
    const mention = mentions[index];
    if (mention) addTo(draft, mention, index);
  };

  // Full names first: a family name may stand before its full form, in a caption or a headline.
  for (const [index, mention] of mentions.entries()) {
    if (!isPerson[index] || wordCount(mention) < 2) continue;
    assign(index, drafts.find((draft) => isSameFullName(draft, mention)) ?? newDraft(drafts));
  }
  const single = mentions.flatMap((mention, index) =>
    wordCount(mention) === 1 && !mention.looksLikeBody ? [index] : [],
  );
  const lone: Draft[] = [];
  for (const index of single) {
    const mention = mentions[index];
    if (!mention) continue;
    const namesakes = drafts.filter((draft) => mayBeShortFor(draft, mention, mentions));
    const chosen = chooseNamesake(namesakes, index, mentions);
    if (chosen) assign(index, chosen);
    else if (namesakes.length === 0 && isPerson[index]) assign(index, loneDraft(lone, mention));
  }
  // "Petrov said" makes a person of every other lone "Petrov".
  for (const index of single) {
    const mention = mentions[index];
    if (!mention || assigned[index] || places.has(plainWord(mention.name))) continue;
    const known = lone.find((draft) =>
      draft.names.some((name) => spellingOf(name) === spellingOf(mention.name)),
    );
    if (known && !mention.afterArticle) assign(index, known);
  }
  const members = new Map<Draft, Member>(
    [...drafts, ...lone].map((draft) => [draft, toMember(draft, mentions, single, sources)]),
  );
  return { members: assigned.map((draft) => (draft ? (members.get(draft) ?? null) : null)) };
}

/** A body's speaker, by the general rule: a capitalised source that is no person. */
export function bodySpeaker(name: string, abbreviations: ReadonlyMap<string, string>): Speaker {
  const own = bodyName(name);
  const shown = bodyName(abbreviations.get(bodyKey(own)) ?? own);
  const key = bodyKey(shown);
  return { id: key, name: shown, role: null, type: 'body', nameKey: key };
}

function newDraft(list: Draft[]): Draft {
  const draft: Draft = { names: [], roles: [], genders: [], full: [], mentions: [] };
  list.push(draft);
  return draft;
}

function loneDraft(lone: Draft[], mention: NameMention): Draft {
  const key = spellingOf(mention.name);
  const gender = genderOf(mention);
  const same = lone.find(
    (draft) => draft.names.some((name) => spellingOf(name) === key) && agrees(draft, gender),
  );
  return same ?? newDraft(lone);
}

function addTo(draft: Draft, mention: NameMention, index: number): void {
  draft.names.push(mention.name);
  draft.mentions.push(index);
  if (wordCount(mention) > 1) draft.full.push(index);
  if (mention.role) draft.roles.push(mention.role);
  const gender = genderOf(mention);
  if (gender) draft.genders.push(gender);
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

/** Words that stand in "in X", "from X", or are a state's name: no persons. */
function placesAmong(mentions: readonly NameMention[], filedFrom: string | null): ReadonlySet<string> {
  const states = new Set([...nationalities.values()].map(plainWord));
  const located = mentions.filter((mention) =>
    ['in', 'near', 'outside', 'inside', 'across', 'throughout'].includes(mention.before),
  );
  return new Set([
    plainWord(filedFrom ?? ''),
    ...states,
    ...located.filter((mention) => !mention.role).map((mention) => plainWord(mention.name)),
  ]);
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

function isSameFullName(draft: Draft, mention: NameMention): boolean {
  return draft.names.some((name) => {
    const [a, b] = [namePartsOf(name), namePartsOf(mention.name)];
    if (nameKey(a.family.join(' ')) !== nameKey(b.family.join(' '))) return false;
    return a.given.length > 0 && b.given.length > 0 && givenNamesAgree(namedSo(a), namedSo(b)) !== 'no';
  });
}

/** Whether one word can stand for the person: the family name, or the given name where that is all there is. */
function mayBeShortFor(draft: Draft, mention: NameMention, mentions: readonly NameMention[]): boolean {
  if (!agrees(draft, genderOf(mention))) return false;
  const word = spellingOf(mention.name);
  const asFamily = draft.names.some((name) => {
    const parts = namePartsOf(name);
    return (
      nameKey(parts.family.join(' ')) === nameKey(mention.name) ||
      spellingOf(parts.family.at(-1) ?? '') === word
    );
  });
  if (asFamily) return true;
  const familyUsed = mentions.some(
    (other) =>
      wordCount(other) === 1 &&
      draft.names.some(
        (name) =>
          nameKey(namePartsOf(name).family.join(' ')) === nameKey(other.name) &&
          other !== mention &&
          nameKey(other.name) === word,
      ),
  );
  return !familyUsed && draft.names.some((name) => spellingOf(name.split(/\s+/)[0] ?? '') === word);
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
  const byFamily = drafts.filter((draft) =>
    draft.names.some(
      (name) => spellingOf(namePartsOf(name).family.at(-1) ?? '') === spellingOf(mention.name),
    ),
  );
  if (byFamily.length === 1) return byFamily[0] ?? null;
  if (mention.role) {
    const fitting = drafts.filter((draft) =>
      draft.roles.some((role) => roleAgreement(role, mention.role) > 0),
    );
    if (fitting.length === 1) return fitting[0] ?? null;
  }
  const justNamed = drafts.filter((draft) =>
    draft.full.some((at) => isWithin(at, index, 1, mentions) && !isAside(mentions[at])),
  );
  if (justNamed.length === 1) return justNamed[0] ?? null;
  // One of the two carries the story and goes by the bare name: the other is named in full each time.
  const established = drafts.filter((draft) =>
    draft.mentions.some((at) => at < index && mentions[at]?.name === mention.name),
  );
  if (established.length === 1) return established[0] ?? null;
  const near = drafts.filter((draft) => draft.mentions.some((at) => isWithin(at, index, 4, mentions)));
  if (near.length === 1) return near[0] ?? null;
  const [first, second] = [...drafts].sort((a, b) => b.full.length - a.full.length);
  if (first && second && first.full.length >= 3 * second.full.length) return first;
  const inOffice = byFamily.filter((draft) => draft.roles.length > 0 || draft.genders.length > 0);
  return inOffice.length === 1 ? (inOffice[0] ?? null) : null;
}

/** "a photograph of Ana Petrova", "his wife, Ana Petrova": named in passing, not taken up. */
function isAside(mention: NameMention | undefined): boolean {
  return mention === undefined || mention.before !== '' || mention.possessive;
}

/** Whether mention `at` stands before mention `index`, at most so many sentences. */
function isWithin(at: number, index: number, sentences: number, mentions: readonly NameMention[]): boolean {
  return at < index && (mentions[index]?.sentence ?? 0) - (mentions[at]?.sentence ?? 0) <= sentences;
}

function toMember(
  draft: Draft,
  mentions: readonly NameMention[],
  single: readonly number[],
  sources: ReadonlySet<number>,
): Member {
  const name = fullestOf(draft.names);
  const familyFirst = usesFirstWordAlone(draft, name, mentions, single);
  const parts = namePartsOf(name, familyFirst);
  const roles = [...new Set(draft.roles)]
    .filter((role) => !/counterpart/i.test(role))
    .sort((a, b) => weight(b) - weight(a));
  const certain =
    draft.roles.length > 0 ||
    draft.genders.length > 0 ||
    new Set(draft.names).size > 1 ||
    draft.mentions.some((index) => sources.has(index));
  const speaker: Speaker = {
    id: speakerId(name),
    name,
    role: roles[0] ?? null,
    type: 'person',
    nameKey: nameKey(parts.family.join(' ')),
  };
  return { speaker, roles: [...new Set([...roles, ...draft.roles])], gender: genderOfDraft(draft), certain };
}

/** Longer offices say more, to a length; sort is stable, so of equals the first printed stays first. */
function weight(role: string): number {
  const words = role.split(/\s+/).length;
  return words > 7 ? 1 : words;
}

/** Most letters in words; initials and suffixes count. */
function fullestOf(names: readonly string[]): string {
  const [first = ''] = [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
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
  single: readonly number[],
): boolean {
  const words = name.split(/\s+/);
  if (words.length !== 2 || !isOneSyllable(words[0] ?? '')) return false;
  const alone = single
    .filter((at) => draft.mentions.includes(at))
    .map((at) => spellingOf(mentions[at]?.name ?? ''));
  return (
    alone.length > 0 &&
    alone.every((word) => word === spellingOf(words[0] ?? '')) &&
    listed(words[1] ?? '') !== listed(words[0] ?? '')
  );
}

function isOneSyllable(word: string): boolean {
  return word.length <= 5 && /^[^aeiouy]*[aeiouy]+[^aeiouy]*$/.test(plainWord(word));
}
