// Takes a text; gives where somebody is asked something: what is said next is likely the answer.
import { wordPattern } from '../lexicon/word-pattern.ts';
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
