// Takes an article's persons; gives the gender that the pronouns beside their names tell.
import { nameGovernors } from '../lexicon/name-governors.ts';
import { groupByKey } from '../model/group-by-key.ts';
import type { SegmentedText } from '../model/text.ts';
import type { Gender, Member } from './cast.ts';
import type { NameMention } from './find-mentions.ts';

const pronoun = /\b(?:(he|his|him|himself)|she|her|hers|herself)\b/gi;

const governors = new Set(nameGovernors);

interface Naming {
  readonly id: string;
  readonly end: number;
  /** What the sentence says is said of him: "praise for Petrov, she said" tells little of Petrov. */
  readonly leads: boolean;
}

/**
 * A pronoun votes for the person that its sentence names before it, if it is the only one so far; a "He" that opens a sentence, for the
 * only person of the sentence before. By id of the speaker; who has no clear majority is left out.
 */
export function genderVotes(
  text: SegmentedText,
  mentions: readonly NameMention[],
  members: readonly (Member | null)[],
): ReadonlyMap<string, Gender> {
  const named = personsBySentence(mentions, members);
  const votes = new Map<string, Record<Gender, number>>();
  for (const [index, sentence] of text.sentences.entries()) {
    const here = named.get(index) ?? [];
    if (here.length > 50) continue;
    const before = named.get(index - 1) ?? [];
    for (const match of withoutQuotations(text, sentence.span).matchAll(pronoun)) {
      const at = sentence.span[0] + match.index;
      const soFar = here.filter(({ end }) => end <= at);
      const opens = match.index === 0;
      const only = onlyOne(opens ? before : soFar);
      if (only) addVote(votes, only.id, match[1] ? 'male' : 'female', opens || only.leads ? 2 : 1);
    }
  }
  return decided(votes);
}

/** What stands between quotation marks blanked: its "he" is somebody else's. */
function withoutQuotations(text: SegmentedText, [from, to]: readonly [number, number]): string {
  const printed = text.article.text.slice(from, to);
  return printed.replace(/["“][^"“”]{0,2000}["”]/g, (quotation) => ' '.repeat(quotation.length));
}

function onlyOne(persons: readonly Naming[]): Naming | null {
  const ids = new Set(persons.map(({ id }) => id));
  return ids.size === 1 ? (persons.find(({ leads }) => leads) ?? persons[0] ?? null) : null;
}

function addVote(
  votes: Map<string, Record<Gender, number>>,
  id: string,
  gender: Gender,
  weight: number,
): void {
  const tally = votes.get(id) ?? { male: 0, female: 0 };
  tally[gender] += weight;
  votes.set(id, tally);
}

function personsBySentence(
  mentions: readonly NameMention[],
  members: readonly (Member | null)[],
): ReadonlyMap<number, readonly Naming[]> {
  return groupByKey(
    mentions.flatMap((mention, index) => {
      const member = members[index];
      if (!member || mention.quoted) return [];
      const leads = !mention.possessive && !governors.has(mention.before);
      return [[mention.sentence, { id: member.speaker.id, end: mention.span[1], leads }] as const];
    }),
  );
}

function decided(votes: ReadonlyMap<string, Record<Gender, number>>): ReadonlyMap<string, Gender> {
  const genders = new Map<string, Gender>();
  for (const [id, { male, female }] of votes) {
    if (male >= 2 * female && male > 1) genders.set(id, 'male');
    else if (female >= 2 * male && female > 1) genders.set(id, 'female');
  }
  return genders;
}
