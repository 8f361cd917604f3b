// Takes a text; gives where somebody is asked something: what is said next is likely the answer.
import { wordPattern } from '../lexicon/word-pattern.ts';
import type { Attribution } from '../model/attribution.ts';
import type { SegmentedText } from '../model/text.ts';
import type { Gender } from './cast.ts';
import { quotedIn } from './is-quoted.ts';

/** Verbs after which the one asked stands. */
export const askingVerbs: readonly string[] = ['asked', 'pressed', 'questioned', 'quizzed'];

const asked = wordPattern(askingVerbs);
const askedPronoun = new RegExp(`\\b${asked}\\s(him|her)\\b`, 'g');
const passive = new RegExp(
  `\\b(?:was|were|been|when|if|being)\\s(?:(?:also|later|then|repeatedly)\\s)?${asked}\\b|^(?:Asked|Pressed|Questioned)\\b`,
);

/** Where "asked him" has its "him", outside quotation marks. */
export function askedPronouns(
  text: SegmentedText,
): readonly { readonly start: number; readonly gender: Gender }[] {
  const isQuoted = quotedIn(text);
  return [...text.article.text.matchAll(askedPronoun)].flatMap((match) => {
    const start = match.index + match[0].length - 3;
    return isQuoted(start) ? [] : [{ start, gender: match[1] === 'him' ? 'male' : 'female' } as const];
  });
}

/** The sentence's subject is the one asked: "had been asked whether", "Asked whether". */
export function asksItsSubject(sentence: string): boolean {
  return passive.test(sentence);
}

const askedCue = new RegExp(`^${asked}\\b`, 'i');
const passiveCue = new RegExp(
  `(?:^|\\b(?:is|are|was|were|be|been|being|when|if)\\s(?:\\p{L}{2,12}\\s)?)${asked}\\b`,
  'iu',
);

/** "Tofte was asked whether …", "Asked who would pay": the one asked is no source of the question; "asked by reporters" has one. */
export function isPutToSomebody(text: string, { source, cue, content }: Attribution): boolean {
  const [first, last] = [cue[0], cue.at(-1)];
  if (!first || !last) return false;
  const printed = text.slice(first[0], last[1]);
  const end = source.at(-1)?.[1];
  if (end === undefined) return passiveCue.test(printed);
  if (end > first[0]) return false;
  // "Was" may be left out of the cue: the words since the source tell.
  const since = text.slice(Math.max(end, last[1] - longestGroup), last[1]).trimStart();
  const isParticiple = since.startsWith(',') && !text.slice(source[0]?.[0], end).includes(',');
  if (isParticiple && askedCue.test(since.slice(1).trimStart())) return true;
  const stands = (content[0]?.[0] ?? first[0]) >= first[0];
  return stands && !askedCue.test(since) && passiveCue.test(since);
}

/** "has repeatedly been asked", in characters. */
const longestGroup = 60;
