// Takes a text's mentions of people and its statements in order; gives for each statement the person it speaks of, if any.
import { personalPronouns } from '../lexicon/personal-pronouns.ts';
import { overlaps } from '../model/span.ts';
import type { StatementDraft } from '../model/statement.ts';
import type { Person, PersonMention } from './find-people.ts';
import type { PlacedStatement } from './place-statements.ts';

/** How many characters further on "he" is still who was spoken of. */
const NEAR = 150;

/** The first whom its own words name, the speaker himself left out; "he" in quoted words is whom the same speaker has just spoken of. */
export function peopleSpokenOf(
  mentions: readonly PersonMention[],
  statements: readonly PlacedStatement[],
): readonly (Person | null)[] {
  const people: (Person | null)[] = [];
  for (const [at, statement] of statements.entries()) {
    const before = statements[at - 1];
    const carried = before && followsOn(before.draft, statement) ? (people[at - 1] ?? null) : null;
    people.push(namedIn(statement, mentions) ?? carried);
  }
  return people;
}

function namedIn({ draft, sentences }: PlacedStatement, mentions: readonly PersonMention[]): Person | null {
  const found = mentions.find(
    ({ person, span, sentence }) =>
      sentence >= sentences[0] &&
      sentence < sentences[1] &&
      draft.spans.content.some((content) => overlaps(content, span)) &&
      !isSpeaker(person, draft),
  );
  return found?.person ?? null;
}

/** A family name alone is the speaker's own before it is anyone else's. */
function isSpeaker({ id, given, family }: Person, { speaker }: StatementDraft): boolean {
  if (!speaker) return false;
  const words = speaker.name.toLowerCase().split(' ');
  return id === speaker.id || (family === words.at(-1) && (given === null || given === words[0]));
}

function followsOn(before: StatementDraft, { draft, words }: PlacedStatement): boolean {
  if (draft.type === 'indirect' || !before.speaker || before.speaker.id !== draft.speaker?.id) return false;
  const gap = (draft.spans.content[0]?.[0] ?? 0) - (before.spans.content.at(-1)?.[1] ?? 0);
  return gap <= NEAR && words.some(isThirdPerson);
}

function isThirdPerson(word: string): boolean {
  const pronoun = personalPronouns.get(word.replace(/['’].*$/u, ''));
  return pronoun === 'male' || pronoun === 'female';
}
