// Takes a passage and a place in it; gives the noun phrase that ends or begins there, as a half-open range of tokens.
import { isTimeWord } from '../lexicon/time-words.ts';
import type { Span } from '../model/span.ts';
import type { PartOfSpeech } from '../model/text.ts';
import { isQuoted, type Passage, wordAt } from './passage.ts';

const heads = new Set<PartOfSpeech>(['NOUN', 'PROPN', 'NUM', 'PRON', 'X']);
const inside = new Set<PartOfSpeech>([
  'ADJ',
  'ADP',
  'CCONJ',
  'DET',
  'NOUN',
  'NUM',
  'PART',
  'PROPN',
  'SYM',
  'X',
]);
const personal = new Set(['he', 'she', 'they', 'i', 'we', 'you', 'it', 'who']);

/** Longer than any name with its title and office. */
const mostTokens = 40;

/** The noun phrase whose last token is `last`; null when no noun phrase ends there. */
export function nounPhraseBefore(passage: Passage, last: number): Span | null {
  const bracket = openingBracket(passage, last);
  if (bracket !== null) {
    const phrase = nounPhraseBefore(passage, bracket - 1);
    return phrase && [phrase[0], last + 1];
  }
  const token = passage.tokens[last];
  if (!token || isQuoted(passage, last) || !(heads.has(token.pos) || isDeterminerHead(passage, last)))
    return null;
  if (personal.has(wordAt(passage, last))) return [last, last + 1];
  let from = last;
  while (from > 0 && last - from < mostTokens && joinsLeft(passage, from - 1)) from -= 1;
  while (from < last && ['ADP', 'CCONJ', 'PART'].includes(passage.tokens[from]?.pos ?? '')) from += 1;
  return withoutTime(passage, [from, last + 1]);
}

/** The noun phrase that begins at `first`; null when none does. */
export function nounPhraseAt(passage: Passage, first: number): Span | null {
  if (isQuoted(passage, first)) return null;
  if (personal.has(wordAt(passage, first))) return [first, first + 1];
  if (!/^(ADJ|DET|NOUN|NUM|PRON|PROPN|X)$/.test(passage.tokens[first]?.pos ?? '')) return null;
  let to = first;
  while (to < passage.tokens.length && to - first < mostTokens && joinsRight(passage, to)) to += 1;
  while (to > first && ['ADP', 'CCONJ', 'DET', 'PART', 'PUNCT'].includes(passage.tokens[to - 1]?.pos ?? ''))
    to -= 1;
  const hasHead = passage.tokens.slice(first, to).some(({ pos }) => heads.has(pos));
  return hasHead ? withoutTime(passage, [first, to]) : null;
}

/** "Rep. Jane Doe (R-Fla.)": where the bracket that ends the phrase opens. */
function openingBracket(passage: Passage, last: number): number | null {
  if (wordAt(passage, last) !== ')') return null;
  for (let index = last - 1; index > Math.max(0, last - 8); index -= 1)
    if (wordAt(passage, index) === '(') return index;
  return null;
}

/** "some said", "both said", "others said". */
function isDeterminerHead(passage: Passage, index: number): boolean {
  const pos = passage.tokens[index]?.pos;
  return (
    (pos === 'DET' || pos === 'ADJ') &&
    /^(all|both|some|others|many|most|several|few|this|each)$/.test(wordAt(passage, index))
  );
}

function joinsLeft(passage: Passage, index: number): boolean {
  const token = passage.tokens[index];
  if (!token || isQuoted(passage, index) || personal.has(wordAt(passage, index))) return false;
  return inside.has(token.pos) || token.pos === 'PRON' || isJoiningMark(passage, index);
}

function joinsRight(passage: Passage, index: number): boolean {
  const token = passage.tokens[index];
  if (!token || isQuoted(passage, index) || personal.has(wordAt(passage, index))) return false;
  if (token.pos === 'ADP') return /^(of|for|from)$/.test(wordAt(passage, index));
  return inside.has(token.pos) || token.pos === 'PRON' || isJoiningMark(passage, index);
}

/** Hyphens within a word, the stop of an initial or abbreviation. */
function isJoiningMark(passage: Passage, index: number): boolean {
  return (
    /^[-.’']$/.test(wordAt(passage, index)) &&
    index > 0 &&
    passage.tokens[index - 1]?.span[1] === passage.tokens[index]?.span[0]
  );
}

/** "Smith on Friday" and "On Friday Smith" are Smith: a time beside the subject is no part of it. */
function withoutTime(passage: Passage, [first, to]: Span): Span | null {
  let from = first;
  while (from < to && isTimeWord(passage.tokens[from]?.text ?? '')) from += 1;
  const time = passage.tokens.slice(from, to).findIndex(({ text }) => isTimeWord(text));
  if (from === to || time === 0) return null;
  if (time < 0) return [from, to];
  const leads = /^(ADP|DET)$/.test(passage.tokens[from + time - 1]?.pos ?? '') ? 1 : 0;
  return time > leads ? [from, from + time - leads] : null;
}
