// Takes an article's persons; gives the gender that the pronouns beside their names tell.
import type { SegmentedText } from '../model/text.ts';
import type { Gender, Member } from './cast.ts';
import type { NameMention } from './find-mentions.ts';

const pronouns: readonly (readonly [Gender, RegExp])[] = [
  ['male', /\b(?:he|his|him|himself)\b/i],
  ['female', /\b(?:she|her|hers|herself)\b/i],
];

/**
 * A sentence that names one person only and goes on with "his" votes, and so does a sentence that opens with "He" after one
 * that names one person only. By id of the speaker; who has no clear majority is left out.
 */
export function genderVotes(
  text: SegmentedText,
  mentions: readonly NameMention[],
  members: readonly (Member | null)[],
): ReadonlyMap<string, Gender> {
  const named = personsBySentence(mentions, members);
  const votes = new Map<string, Record<Gender, number>>();
  const vote = (id: string, words: string): void => {
    for (const [gender, pattern] of pronouns) {
      if (!pattern.test(words)) continue;
      const tally = votes.get(id) ?? { male: 0, female: 0 };
      tally[gender] += 1;
      votes.set(id, tally);
    }
  };
  for (const [index, sentence] of text.sentences.entries()) {
    const persons = named.get(index) ?? [];
    const [only] = persons;
    if (only && new Set(persons.map(({ id }) => id)).size === 1)
      vote(only.id, text.article.text.slice(only.end, sentence.span[1]));
    const before = named.get(index - 1) ?? [];
    const opening = text.article.text.slice(sentence.span[0], sentence.span[0] + 4);
    const [last] = before;
    if (
      persons.length === 0 &&
      last &&
      new Set(before.map(({ id }) => id)).size === 1 &&
      /^(?:He|She)\b/.test(opening)
    )
      vote(last.id, opening);
  }
  return decided(votes);
}

function personsBySentence(mentions: readonly NameMention[], members: readonly (Member | null)[]) {
  const named = new Map<number, { readonly id: string; readonly end: number }[]>();
  for (const [index, mention] of mentions.entries()) {
    const member = members[index];
    if (!member) continue;
    const list = named.get(mention.sentence) ?? [];
    list.push({ id: member.speaker.id, end: mention.span[1] });
    named.set(mention.sentence, list);
  }
  return named;
}

function decided(votes: ReadonlyMap<string, Record<Gender, number>>): ReadonlyMap<string, Gender> {
  const genders = new Map<string, Gender>();
  for (const [id, { male, female }] of votes) {
    if (male >= 2 * female && male > 0) genders.set(id, 'male');
    else if (female >= 2 * male && female > 0) genders.set(id, 'female');
  }
  return genders;
}
