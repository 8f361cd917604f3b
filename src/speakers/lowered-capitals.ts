// Takes an article in capitals throughout and its attributions; gives its words in ordinary case: offices and names keep a capital.
import { anonymousSources } from '../lexicon/anonymous-sources.ts';
import { calendarWords } from '../lexicon/calendar-words.ts';
import { sentenceOpeners } from '../lexicon/sentence-openers.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Span } from '../model/span.ts';
import type { PartOfSpeech, SegmentedText } from '../model/text.ts';
import { capitalised } from './capitalised.ts';
import { genderOfGivenName } from './given-name-gender.ts';
import { isGeneration, isParticle, listed } from './name-parts.ts';
import type { Recased } from './recased.ts';
import { singular } from './singular.ts';
import {
  isBodyNoun,
  isHonorific,
  isNationality,
  isRoleModifier,
  isRoleNoun,
  portfolioLength,
} from './titles.ts';
import { isAdjacent, type Word, wordsIn } from './words.ts';

const anonymous = new Set(anonymousSources);
const openers = new Set(sentenceOpeners);
/** In words, particles not counted. */
const longestName = 3;
/** Fewer words tell nothing of how the rest is printed. */
const fewestWords = 12;
/** Of the paragraphs' letters, at most so many are small: a web address, a stray line. */
const fewSmall = 0.05;

export function isCapitalsThroughout(text: SegmentedText): boolean {
  const body = text.paragraphs
    .filter(({ role }) => role === 'paragraph')
    .map(({ span }) => text.article.text.slice(...span))
    .join('\n');
  const words = body.match(/\p{Lu}{2,}/gu)?.length ?? 0;
  if (words < fewestWords) return false;
  const large = body.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = body.match(/\p{Ll}/gu)?.length ?? 0;
  return lower <= (large + lower) * fewSmall;
}

/** `labels`: where a transcript names who speaks. */
export function loweredCapitals(
  text: SegmentedText,
  labels: readonly Span[],
  attributions: readonly Attribution[],
): readonly Recased[] {
  const isNoName = verbsAndSmallWords(text, attributions);
  const sentences = text.sentences.map(({ span }) => wordsIn(text.article.text, span));
  const sources = attributions.flatMap(({ source: [first] }) => (first ? [first] : []));
  const names = new Set(
    [
      ...sentences.flatMap((words) => namesIn(words, isNoName).flatMap((span) => words.slice(...span))),
      ...sources.flatMap((span) => nameAsSource(wordsIn(text.article.text, span), isNoName)),
      ...labels.flatMap((span) => wordsIn(text.article.text, span).filter((word) => !isOffice(word))),
    ].map((word) => listed(word.text)),
  );
  return sentences.flatMap((words) => {
    const titles = titlesIn(words, names);
    return words.map((word, index) => {
      const isName = names.has(listed(word.text)) || titles.has(index) || isNationality(word.text);
      return { span: [word.start, word.end] as const, letters: recased(word, index, isName) };
    });
  });
}

/** "TOVE ARNESEN, THE MAYOR": two or three words that are no office's, no body's and no people's. */
function nameAsSource(words: readonly Word[], isNoName: (word: Word) => boolean): readonly Word[] {
  const end = words.findIndex((word, index) => index > 0 && !isAdjacent(word));
  const name = end < 0 ? words : words.slice(0, end);
  const isPeople = ({ text }: Word) => anonymous.has(singular(listed(text))) || isNationality(text);
  const isName =
    name.length > 1 &&
    name.length <= longestName &&
    !name.some((word) => isNoName(word) || isOffice(word) || isPeople(word)) &&
    !isPlural(name.at(-1));
  return isName ? name : [];
}

/** "FERRY WORKERS". */
const isPlural = (word: Word | undefined): boolean =>
  word !== undefined && singular(listed(word.text)) !== listed(word.text);

function recased({ text, gap }: Word, index: number, isName: boolean): string {
  if (/^(?:\p{Lu}\.)+$|^I(?:['’]|$)/u.test(text)) return text;
  const opens = index === 0 || /(?:^|\s)["“‘«]$/u.test(gap) || calendarWords.has(listed(text));
  return isName || opens ? capitalised(text) : text.toLowerCase();
}

/** Half-open ranges of names: what comes after an office, and after a known given name. */
function namesIn(words: readonly Word[], isNoName: (word: Word) => boolean): readonly Span[] {
  const found: Span[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const [before, word, next] = [words[index - 1], words[index], words[index + 1]];
    if (!word || isNoName(word) || isOffice(word)) continue;
    const isTitled = before && isAdjacent(word) && endsTitle(words, index - 1);
    const hasGiven =
      next && isAdjacent(next) && genderOfGivenName(`${word.text} ${next.text}`) !== null && !isNoName(next);
    if (!isTitled && !hasGiven) continue;
    const end = endOfName(words, index, isNoName);
    found.push([index, end]);
    index = end - 1;
  }
  return found;
}

/** "MINISTER", "MR.", "SECRETARY OF STATE", but not "THE MAYOR" of one's own. */
function endsTitle(words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (!word) return false;
  if (isHonorific(word.text)) return true;
  if (isRoleNoun(word.text)) return true;
  const of = words.slice(Math.max(0, index - 4), index).findLastIndex(({ text }) => listed(text) === 'of');
  const at = Math.max(0, index - 4) + of;
  const field = words.slice(at + 1, index + 1).map(({ text }) => text);
  return of > 0 && isRoleNoun(words[at - 1]?.text ?? '') && portfolioLength(field, 0) === field.length;
}

function endOfName(words: readonly Word[], start: number, isNoName: (word: Word) => boolean): number {
  let end = start + 1;
  let count = isParticle(words[start]?.text ?? '') ? 0 : 1;
  while (end < words.length && count < longestName && !words[end - 1]?.possessive) {
    const word = words[end];
    if (!word || isNoName(word)) break;
    if (!isAdjacent(word) && !isGeneration(word.text)) break;
    if (!isParticle(word.text)) count += 1;
    end += 1;
  }
  return end;
}

const isOffice = ({ text }: Word): boolean =>
  isRoleNoun(text) || isRoleModifier(text) || isHonorific(text) || isBodyNoun(text);

/** Indexes of the words of offices right before a name. */
function titlesIn(words: readonly Word[], names: ReadonlySet<string>): ReadonlySet<number> {
  const found = new Set<number>();
  for (let index = words.length - 2; index >= 0; index -= 1) {
    const [word, next] = [words[index], words[index + 1]];
    if (!word || !next || !isAdjacent(next)) continue;
    const joins = names.has(listed(next.text)) || found.has(index + 1);
    const belongs = isRoleNoun(word.text) || isHonorific(word.text) || isRoleModifier(word.text);
    if (joins && belongs) found.add(index);
    else if (joins && isField(words, index, found)) found.add(index);
  }
  return found;
}

/** "TRANSPORT" of "TRANSPORT MINISTER". */
function isField(words: readonly Word[], index: number, titles: ReadonlySet<number>): boolean {
  return titles.has(index + 1) && portfolioLength([words[index]?.text ?? ''], 0) === 1;
}

/** Words that no name has, by what the reader of parts of speech made of them, by their commonness and by the cues. */
function verbsAndSmallWords(
  text: SegmentedText,
  attributions: readonly Attribution[],
): (word: Word) => boolean {
  const cued = new Set(
    attributions.flatMap(({ cue }) =>
      cue.flatMap((span) => wordsIn(text.article.text, span).map(({ start }) => start)),
    ),
  );
  const parts = new Map(text.tokens.map(({ span, pos }) => [span[0], pos]));
  return ({ start, text: printed }) => {
    const isSmall = openers.has(listed(printed)) || calendarWords.has(listed(printed));
    const isNoun = nouns.has(parts.get(start) ?? 'X') || isParticle(printed);
    return cued.has(start) || isSmall || !isNoun;
  };
}

/** "X": what no reader of parts of speech knows. */
const nouns: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'X']);
