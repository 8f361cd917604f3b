// Takes the words around a name; gives the office printed beside it: "Foreign Minister X", "X, the secretary of state,".
import { wordsAfterRole } from '../lexicon/role-words.ts';
import { sentenceOpeners } from '../lexicon/sentence-openers.ts';
import { titleAbbreviations } from '../lexicon/title-abbreviations.ts';
import { listed } from './name-parts.ts';
import { singular } from './singular.ts';
import {
  isBodyNoun,
  isHonorific,
  isNationality,
  isPluralTitle,
  isRoleModifier,
  isRoleNoun,
  portfolioLength,
} from './titles.ts';
import { isAdjacent, isCapitalised, type Word } from './words.ts';

export interface PrintedRole {
  readonly role: string;
  readonly start: number;
  /** Index of its first word. */
  readonly first: number;
}

const longestRole = 8;
const openers = new Set(sentenceOpeners);
const articles = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'our', 'my']);
const headEnds = new Set(wordsAfterRole);

/** The office before the name that begins at word `name`, adjacent or with a comma between. */
export function roleBefore(
  words: readonly Word[],
  name: number,
  end: number,
  text: string,
): PrintedRole | null {
  const head = headBefore(words, name);
  if (head === null) return officeOfPlace(words, name, end, text);
  let first = head.first;
  while (first > 0 && name - first < longestRole && extendsRole(words, first)) first -= 1;
  const texts = words.slice(first, head.end).map((word) => word.text + (word.possessive ? '’s' : ''));
  const role = inFull(texts);
  const start = words[first]?.start;
  return start === undefined || role === '' ? null : { role, start, first };
}

/** "the mayor of Harrow Quay, X,": the office with what it is held in, between an article and a comma. */
function officeOfPlace(words: readonly Word[], name: number, end: number, text: string): PrintedRole | null {
  const [named, last] = [words[name], words[end - 1]];
  if (!named || !last || end - name < 2 || named.gap !== ', ') return null;
  if (!/^(?:[,.;:)”"]|\s?$)/.test(text.slice(last.end, last.end + 1))) return null;
  const head = headOfPlace(words, name);
  if (head === null) return null;
  let first = head;
  while (first > 0 && head - first < longestRole && isInOffice(words, first)) first -= 1;
  const start = words[first]?.start ?? named.start;
  const role = text.slice(start, words[name - 1]?.end).replace(/\s+/g, ' ');
  return { role, start, first };
}

/** Index of the head word before "of …" or "for …", nothing but blanks between it and the name's comma. */
function headOfPlace(words: readonly Word[], name: number): number | null {
  for (let at = name - 1; at > 0 && name - at < 10; at -= 1) {
    if (!isInPhrase(words[at] ?? emptyWord)) return null;
    const isLink = ['of', 'for'].includes(listed(words[at]?.text ?? ''));
    if (isLink && isRoleNoun(words[at - 1]?.text ?? '') && !words[at - 1]?.possessive) return at - 1;
  }
  return null;
}

/** The word before goes with the office: a modifier, a state, not the article. */
function isInOffice(words: readonly Word[], first: number): boolean {
  const word = words[first - 1];
  if (!word || !isInPhrase(words[first] ?? emptyWord) || articles.has(listed(word.text))) return false;
  return isRoleModifier(word.text) || isRoleNoun(word.text) || isNationality(word.text);
}

/** The head word right before the name, or before an `of …` right before it. */
function headBefore(
  words: readonly Word[],
  name: number,
): { readonly first: number; readonly end: number } | null {
  if (!isAdjacent(words[name] ?? emptyWord) && words[name]?.gap !== ', ') return null;
  let end = name;
  while (isAddress(words, end - 1) && isAdjacent(words[end] ?? emptyWord)) end -= 1;
  const previous = words[end - 1];
  if (!previous || previous.possessive) return null;
  if (isTitle(previous.text)) return { first: end - 1, end };
  for (let of = end - 2; of >= Math.max(1, end - 7); of -= 1) {
    if (listed(words[of]?.text ?? '') !== 'of') continue;
    const field = portfolioLength(
      words.slice(of + 1, end).map((word) => word.text),
      0,
    );
    const isField = field === end - of - 1 || (end - of === 2 && isCapitalised(previous.text));
    return isField && isTitle(words[of - 1]?.text ?? '') ? { first: of - 1, end } : null;
  }
  return null;
}

/** "Mr.", "Lady"; not "first lady". */
function isAddress(words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (!word || !isHonorific(word.text)) return false;
  const before = words[index - 1];
  const inRole = isRoleNoun(word.text) && before && isRoleModifier(before.text) && isAdjacent(word);
  return isCapitalised(word.text) && !inRole;
}

function extendsRole(words: readonly Word[], first: number): boolean {
  const word = words[first - 1];
  const here = words[first];
  if (!word || !here || !/^(?:['’]?s)?\s{1,3}$/u.test(here.gap)) return false;
  if (articles.has(listed(word.text))) return false;
  if (word.possessive) return isCapitalised(word.text);
  if (isRoleModifier(word.text) || isRoleNoun(word.text) || isNationality(word.text)) return true;
  if (isBodyNoun(word.text) && isCapitalised(word.text)) return true;
  const opensSentence = first - 1 === 0;
  return (
    isCapitalised(word.text) && !(opensSentence && openers.has(listed(word.text))) && !isHonorific(word.text)
  );
}

export interface RoleAfter {
  readonly role: string;
  /** "office" of "the office's chief engineer", who is a chief engineer. */
  readonly owner: string | null;
}

/** The office after a name that ends before word `end`: ", 54, a professor at …", ", the secretary of state". */
export function roleAfter(words: readonly Word[], end: number, text: string): RoleAfter | null {
  let at = end;
  if (!/^['’]?s?, $|^,\s{1,2}$/u.test(words[at]?.gap ?? '')) return null;
  if (/^\d{1,3}$/.test(words[at]?.text ?? '')) {
    at += 1;
    if (!/^,\s{1,2}$/.test(words[at]?.gap ?? '')) return null;
  }
  if (listed(words[at]?.text ?? '') === 'who') return null;
  if (articles.has(listed(words[at]?.text ?? ''))) at += 1;
  let stop = at;
  while (stop < words.length && stop - at < 14 && (stop === at || isInPhrase(words[stop] ?? emptyWord))) {
    if (['who', 'that', 'which', 'whose', 'said', 'says'].includes(listed(words[stop]?.text ?? ''))) break;
    stop += 1;
  }
  const headEnd = words.slice(at, stop).findIndex((word) => headEnds.has(listed(word.text)));
  const head = words.slice(at, headEnd < 0 ? stop : at + headEnd);
  const last = head.at(-1);
  if (!last || !isRoleNoun(last.text) || head.length > 7) return null;
  // "X, President Y" lists two people.
  if (
    headEnd < 0 &&
    words[stop] &&
    isCapitalised(words[stop]?.text ?? '') &&
    isAdjacent(words[stop] ?? emptyWord)
  )
    return null;
  // "Ostria's chief engineer" is that.
  const owner = head.findLastIndex((word) => word.possessive && !isCapitalised(word.text));
  const from = words[at + owner + 1]?.start ?? 0;
  const to = words[stop - 1]?.end ?? from;
  // "an adviser to the campaign and a professor at …": the first of several will do.
  const [role] = text
    .slice(from, to)
    .replace(/\s+/g, ' ')
    .split(/ and (?:an?|the) /);
  return role === undefined ? null : { role, owner: head[owner]?.text ?? null };
}

function isInPhrase(word: Word): boolean {
  return /^(?:['’]s?)?[\s]{1,3}$/u.test(word.gap);
}

const isTitle = (word: string): boolean => isRoleNoun(word) || isPluralTitle(word);

/** "Sen." and its like written out, "Senators" as each of them is one. */
function inFull(texts: readonly string[]): string {
  return texts
    .map((word) => ofOne(word.endsWith('.') ? (titleAbbreviations.get(listed(word)) ?? word) : word))
    .join(' ');
}

function ofOne(word: string): string {
  return isPluralTitle(word) ? word.charAt(0) + singular(word).slice(1) : word;
}

const emptyWord: Word = { start: 0, end: 0, text: '', possessive: false, gap: '' };
