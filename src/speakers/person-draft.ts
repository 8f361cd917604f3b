// Keeps what an article's mentions tell of one person, until all are read.
import { honorifics } from '../lexicon/honorifics.ts';
import type { Gender } from './cast.ts';
import type { NameMention } from './find-mentions.ts';
import { isParticle } from './name-parts.ts';
import type { PersonName } from './person-name.ts';
import { genderOfRole } from './role-gender.ts';
import { fullOffice } from './title-fit.ts';

export interface Draft {
  readonly names: Set<string>;
  /** The names of more than one word, in comparable parts. */
  readonly forms: PersonName[];
  readonly roles: Set<string>;
  /** The same with what they are held in. */
  readonly offices: Set<string>;
  readonly genders: Gender[];
  /** Indexes of the mentions by a name of more than one word, in order. */
  readonly full: number[];
  /** Indexes of those by one word, in order. */
  readonly bare: number[];
  fromSource: boolean;
}

export function newDraft(): Draft {
  return {
    names: new Set(),
    forms: [],
    roles: new Set(),
    offices: new Set(),
    genders: [],
    full: [],
    bare: [],
    fromSource: false,
  };
}

export function addTo(draft: Draft, mention: NameMention, index: number, isSource: boolean): void {
  draft.names.add(mention.name);
  (wordCount(mention) > 1 ? draft.full : draft.bare).push(index);
  if (isSource) draft.fromSource = true;
  if (mention.role) draft.roles.add(mention.role);
  const office = fullOffice(mention);
  if (office) draft.offices.add(office);
  const gender = genderOf(mention);
  if (gender && draft.genders.length < 50) draft.genders.push(gender);
}

export function genderOf(mention: NameMention): Gender | null {
  if (mention.honorific) {
    const told = honorifics.get(mention.honorific);
    if (told) return told;
  }
  return mention.role ? genderOfRole(mention.role) : null;
}

export function agrees(draft: Draft, gender: Gender | null): boolean {
  return gender === null || draft.genders.length === 0 || draft.genders.includes(gender);
}

/** Particles are no given names: "De Brandt" is a family name, and counts as one word. */
export function wordCount(mention: NameMention): number {
  const words = mention.name.split(/\s+/);
  return words.slice(0, -1).every(isParticle) ? 1 : words.length;
}
