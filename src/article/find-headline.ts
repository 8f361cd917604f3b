// Takes a paragraph and the next one; tells whether it is a headline.
import type { Span } from '../model/span.ts';

const longestHeadline = 200;
const longestSubheading = 80;
/** A headline printed with a full stop is short and says neither "said" nor "on Friday": those are a story's first words. */
const longestStopped = 130;

const closed = /[.!?:;,…]["”’')\]]*$|["”’']{1,2}$/u;
const storyWords =
  /\b(?:said|told|added|according to|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|^(?:he|she|they|it|we|i)\b|^["“”'‘’`«„]/iu;

export function isOpeningHeadline(
  text: string,
  span: Span,
  next: Span | null,
  beforeStory: boolean,
): boolean {
  const line = text.slice(...span);
  if (next === null || line.length > longestHeadline) return false;
  if (beforeStory || !closed.test(line) || isUpperCase(line)) return true;
  if (isTitleCase(line) && isOneSentence(line)) return true;
  return (
    line.length <= longestStopped &&
    line.length < next[1] - next[0] &&
    !storyWords.test(line) &&
    isOneSentence(line)
  );
}

/** A short line without a stop between paragraphs. */
export function isSubheading(text: string, span: Span, next: Span | null): boolean {
  const line = text.slice(...span);
  return next !== null && line.length <= longestSubheading && !closed.test(line) && !storyWords.test(line);
}

function isUpperCase(line: string): boolean {
  return line === line.toUpperCase() && /\p{Lu}{3}/u.test(line);
}

/** "Ministers Vow to End a Long Dispute.": all words of some length begin with a capital. */
function isTitleCase(line: string): boolean {
  const words = line.match(/\p{L}[\p{L}'’]{3,}/gu) ?? [];
  return words.length > 3 && words.every((word) => /^\p{Lu}/u.test(word));
}

function isOneSentence(line: string): boolean {
  return !/[a-z]{3}[.!?]["”’']*\s+["“‘]?\p{Lu}/u.test(line);
}
