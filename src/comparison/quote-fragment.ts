// Takes a statement's text and words of its evidence; gives a fragment of it fit to quote, to the letter.
import { joiningWords } from '../lexicon/joining-words.ts';
import { wordPattern } from '../lexicon/word-pattern.ts';

/** A reader takes in no more at a glance. */
const MOST_WORDS = 20;

/** The whole text where it is short, else the clauses around the evidence. Always a slice of the text, of 20 words at most. */
export function quoteFragment(text: string, evidence: string | undefined): string {
  if (countWords(text) <= MOST_WORDS) return trimMarks(text);
  const at = evidence === undefined ? 0 : Math.max(0, text.indexOf(evidence));
  const sentence = near(text, at, around(text, at, at + (evidence?.length ?? 0), SENTENCE_ENDS));
  if (countWords(text.slice(...sentence)) <= MOST_WORDS) return trimMarks(text.slice(...sentence));
  const fragment = widen(text, sentence, at, at + (evidence?.length ?? 0));
  const clause = text.slice(...fragment);
  if (countWords(clause) <= MOST_WORDS) return trimMarks(clause);
  const from = Math.max(0, Math.min(at - fragment[0], clause.length - 1));
  const lead = lastWords(clause.slice(0, from), MOST_WORDS / 4);
  const rest = firstWords(clause.slice(from), MOST_WORDS - countWords(lead));
  return trimMarks(dropOpenEnd(lead + rest));
}

type Range = readonly [start: number, end: number];

const SENTENCE_ENDS = /[.!?;](?=\s|$)/gu;
const CLAUSE_ENDS = new RegExp(`[,:()—–]|\\s(?=${wordPattern(joiningWords)}\\s)`, 'gu');

/** From the boundary before a stretch to the one behind it. */
function around(text: string, start: number, end: number, boundaries: RegExp): Range {
  let from = 0;
  for (const boundary of text.matchAll(boundaries)) {
    const after = boundary.index + boundary[0].length;
    if (after <= start) from = after;
    else if (boundary.index >= end) return [from, boundary.index];
  }
  return [from, text.length];
}

const FAR = 400;

/** Of a sentence without end, what stands near; cut between words. */
function near(text: string, at: number, [from, to]: Range): Range {
  const start = at - from > FAR ? text.indexOf(' ', at - FAR) : from;
  const end = to - at > FAR ? text.lastIndexOf(' ', at + FAR) : to;
  return [start < 0 || start > at ? at : start, end < at ? to : end];
}

/** The clause of the evidence, with those before it and then those behind it, as many as are short enough together. */
function widen(text: string, [from, to]: Range, start: number, end: number): Range {
  const sentence = text.slice(from, to);
  let [first, last] = around(sentence, start - from, end - from, CLAUSE_ENDS);
  const cuts = [0, ...[...sentence.matchAll(CLAUSE_ENDS)].map(({ index }) => index), sentence.length];
  const fits = (one: number, other: number) => countWords(sentence.slice(one, other)) <= MOST_WORDS;
  for (const cut of [...cuts].reverse()) if (cut < first && fits(cut, last)) first = cut;
  for (const cut of cuts) if (cut > last && fits(first, cut)) last = cut;
  return [from + first, from + last];
}

/** A fragment cut short ends before its last preposition: "answers to concerns over the plan | for a harbour". */
function dropOpenEnd(text: string): string {
  const opener = [
    ...text.matchAll(/\s(?:based\s)?(?:about|and|as|at|by|for|from|in|of|on|or|over|that|to|with)\s/gu),
  ].at(-1);
  return opener && opener.index > text.length / 2 ? text.slice(0, opener.index) : text;
}

function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

function firstWords(text: string, count: number): string {
  const words = [...text.matchAll(/\S+/gu)].slice(0, Math.max(1, count));
  const last = words.at(-1);
  return last ? text.slice(0, last.index + last[0].length) : '';
}

function lastWords(text: string, count: number): string {
  const words = [...text.matchAll(/\S+/gu)];
  const first = words[Math.max(0, words.length - count)];
  return first ? text.slice(first.index) : '';
}

function trimMarks(text: string): string {
  return text
    .replace(/^[\s.,;:!?()"“”‘’'—–-]+/u, '')
    .replace(/^(?:and|but|that|nonetheless,)\s+(?:that\s)?/iu, '')
    .replace(/[\s.,;:("“”‘’—–-]+$/u, '');
}
