// Takes the words of a sentence; gives the stretches of them that may be names, with the titles before them.
import { calendarWords } from '../lexicon/calendar-words.ts';
import { sentenceOpeners } from '../lexicon/sentence-openers.ts';
import type { Span } from '../model/span.ts';
import { isGeneration, isParticle, listed } from './name-parts.ts';
import {
  isBodyNoun,
  isHonorific,
  isNationality,
  isRoleModifier,
  isRoleNoun,
  portfolioLength,
} from './titles.ts';
import { isAdjacent, isCapitalised, type Word } from './words.ts';

const openers = new Set(sentenceOpeners);

/** Words that the article prints without a capital, and those it prints with one inside a sentence. */
export interface Spelt {
  readonly lowered: ReadonlySet<string>;
  readonly repeated: ReadonlySet<string>;
}

const lowercase = /(?<!\p{L})\p{Ll}[\p{L}’'-]*/gu;
const capitalInside = /(?<=\p{Ll},? )\p{Lu}[\p{L}’'-]*/gu;

export function speltIn(text: string): Spelt {
  return { lowered: wordsOf(text, lowercase), repeated: wordsOf(text, capitalInside) };
}

function wordsOf(text: string, pattern: RegExp): ReadonlySet<string> {
  const found = new Set<string>();
  for (const match of text.matchAll(pattern)) found.add(match[0].replace(/['’]s$/, ''));
  return found;
}

/** Half-open ranges of words that run on capitalised, particles and "of" inside them included. */
export function nameChunks(words: readonly Word[], text: string, spelt: Spelt): readonly Span[] {
  const chunks: Span[] = [];
  let index = 0;
  while (index < words.length) {
    if (!startsChunk(words, index, text, spelt)) {
      index += 1;
      continue;
    }
    const end = endOfChunk(words, index);
    chunks.push([index, end]);
    index = end;
  }
  return chunks;
}

function startsChunk(words: readonly Word[], index: number, text: string, spelt: Spelt): boolean {
  const word = words[index];
  if (!word || !isCapitalised(word.text) || calendarWords.has(listed(word.text))) return false;
  // "WHO", "U.S.": initials open no sentence as "who" and "us" do.
  const key = /^(?:\p{Lu}\.?){2,}$/u.test(word.text) ? word.text : listed(word.text);
  if (/^i(?:['’]|$)/i.test(word.text)) return false;
  const opens =
    index === 0 || /["“‘”«:.?!;]\s*$|''$|^\s*["“‘«(]/u.test(word.gap) || isSpeechStart(text, word);
  if (!opens) return !(openers.has(key) && !nextIsName(words, index));
  if (openers.has(key)) return false;
  if (isRoleNoun(word.text) || isHonorific(word.text) || isRoleModifier(word.text)) return true;
  // "Talks with …": a common word that only the sentence's start capitalised.
  const next = words[index + 1];
  const alone = !next || !isCapitalised(next.text) || !isAdjacent(next);
  return !(
    spelt.lowered.has(word.text.toLowerCase()) &&
    alone &&
    !word.possessive &&
    !spelt.repeated.has(word.text)
  );
}

function nextIsName(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  return next !== undefined && isAdjacent(next) && isCapitalised(next.text);
}

function isSpeechStart(text: string, word: Word): boolean {
  return /["“‘«]/u.test(text.charAt(word.start - 1));
}

function endOfChunk(words: readonly Word[], start: number): number {
  let end = start + 1;
  while (end < words.length && !words[end - 1]?.possessive) {
    const length = joinsChunk(words, end);
    if (length === 0) break;
    end += length;
  }
  return end;
}

/** How many words from `index` on go on with the chunk. */
function joinsChunk(words: readonly Word[], index: number): number {
  const word = words[index];
  if (!word) return 0;
  if (isGeneration(word.text) && isCapitalised(word.text) && /^,?\s{1,2}$/.test(word.gap)) return 1;
  if (isNickname(words, index)) return 2;
  if (!isAdjacent(word)) return 0;
  if (isCapitalised(word.text))
    return calendarWords.has(listed(word.text)) && !isMonthAsName(word, words[index + 1]) ? 0 : 1;
  const next = words[index + 1];
  const previous = words[index - 1]?.text ?? '';
  if (listed(word.text) === 'of' && takesOf(words, index)) {
    const texts = words.slice(index + 1, index + 6).map(({ text }) => text);
    const field = portfolioLength(texts, 0);
    if (field > 0 && isRoleNoun(previous)) return 1 + field;
    if (!next || !isAdjacent(next)) return 0;
    if (isCapitalised(next.text)) return 2;
    const second = words[index + 2];
    return listed(next.text) === 'the' && second && isCapitalised(second.text) && isAdjacent(second) ? 3 : 0;
  }
  if (listed(word.text) === 'for' && isBodyNoun(previous) && next && isCapitalised(next.text)) return 2;
  return particlesThenName(words, index);
}

/** The gap before "Cia" in "Marcia “Cia” Brandt". */
export const isNicknameGap = (gap: string): boolean => /^\s["“‘]$/u.test(gap);

/** The family name comes after it. */
function isNickname(words: readonly Word[], index: number): boolean {
  const [word, next] = [words[index], words[index + 1]];
  if (!word || !next || !isNicknameGap(word.gap) || !/^["”’]\s$/u.test(next.gap)) return false;
  return isCapitalised(word.text) && isCapitalised(next.text);
}

/** "Minister of", "Bank of", "Daughters of"; the second word of a person's name is none. */
function takesOf(words: readonly Word[], index: number): boolean {
  const [previous, before] = [words[index - 1], words[index - 2]];
  if (!previous) return false;
  if (isRoleNoun(previous.text) || isBodyNoun(previous.text)) return true;
  const isSecond =
    before && isAdjacent(previous) && isCapitalised(before.text) && !isNationality(before.text);
  return previous.text.length > 5 && (!isSecond || /s$/.test(previous.text));
}

/** "Ana May" and "June Weiss" are names; "May 4" is none. */
function isMonthAsName(word: Word, next: Word | undefined): boolean {
  return (
    ['april', 'august', 'june', 'may'].includes(listed(word.text)) &&
    !(next && isAdjacent(next) && /^\d/.test(next.text))
  );
}

function particlesThenName(words: readonly Word[], index: number): number {
  for (let offset = 0; offset < 3; offset += 1) {
    const word = words[index + offset];
    if (!word || !isAdjacent(word)) return 0;
    if (offset > 0 && isCapitalised(word.text)) return offset + 1;
    if (!isParticle(word.text) || listed(word.text).length === 1) return 0;
  }
  return 0;
}
