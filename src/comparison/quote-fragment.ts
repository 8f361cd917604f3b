// Takes a statement and words of its evidence; gives a fragment of it fit to quote, to the letter.
import type { MergedStatement } from '../model/statement.ts';

const WHOLE_TEXT = 16;
const MOST_WORDS = 24;
const MOST_BEFORE = 6;

/** The clause around the evidence, or of a long one the words next to it. Always a slice of the statement's text. */
export function quoteFragment(statement: MergedStatement, evidence: string | undefined): string {
  const { text } = statement;
  if (countWords(text) <= WHOLE_TEXT) return trimMarks(text);
  const at = evidence === undefined ? -1 : text.indexOf(evidence);
  if (at < 0 || evidence === undefined) return trimMarks(firstWords(text));
  const start = clauseStart(text, at);
  const end = clauseEnd(text, at + evidence.length);
  const clause = text.slice(start, end);
  if (countWords(clause) <= MOST_WORDS) return trimMarks(clause);
  const lead = lastWords(text.slice(start, at), MOST_BEFORE);
  const rest = firstWords(text.slice(at, end), MOST_WORDS - countWords(lead));
  return trimMarks(dropOpenEnd(lead + rest));
}

/** A fragment cut short ends before its last preposition: "answers to concerns over the plan | for a harbour". */
function dropOpenEnd(text: string): string {
  const opener = [
    ...text.matchAll(/\s(?:based\s)?(?:about|and|as|at|by|for|from|in|of|on|or|over|that|to|with)\s/gu),
  ].at(-1);
  return opener && opener.index > text.length / 2 ? text.slice(0, opener.index) : text;
}

const BOUNDARY = /[.;:!?,()—–]/u;

function clauseStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !BOUNDARY.test(text[start - 1] ?? '')) start -= 1;
  return start;
}

function clauseEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !BOUNDARY.test(text[end] ?? '')) end += 1;
  return end;
}

function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

function firstWords(text: string, count = MOST_WORDS): string {
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
    .replace(/^\s*that\s/u, '')
    .replace(/^[\s.,;:!?()"“”‘’'—–-]+/u, '')
    .replace(/[\s.,;:("“”‘’—–-]+$/u, '');
}
