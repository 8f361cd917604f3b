// Takes the tokens of one paragraph; gives the token indexes at which its sentences end (exclusive).
import {
  nameAbbreviations,
  openAbbreviations,
  openersAfterAbbreviation,
  timeZones,
  verbsAfterQuotation,
} from '../lexicon/abbreviations.ts';
import { calendarWords } from '../lexicon/calendar-words.ts';
import type { Token } from '../model/text.ts';

const title = new Set(nameAbbreviations);
const open = new Set(openAbbreviations);
const openers = new Set(openersAfterAbbreviation);
const speech = new Set(verbsAfterQuotation);

const stop = /^(?:[.!?]+|…|\.\s?\.\s?\.+)$/u;
const openingMark = /^["“”„«»‘’'`([—–―…-]+$/u;
const initials = /^(?:\p{L}\.){1,5}$/u;
/** How far behind a closing mark the verb of "the foreign minister of Arvala asked" may stand. */
const speakerLength = 8;

/** `closings`: where in the text the closing quotation marks stand; they belong to the sentence before. */
export function findSentenceEnds(tokens: readonly Token[], closings: ReadonlySet<number>): number[] {
  const ends: number[] = [];
  let index = 0;
  while (index < tokens.length) {
    // "Q. What did you say?": a letter alone at the start is a label.
    const isLabel = index === (ends.at(-1) ?? 0) && /^\p{Lu}\.$/u.test(textAt(tokens, index));
    const end = isLabel ? null : endsAt(tokens, index, closings);
    if (end !== null && end < tokens.length) ends.push(end);
    index = Math.max(index + 1, end ?? 0);
  }
  if (tokens.length > 0) ends.push(tokens.length);
  return ends;
}

/** The index after the sentence whose stop stands at `index`; null when no sentence ends there. */
function endsAt(tokens: readonly Token[], index: number, closings: ReadonlySet<number>): number | null {
  const token = tokens[index];
  if (!token) return null;
  const stopped = stop.test(token.text);
  if (!stopped && !endsWithStop(token.text)) return null;
  let next = index + 1;
  while (next < tokens.length && (stop.test(textAt(tokens, next)) || closesAt(tokens, next, closings)))
    next++;
  if (next >= tokens.length) return next;
  const last = tokens[next - 1];
  const quoted = last !== undefined && closings.has(last.span[0]);
  return opensSentence(tokens, index, next, quoted) ? next : null;
}

function closesAt(tokens: readonly Token[], index: number, closings: ReadonlySet<number>): boolean {
  const token = tokens[index];
  return token !== undefined && (closings.has(token.span[0]) || /^[)\]]$/.test(token.text));
}

function opensSentence(tokens: readonly Token[], index: number, next: number, quoted: boolean): boolean {
  const first = firstWord(tokens, next);
  if (first === null || !/^[\p{Lu}\p{N}$£€@#]/u.test(first)) return false;
  const token = textAt(tokens, index);
  if (title.has(token)) return false;
  // "No. 3 won." and "He said no."
  if (/^nos?\.$/i.test(token)) return !/^\p{N}/u.test(first);
  if (/^[ap]\.m\.$/i.test(token)) return !goesOnFromHour(tokens, next);
  if (!stop.test(token) && isAbbreviation(token))
    return openers.has(first) || (quoted && !speaksNext(tokens, next));
  if (isInitial(tokens, index)) return false;
  if (quoted && (/[!?…]/u.test(token) || trailsOff(tokens, index))) return !speaksNext(tokens, next);
  return true;
}

/** The first word of what follows, behind marks that may open a sentence; null when a comma or the like goes on. */
function firstWord(tokens: readonly Token[], from: number): string | null {
  for (let index = from; index < Math.min(tokens.length, from + 4); index++) {
    const text = textAt(tokens, index);
    if (/[\p{L}\p{N}$£€@#]/u.test(text)) return text;
    if (!openingMark.test(text)) return null;
  }
  return null;
}

/** "9 p.m. Friday", "9 p.m. Eastern", "9 p.m. Oslo time" */
function goesOnFromHour(tokens: readonly Token[], next: number): boolean {
  const word = textAt(tokens, next);
  return (
    calendarWords.has(word.toLowerCase().replace('.', '')) ||
    timeZones.has(word) ||
    /^times?$/i.test(textAt(tokens, next + 1))
  );
}

/** The tagger cuts three dots in two. */
function trailsOff(tokens: readonly Token[], index: number): boolean {
  const [first, second] = [textAt(tokens, index), textAt(tokens, index + 1)];
  return /^\.{2,}$/.test(first) || /^\.{2,}$/.test(first + second);
}

/** `"Will they?" Foreign Minister Petrov asked`: a speaker and his verb follow, with nothing but names between. */
function speaksNext(tokens: readonly Token[], from: number): boolean {
  for (let index = from; index < Math.min(tokens.length, from + speakerLength); index++) {
    const token = tokens[index];
    if (!token) return false;
    if (token.pos === 'VERB' || token.pos === 'AUX') return speech.has(token.lemma);
    if (stop.test(token.text) || /^["“”«‘]/u.test(token.text)) return false;
  }
  return false;
}

/** The tagger keeps the stop with an abbreviation, and with a word that looks like one ("no."). */
function endsWithStop(text: string): boolean {
  return text.length > 1 && text.endsWith('.') && text !== 'I.';
}

/** "J. Smith": the tagger took a single letter's stop for a sentence's. */
function isInitial(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const stopToken = tokens[index];
  if (!before || !stopToken || stopToken.text !== '.' || before.span[1] !== stopToken.span[0]) return false;
  return /^\p{Lu}$/u.test(before.text) && before.text !== 'I' ? true : title.has(`${before.text}.`);
}

/** An unknown word of some length with its stop is a sentence's last word; `U.S.` and `Ore.` may be within one. */
function isAbbreviation(token: string): boolean {
  return open.has(token) || initials.test(token) || /^\p{Lu}[\p{L}.]{0,4}\.$/u.test(token);
}

function textAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.text ?? '';
}
