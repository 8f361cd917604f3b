// Takes the words of a source; gives its head: the name that it is about, or the words up to its head noun.
import { anonymousSources } from '../lexicon/anonymous-sources.ts';
import { wordsAfterHead, wordsBesideNames } from '../lexicon/source-words.ts';
import type { NameMention } from './find-mentions.ts';
import { listed } from './name-parts.ts';
import { singular } from './singular.ts';
import { isNationality, isRoleNoun } from './titles.ts';
import type { Word } from './words.ts';

const anonymous = new Set(anonymousSources);
const headEnds = new Set(wordsAfterHead);
const besideNames = new Set(wordsBesideNames);

/** The mention that the phrase is about: it begins it, titles aside, or stands in apposition to its head ("a spokesman, X,"). */
export function headMention(
  words: readonly Word[],
  first: Word,
  inside: readonly number[],
  mentions: readonly NameMention[],
  text: string,
  end: number,
): number | null {
  const [leading] = inside;
  if (leading === undefined) return null;
  const mention = mentions[leading];
  if (!mention) return null;
  if (isPeople(mention) || isCrowd(mention, text)) return null;
  const lead = text.slice(first.start, mention.whole[0]);
  const begins = /^(?:(?:the|a|an|his|her|its|their|mr|dr|then|now|former|even|young|old)\b[\s.]*)*$/i.test(
    lead,
  );
  if (begins && !modifiesNoun(mention, text, end)) return leading;
  const apposed = inside.find((index) => {
    const one = mentions[index];
    if (!one || one.role === null || one.looksLikeBody) return false;
    const before = text.slice(first.start, one.whole[0]);
    const isPrefix =
      one.whole[0] < one.span[0] &&
      !modifiesNoun(one, text, end) &&
      !/[,;]|\b(?:of|for|with|by|to|who|that|and|at|from)\b/i.test(before);
    return isPrefix || /,\s*(?:the\s|an?\s)?$/.test(text.slice(first.start, one.whole[0]));
  });
  if (apposed !== undefined) return apposed;
  // "the Herald’s Ana Petrova": whom she works for comes first.
  const next = mentions[leading + 1];
  const employs = next && inside.includes(leading + 1) && next.name.includes(' ') && !next.looksLikeBody;
  if (begins && employs && /^['’]s?\s+$/u.test(text.slice(mention.span[1], next.whole[0])))
    return leading + 1;
  // "a spokesman for the ministry, Ana Petrova": the name comes last, after a comma.
  const last = mentions[inside.at(-1) ?? -1];
  const isApposition =
    last &&
    !last.looksLikeBody &&
    /,\s*$/.test(text.slice(first.start, last.whole[0])) &&
    /^[\s,.]*$/.test(text.slice(last.span[1], end));
  return isApposition && isRoleHead(words, first) ? (inside.at(-1) ?? null) : null;
}

/** "Senate Democrats", "Republicans": capitalised, and nobody's name. */
function isPeople({ name }: NameMention): boolean {
  const last = name.split(' ').at(-1) ?? '';
  const one = singular(last);
  return one !== listed(last) && (isRoleNoun(one) || anonymous.has(one) || isNationality(one));
}

/** "Strangers with clipboards", "Neighbours who": a common noun that only the sentence's start capitalised. */
function isCrowd({ name, span }: NameMention, text: string): boolean {
  const isPlural = !name.includes(' ') && singular(name) !== listed(name);
  return isPlural && /^\s(?:who\s|with\s(?!his|its)\p{Ll}+s\b)/u.test(text.slice(span[1], span[1] + 30));
}

/** The phrase begins with an office: "a spokesman for …". */
function isRoleHead(words: readonly Word[], first: Word): boolean {
  const head = headOf(words, first);
  const noun = head.at(-1);
  return noun !== undefined && isRoleNoun(noun.text);
}

/** "Petrov supporters", "Senate Democrats", "Petrov’s lawyer": the name is not the head. */
function modifiesNoun(mention: NameMention, text: string, end: number): boolean {
  const rest = text.slice(mention.span[1], end);
  if (/^['’]s?\s+\p{L}/u.test(rest)) return true;
  const next = /^[\s-]+(\p{Ll}[\p{L}-]*)/u.exec(rest)?.[1];
  if (next === undefined) return false;
  return !headEnds.has(next) && !besideNames.has(next) && !/ing$|ed$/.test(next);
}

/** The words up to the first preposition, relative or comma. */
export function headOf(words: readonly Word[], first: Word): readonly Word[] {
  const from = words.indexOf(first);
  const rest = words.slice(from);
  const stop = rest.findIndex(
    (word, index) => index > 0 && (headEnds.has(listed(word.text)) || /[,;()]/.test(word.gap)),
  );
  return stop < 0 ? rest : rest.slice(0, stop);
}
