// Takes a text; gives the offices and relations that sentences open with in place of a name: "The commissioner was unmoved", "My
// mother laughed".
import type { SegmentedText } from '../model/text.ts';
import { quotedIn } from './is-quoted.ts';
import { listed } from './name-parts.ts';
import { isNationality, isRoleModifier, isRoleNoun } from './titles.ts';
import { verbFollows } from './verb-follows.ts';
import { isAdjacent, isCapitalised, type Word, wordsIn } from './words.ts';

export interface TitleSubject {
  /** The office's words without the article. */
  readonly title: string;
  /** "The": somebody whom the article may name. After "a" and "my" comes someone it does not. */
  readonly definite: boolean;
  readonly start: number;
}

/** An office with its place is shorter. */
const longestTitle = 100;
const determiners = new Set(['the', 'a', 'an', 'another', 'one', 'my', 'our', 'his', 'her', 'their']);
const openings = new Set([
  'but',
  'and',
  'yet',
  'so',
  'if',
  'when',
  'while',
  'as',
  'after',
  'before',
  'because',
  'although',
  'though',
  'since',
]);

export function titleSubjects(text: SegmentedText): readonly TitleSubject[] {
  const isQuoted = quotedIn(text);
  return text.sentences.flatMap(({ span: [start, end] }) => {
    if (isQuoted(start)) return [];
    const words = wordsIn(text.article.text, [start, Math.min(end, start + longestTitle)]);
    const first = openings.has(listed(words[0]?.text ?? '')) ? 1 : 0;
    const article = words[first];
    const noun = article && determiners.has(listed(article.text)) ? headNoun(words, first + 1) : -1;
    const [from, head] = [words[first + 1], words[noun]];
    if (!article || !from || !head || !verbFollows(text, head.end)) return [];
    const definite = listed(article.text) === 'the';
    // "His colleague, X, agreed" has its name.
    if (!definite && text.article.text.charAt(head.end) === ',') return [];
    return [{ title: text.article.text.slice(from.start, head.end), definite, start: article.start }];
  });
}

/** Index of the office's head word; -1 where other words come before it, or a name follows. */
function headNoun(words: readonly Word[], from: number): number {
  for (let at = from; at < words.length && at - from < 5; at += 1) {
    const [word, next] = [words[at], words[at + 1]];
    if (!word || !isAdjacent(word)) return -1;
    const goesOn = next && isAdjacent(next) && (isRoleNoun(next.text) || isCapitalised(next.text));
    if (isRoleNoun(word.text) && !goesOn) return at;
    const inTitle =
      isRoleNoun(word.text) ||
      isRoleModifier(word.text) ||
      isNationality(word.text) ||
      isCapitalised(word.text);
    if (!inTitle) return -1;
  }
  return -1;
}
