// Takes a text; gives every capitalised name in it, with the office printed beside it.
import { agencies } from '../lexicon/agencies.ts';
import { plainModifiers } from '../lexicon/role-modifiers.ts';
import { stateAbbreviations } from '../lexicon/state-abbreviations.ts';
import { thingNouns } from '../lexicon/thing-nouns.ts';
import type { Span } from '../model/span.ts';
import type { SegmentedText } from '../model/text.ts';
import { genderOfGivenName } from './given-name-gender.ts';
import type { HeadlineName } from './headline-names.ts';
import { quotedIn } from './is-quoted.ts';
import { isNicknameGap, nameChunks, type Spelt, speltIn } from './name-chunks.ts';
import { isAcademic, isGeneration, listed } from './name-parts.ts';
import { roleAfter, roleBefore } from './printed-role.ts';
import { sharedTitles } from './share-titles.ts';
import { isBodyNoun, isHonorific, isNationality, isRoleModifier, isRoleNoun, titleLength } from './titles.ts';
import { isAdjacent, type Word, wordsIn } from './words.ts';

export interface NameMention {
  /** Of the name alone. */
  readonly span: Span;
  /** With the office before it: "Foreign Minister Ana Petrova". */
  readonly whole: Span;
  readonly name: string;
  /** "Cia" of "Marcia “Cia” Brandt", which the name is given without. */
  readonly nickname: string | null;
  /** As printed, without article; null where none is printed. */
  readonly role: string | null;
  /** What the office is held in, where that is no name and stands before it: "federation" of "the federation's president". */
  readonly owner: string | null;
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

/** "R-Tenn.", of the one named before. */
const partyAndState = /^[DIR]-\p{Lu}/u;

const plain = new Set(plainModifiers);
const things = new Set(thingNouns);
const agencyNames = new Set(agencies);

/** `isInHeadline`: which of a headline's names count; none, unless told. */
export function findMentions(
  text: SegmentedText,
  isInHeadline: (found: HeadlineName) => boolean = () => false,
): readonly NameMention[] {
  const { text: printed } = text.article;
  const spelt = speltIn(printed);
  const isQuoted = quotedIn(text);
  const isHeadline = (sentence: number) =>
    text.paragraphs[text.sentences[sentence]?.paragraph ?? 0]?.role === 'headline';
  const chunked = text.sentences.flatMap((sentence, index) => {
    const words = wordsIn(printed, sentence.span);
    return [{ words, index, chunks: nameChunks(words, printed, spelt) }];
  });
  const families = new Set(
    chunked
      .filter(({ index }) => !isHeadline(index))
      .flatMap(({ words, chunks }) => chunks.flatMap((chunk) => familyIn(words, chunk))),
  );
  const article = { text: printed, spelt, families, isQuoted };
  const mentions = chunked.flatMap(({ words, index, chunks }) =>
    chunks.flatMap((chunk) => mentionOf(words, chunk, index, article)),
  );
  return sharedTitles(
    printed,
    mentions.filter((mention) => !isHeadline(mention.sentence) || isInHeadline(mention)),
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

function mentionOf(
  words: readonly Word[],
  [from, to]: Span,
  sentence: number,
  { text, spelt, families, isQuoted }: Around,
): readonly NameMention[] {
  const texts = words.slice(from, to).map((word) => word.text);
  const [only = ''] = texts;
  const isFamily = texts.length === 1 && families.has(only) && listed(words[from - 1]?.text ?? '') !== 'the';
  const titled = isBodyPhrase(texts) || isFamily ? 0 : titleLength(texts);
  const skip = titled === 0 && texts.length > 1 && plain.has(listed(only)) ? 1 : titled;
  const start = from + skip;
  const first = words[start];
  let end = to;
  while (end > start + 1 && isAcademic(words[end - 1]?.text ?? '')) end -= 1;
  const last = words[end - 1];
  if (!first || !last || start >= end) return [];
  const inName = words.slice(start, end);
  const nickname = inName.find((word, index) => index > 0 && isNicknameGap(word.gap))?.text ?? null;
  const nameTexts = inName.filter(({ text }) => text !== nickname).map((word) => word.text);
  if (nameTexts.every((word) => partyAndState.test(word))) return [];
  if (nameTexts.every((word) => isNationality(word) && !isAbbreviation(word))) return [];
  if (skip === 0 && isOffice(nameTexts) && !isFamily) return [];
  const printed = roleBefore(words, start, end, text);
  const following = printed ? null : roleAfter(words, end, text);
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
      nickname,
      name: nameTexts.join(' ').replace(/ (?=(?:Jr|Sr)\b)/, ' '),
      role: printed?.role ?? following?.role ?? null,
      owner: following?.owner ?? null,
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
  // "Bill Brandt" is no bill.
  const from = genderOfGivenName(texts.join(' ')) === null ? 0 : 1;
  if (texts.slice(from).some((word) => isBodyNoun(word) && texts.length > 1)) return true;
  if (from === 0 && texts.length > 1 && things.has(listed(texts.at(-1) ?? ''))) return true;
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
