// Takes the words of a source; says what kind of words they are: a name, a title, a pronoun, several at once, nobody named.
import { anonymousSources } from '../lexicon/anonymous-sources.ts';
import { type PronounClass, personalPronouns } from '../lexicon/personal-pronouns.ts';
import {
  definiteDeterminers,
  indefiniteDeterminers,
  possessiveDeterminers,
  singleDeterminers,
  wordsAfterHead,
  wordsBeforeSource,
  writtenBodies,
} from '../lexicon/source-words.ts';
import { countBelow } from '../model/count-below.ts';
import type { Span } from '../model/span.ts';
import type { NameMention } from './find-mentions.ts';
import { jointParts } from './joint-parts.ts';
import { listed } from './name-parts.ts';
import { isSeveral, readSeveral, type Several } from './several.ts';
import { singular } from './singular.ts';
import { headMention, headOf } from './source-head.ts';
import { isBodyNoun, isNationality, isRoleModifier, isRoleNoun } from './titles.ts';
import { isCapitalised, type Word, wordsIn } from './words.ts';

export type SourceReading =
  | { readonly kind: 'empty' }
  /** "A:" of a printed interview: whoever its introduction names. */
  | { readonly kind: 'answer' }
  | { readonly kind: 'pronoun'; readonly pronoun: Exclude<PronounClass, 'plural'>; readonly start: number }
  /** `head`: index of the mention that names the speaker. `body`: nothing but a body can be meant. */
  | { readonly kind: 'name'; readonly head: number; readonly body: string | null }
  | { readonly kind: 'body'; readonly name: string }
  /** Capitalised words of a headline, where a name has no clear end. */
  | { readonly kind: 'headline-name'; readonly name: string }
  /** `title`: the office's words without article, "former" kept. */
  | { readonly kind: 'title'; readonly title: string; readonly start: number }
  /** "the ministry", "the company": a body named before. `modifiers`: "foreign" of "the foreign ministry". */
  | {
      readonly kind: 'body-word';
      readonly noun: string;
      readonly modifiers: readonly string[];
      readonly start: number;
    }
  /** Several printed as one: what each of them reads as. */
  | { readonly kind: 'joint'; readonly parts: readonly SourceReading[]; readonly printed: string }
  /** Several who were named before: "both", "the two ministers", "the senators". */
  | ({ readonly kind: 'several' } & Several)
  /** `noun`: what one unnamed person is called; null where there are several, or nobody can be "he". */
  | { readonly kind: 'anonymous'; readonly noun: string | null; readonly owner?: Owner }
  | { readonly kind: 'unknown' };

/** "His", "Petrova" of "Petrova’s attorney". */
export interface Owner {
  readonly printed: string;
  readonly start: number;
}

const anonymous = new Set(anonymousSources);
const definite = new Set(definiteDeterminers);
const indefinite = new Set(indefiniteDeterminers);
const ones = new Set(singleDeterminers);
const possessives = new Set(possessiveDeterminers);
const fillers = new Set(wordsBeforeSource);
const afterHead = new Set(wordsAfterHead);
const writings = new Set(writtenBodies);

export function readSource(
  text: string,
  source: readonly Span[],
  mentions: readonly NameMention[],
): SourceReading {
  const [start, end] = [source[0]?.[0], source.at(-1)?.[1]];
  if (start === undefined || end === undefined || start >= end) return { kind: 'empty' };
  const words = wordsIn(text, [start, end]);
  const first = firstWord(words);
  if (!first) return { kind: 'unknown' };
  // "US officials" are not "us".
  const pronoun = /^(?:\p{Lu}\.?){2,}$/u.test(first.text)
    ? undefined
    : personalPronouns.get(listed(first.text).replace(/'.*$/, ''));
  // "His aide", "that official"
  const isDeterminer =
    words.length > 1 && (possessives.has(listed(first.text)) || definite.has(listed(first.text)));
  if (pronoun && !isDeterminer)
    return readPronoun(words, first, pronoun, text, end) ?? jointly(text, [start, end], mentions);
  const inside: number[] = [];
  for (let index = countBelow(mentions, start, ({ span }) => span[0]); index < mentions.length; index += 1) {
    if ((mentions[index]?.span[1] ?? end + 1) > end) break;
    inside.push(index);
  }
  const head = headMention(words, first, inside, mentions, text, end);
  const printed = text.slice(words[0]?.start ?? start, end);
  if (isSeveral(printed) && !/,?\s(?:and|or)\s/.test(printed.replace(/^both\s(?=\p{Lu})/iu, '')))
    return { kind: 'several', ...readSeveral(headPhrase(words, text), start) };
  if (head === null && endsWithAnother(text, [first.start, end], inside, mentions))
    return jointly(text, [first.start, end], mentions);
  const read =
    head !== null ? readNamed(text, head, end, mentions, words) : readCommon(words, first, text, end, inside);
  return read ?? jointly(text, [first.start, end], mentions);
}

/** "His two aides and Brandt"; with "aides of the mayor and Brandt" nobody knows. */
function endsWithAnother(
  text: string,
  span: Span,
  inside: readonly number[],
  mentions: readonly NameMention[],
): boolean {
  const parts = jointParts(text, span);
  const [from] = parts.at(-1) ?? span;
  const named = mentions[inside[0] ?? -1];
  if (parts.length < 2 || named?.whole[0] !== from) return false;
  return !wordsIn(text, [span[0], from]).some((word) => afterHead.has(listed(word.text)));
}

/** Up to the head noun, with its determiner. */
function headPhrase(words: readonly Word[], text: string): string {
  const first = words[0];
  const last = first && headOf(words, first).at(-1);
  return first && last ? text.slice(first.start, last.end) : '';
}

function jointly(text: string, span: Span, mentions: readonly NameMention[]): SourceReading {
  const parts = jointParts(text, span);
  const printed = text.slice(...span);
  return {
    kind: 'joint',
    parts: parts.length > 1 ? parts.map((part) => readSource(text, [part], mentions)) : [],
    printed,
  };
}

function firstWord(words: readonly Word[]): Word | undefined {
  return words.find((word, index) => index === words.length - 1 || !fillers.has(listed(word.text)));
}

/** Null for several at once: "he and his aides". */
function readPronoun(
  words: readonly Word[],
  first: Word,
  pronoun: PronounClass,
  text: string,
  end: number,
): SourceReading | null {
  const rest = text.slice(first.end, end);
  if (/^\s+and\s+\p{L}/u.test(rest) && words.length > 2) return null;
  if (pronoun === 'plural') return { kind: 'several', ...readSeveral(first.text, first.start) };
  return { kind: 'pronoun', pronoun, start: first.start };
}

/** Null for several at once. */
function readNamed(
  text: string,
  head: number,
  end: number,
  mentions: readonly NameMention[],
  words: readonly Word[],
): SourceReading | null {
  const mention = mentions[head];
  if (!mention) return { kind: 'unknown' };
  const rest = text.slice(mention.span[1], end);
  if (
    /^(?:\s*\([^()]{0,40}\))?(?:,[^,]{0,90},)?,?\s+(?:and|or|&)\s+\p{L}/u.test(rest) &&
    isSecondSpeaker(rest)
  )
    return null;
  if (/^,\s/.test(rest) && listsPersons(rest, head, end, mentions, text)) return null;
  const article =
    words[0] && listed(words[0].text) === 'the' ? text.slice(words[0].start, mention.span[1]) : null;
  return { kind: 'name', head, body: article };
}

/** After "and" comes a name, an office or people; not "and, above all, …" or a second verb. */
function isSecondSpeaker(rest: string): boolean {
  const after = /\b(?:and|or|&)\s+(.*)$/su.exec(rest)?.[1] ?? '';
  const words = after.split(/\s+/).slice(0, 6);
  const [first = ''] = words;
  return (
    isCapitalised(first) ||
    possessives.has(first.toLowerCase()) ||
    /^(?:the|a|an|other|others|several|some|many)$/i.test(first) ||
    words.some((word) => isRoleNoun(singular(word)))
  );
}

/** "Petrova, Weiss and Orlov". */
function listsPersons(
  rest: string,
  head: number,
  end: number,
  mentions: readonly NameMention[],
  text: string,
): boolean {
  const next = mentions[head + 1];
  const mention = mentions[head];
  if (!next || !mention || next.span[1] > end || !/\s(?:and|or)\s/.test(rest)) return false;
  return /^,\s*$/.test(text.slice(mention.span[1], next.whole[0])) && next.sentence === mention.sentence;
}

/** Null for several at once. */
function readCommon(
  words: readonly Word[],
  first: Word,
  text: string,
  end: number,
  inside: readonly number[],
): SourceReading | null {
  const head = headOf(words, first);
  const noun = head.at(-1);
  if (!noun) return { kind: 'unknown' };
  const determiner = listed(first.text);
  const name = listed(noun.text);
  if (/\s(?:and|or)\s/.test(text.slice(first.start, noun.end)) && head.length > 2 && definite.has(determiner))
    return null;
  const one = singular(name);
  const isPlural = one !== name;
  // "Lerhamn police" are a body, "police" anybody.
  if (name === 'police' && head.length > 1 && head.slice(0, -1).every(({ text }) => isCapitalised(text)))
    return definite.has(determiner)
      ? { kind: 'anonymous', noun: null }
      : { kind: 'body', name: text.slice(first.start, noun.end) };
  if (indefinite.has(name) || indefinite.has(determiner) || anonymous.has(name)) {
    const bodily = isBodyNoun(name) && !anonymous.has(one);
    if (definite.has(determiner) && !isPlural && isRoleNoun(one))
      return titleOf(words, first, head, text, end);
    return bodily
      ? { kind: 'unknown' }
      : { kind: 'anonymous', noun: isPlural ? null : singleOf(determiner, name) };
  }
  if (isRoleNoun(one) || anonymous.has(one)) {
    if (isPlural && definite.has(determiner) && !anonymous.has(one))
      return { kind: 'several', ...readSeveral(text.slice(first.start, noun.end), first.start) };
    if (isPlural) return { kind: 'anonymous', noun: null };
    return definite.has(determiner) ||
      (isCapitalised(noun.text) && !possessives.has(determiner)) ||
      isTitleWithoutArticle(head)
      ? titleOf(words, first, head, text, end)
      : ownedOr(head, singleOf(determiner, name), name);
  }
  const lastCapital =
    head.filter((word) => isCapitalised(word.text) && word !== first).length > 0 ||
    (isCapitalised(first.text) && !definite.has(determiner));
  if (isBodyNoun(name)) {
    const named = head.filter((word) => isCapitalised(word.text) && !definite.has(listed(word.text)));
    // "The Skippers' Union" is a name; "Ostria's union" belongs to one.
    const possessed = head.some((word) => word.possessive) && !isCapitalised(noun.text);
    if (named.length > 0 && !possessed && !possessives.has(determiner)) {
      const from = definite.has(determiner) ? (head[1]?.start ?? first.start) : first.start;
      return { kind: 'body', name: text.slice(from, noun.end) };
    }
    const modifiers = head.slice(1, -1).map((word) => listed(word.text));
    return definite.has(determiner) && !isPlural && !writings.has(name)
      ? { kind: 'body-word', noun: name, modifiers, start: first.start }
      : { kind: 'unknown' };
  }
  if (isCapitalised(noun.text) && lastCapital && isNationality(noun.text))
    return { kind: 'anonymous', noun: null };
  const printed = text.slice(first.start, end).replace(/[\s,]+$/, '');
  return isCapitalised(noun.text) && isCapitalised(first.text) && words.length < 6 && inside.length === 0
    ? { kind: 'headline-name', name: printed }
    : { kind: 'unknown' };
}

/** Whose attorney it is, where that is printed. */
function ownedOr(head: readonly Word[], single: string | null, noun: string): SourceReading {
  const [first] = head;
  const last = head.find(({ possessive }) => possessive);
  if (first && possessives.has(listed(first.text)))
    return { kind: 'anonymous', noun: single, owner: { printed: first.text, start: first.start } };
  const names = last ? head.slice(0, head.indexOf(last) + 1) : [];
  if (!first || !names.every(({ text }) => isCapitalised(text)) || !last)
    return { kind: 'anonymous', noun: single };
  return {
    kind: 'anonymous',
    noun,
    owner: { printed: names.map(({ text }) => text).join(' '), start: first.start },
  };
}

/** "a senior official" is one person; "people", "many" are not. */
function singleOf(determiner: string, noun: string): string | null {
  return (ones.has(determiner) || possessives.has(determiner)) && isRoleNoun(noun) ? noun : null;
}

/** "Poll": alone no name of a body. */
export const isWriting = (name: string): boolean => writings.has(listed(name));

/** Under such a noun news style hides a speaker. */
export const isAnonymousNoun = (noun: string): boolean => anonymous.has(singular(noun));

/** "defense secretary": an office without article, in news shorthand. */
function isTitleWithoutArticle(head: readonly Word[]): boolean {
  return (
    head.length > 1 &&
    head.slice(0, -1).every((word) => isRoleModifier(word.text) && isCapitalised(word.text))
  );
}

/** The office with its field: "secretary of state". */
function titleOf(
  words: readonly Word[],
  first: Word,
  head: readonly Word[],
  text: string,
  end: number,
): SourceReading {
  const noun = head.at(-1) ?? first;
  const next = words[words.indexOf(noun) + 1];
  const stop = next && listed(next.text) === 'of' ? endOfPhrase(text, noun.end, end) : noun.end;
  const from = definite.has(listed(first.text)) ? (head[1]?.start ?? first.start) : first.start;
  return { kind: 'title', title: text.slice(from, stop), start: first.start };
}

function endOfPhrase(text: string, from: number, end: number): number {
  const comma = /[,;.]|\s(?:who|that|which)\s/.exec(text.slice(from, end))?.index;
  return comma === undefined ? end : from + comma;
}
