// Takes a text; gives every capitalised name in it, with the office printed beside it.
import { agencies } from '../lexicon/agencies.ts';
import { calendarWords } from '../lexicon/calendar-words.ts';
import { sentenceOpeners } from '../lexicon/sentence-openers.ts';
import { stateAbbreviations } from '../lexicon/state-abbreviations.ts';
import type { Span } from '../model/span.ts';
import type { SegmentedText } from '../model/text.ts';
import { genderOfGivenName } from './given-name-gender.ts';
import { quotedIn } from './is-quoted.ts';
import { isAcademic, isGeneration, isParticle, listed } from './name-parts.ts';
import { roleAfter, roleBefore } from './printed-role.ts';
import {
  isBodyNoun,
  isHonorific,
  isNationality,
  isRoleModifier,
  isRoleNoun,
  portfolioLength,
  titleLength,
} from './titles.ts';
import { isAdjacent, isCapitalised, type Word, wordsIn } from './words.ts';

export interface NameMention {
  /** Of the name alone. */
  readonly span: Span;
  /** With the office before it: "Foreign Minister Ana Petrova". */
  readonly whole: Span;
  readonly name: string;
  /** As printed, without article; null where none is printed. */
  readonly role: string | null;
  /** "Mr.", "Mrs.": what it was addressed with, lower case, without full stop. */
  readonly honorific: string | null;
  readonly sentence: number;
  /** The word before is "the": no person's name, unless an office stands between. */
  readonly afterArticle: boolean;
  /** The word before, lower case. */
  readonly before: string;
  readonly possessive: boolean;
  readonly quoted: boolean;
  /** A body's own word in it ("Ministry"), or an abbreviation. */
  readonly looksLikeBody: boolean;
  /** "US officials", "Petrov supporters": the name only modifies a common noun that follows. */
  readonly after: string;
}

const openers = new Set(sentenceOpeners);
const agencyNames = new Set(agencies);

export function findMentions(text: SegmentedText): readonly NameMention[] {
  const { text: printed } = text.article;
  const spelt: Spelt = { lowered: wordsOf(printed, lowercase), repeated: wordsOf(printed, capitalInside) };
  const isQuoted = quotedIn(text);
  const chunked = text.sentences.flatMap((sentence, index) => {
    if (text.paragraphs[sentence.paragraph]?.role === 'headline') return [];
    const words = wordsIn(printed, sentence.span);
    return [{ words, index, chunks: chunksOf(words, printed, spelt) }];
  });
  const families = new Set(
    chunked.flatMap(({ words, chunks }) => chunks.flatMap((chunk) => familyIn(words, chunk))),
  );
  const article = { text: printed, spelt, families, isQuoted };
  return chunked.flatMap(({ words, index, chunks }) =>
    chunks.flatMap((chunk) => mentionOf(words, chunk, index, article)),
  );
}

/** What is known of the whole article while one of its names is read. */
interface Around {
  readonly text: string;
  readonly spelt: Spelt;
  /** Last words of names of two words: "King" is a name where "Olaf King" is printed. */
  readonly families: ReadonlySet<string>;
  readonly isQuoted: (offset: number) => boolean;
}

function familyIn(words: readonly Word[], [from, to]: Span): readonly string[] {
  const [given, family] = words.slice(from, to).map(({ text }) => text);
  const isPlain = to - from === 2 && given !== undefined && genderOfGivenName(`${given} ${family}`) !== null;
  return isPlain && family !== undefined ? [family] : [];
}

/** Words that the article prints without a capital, and those it prints with one inside a sentence. */
interface Spelt {
  readonly lowered: ReadonlySet<string>;
  readonly repeated: ReadonlySet<string>;
}

const lowercase = /(?<!\p{L})\p{Ll}[\p{L}’'-]*/gu;
const capitalInside = /(?<=\p{Ll},? )\p{Lu}[\p{L}’'-]*/gu;

function wordsOf(text: string, pattern: RegExp): ReadonlySet<string> {
  const found = new Set<string>();
  for (const match of text.matchAll(pattern)) found.add(match[0].replace(/['’]s$/, ''));
  return found;
}

/** Half-open ranges of words that run on capitalised, particles and "of" inside them included. */
function chunksOf(words: readonly Word[], text: string, spelt: Spelt): readonly Span[] {
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
  const opens = index === 0 || /["“‘”«:.?!;]\s*$|^\s*["“‘«(]/u.test(word.gap) || isSpeechStart(text, word);
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
  return ['april', 'august', 'june', 'may'].includes(listed(word.text)) && !/^\d/.test(next?.text ?? '');
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

function mentionOf(
  words: readonly Word[],
  [from, to]: Span,
  sentence: number,
  { text, spelt, families, isQuoted }: Around,
): readonly NameMention[] {
  const texts = words.slice(from, to).map((word) => word.text);
  const [only = ''] = texts;
  const isFamily = texts.length === 1 && families.has(only) && listed(words[from - 1]?.text ?? '') !== 'the';
  const skip = isBodyPhrase(texts) || isFamily ? 0 : titleLength(texts);
  const start = from + skip;
  const first = words[start];
  let end = to;
  while (end > start + 1 && isAcademic(words[end - 1]?.text ?? '')) end -= 1;
  const last = words[end - 1];
  if (!first || !last || start >= end) return [];
  const nameTexts = words.slice(start, end).map((word) => word.text);
  if (nameTexts.every((word) => isNationality(word) && !isAbbreviation(word))) return [];
  if (skip === 0 && isOffice(nameTexts) && !isFamily) return [];
  const printed = roleBefore(words, start, end, text);
  const honorific =
    skip > 0
      ? (texts
          .slice(0, skip)
          .map(listed)
          .find((word) => isHonorific(word)) ?? null)
      : null;
  const wholeStart = printed?.start ?? words[from]?.start ?? first.start;
  const before = listed(words[(printed?.first ?? from) - 1]?.text ?? '');
  const adjacentBefore = isAdjacent(words[printed?.first ?? from] ?? first);
  const next = words[end];
  return [
    {
      span: [first.start, last.end],
      whole: [wholeStart, last.end],
      name: nameTexts.join(' ').replace(/ (?=(?:Jr|Sr)\b)/, ' '),
      role: printed?.role ?? roleAfter(words, end, text),
      honorific,
      sentence,
      afterArticle: adjacentBefore && ['the', 'a', 'an'].includes(before),
      before: adjacentBefore ? before : '',
      possessive: last.possessive,
      quoted: isQuoted(first.start),
      looksLikeBody: looksLikeBody(nameTexts) && !isShouted(nameTexts, spelt),
      after: next && isAdjacent(next) && !last.possessive ? listed(next.text) : '',
    },
  ];
}

/** "Deputy Energy Minister": nothing but an office. */
function isOffice(texts: readonly string[]): boolean {
  if (texts.every(isRoleNoun)) return true;
  const [only] = texts;
  if (texts.length === 1) return isRoleModifier(only ?? '');
  const inOffice = texts.every((word) => isRoleNoun(word) || isRoleModifier(word) || isNationality(word));
  return inOffice && isRoleNoun(texts.at(-1) ?? '');
}

/** "Ministry of Defence", "Foreign Ministry", "White House": its last or first word is a body's. */
function isBodyPhrase(texts: readonly string[]): boolean {
  const of = texts.findIndex((word) => listed(word) === 'of');
  const head = of > 0 ? texts[of - 1] : texts.at(-1);
  return head !== undefined && isBodyNoun(head) && !isRoleNoun(head);
}

function looksLikeBody(texts: readonly string[]): boolean {
  if (agencyNames.has(texts.join(' '))) return true;
  if (texts.some((word) => ['of', 'for', '&'].includes(word) || /\p{N}/u.test(word))) return true;
  if (texts.some((word) => isBodyNoun(word) && texts.length > 1)) return true;
  if (texts.length === 1) return isAbbreviation(texts[0] ?? '') || isBodyNoun(texts[0] ?? '');
  return texts.some((word) => isAbbreviation(word) && !isInitials(word)) || isNationality(texts[0] ?? '');
}

/** "BRANDT: Well, look": the name of a transcript's speaker, printed elsewhere as "Brandt". */
function isShouted(texts: readonly string[], { repeated }: Spelt): boolean {
  const [only = ''] = texts;
  return texts.length === 1 && only.length > 3 && repeated.has(only.charAt(0) + only.slice(1).toLowerCase());
}

/** "FBI", "U.N."; not an initial. */
function isAbbreviation(word: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}$/u.test(word) && !/^\p{Lu}\.$/u.test(word) && !isGeneration(word);
}

/** "G.K.", "J": a person's, beside another word. */
function isInitials(word: string): boolean {
  return (
    /^(?:\p{Lu}\.){1,3}$|^\p{Lu}{1,2}$/u.test(word) &&
    !isNationality(word) &&
    !stateAbbreviations.has(listed(word))
  );
}
