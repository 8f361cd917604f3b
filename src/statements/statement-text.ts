// Takes content spans; gives the words without their quotation marks, and how much of them is quoted.
import { sentenceAt } from '../model/sentence-at.ts';
import type { Span } from '../model/span.ts';
import type { StatementType } from '../model/statement.ts';
import type { PartOfSpeech, SegmentedText, Token } from '../model/text.ts';
import { outerQuotations, tokensWithin } from './items-within.ts';

/**
 * Outer quotation marks go, inner ones stay; pieces are joined by one space. A comma that led out of a piece to the cue goes. Where the next
 * piece begins a sentence, this one ends with the full stop that print puts after the cue: "“We will wait,” she said. “It is early.”"
 */
export function statementText(text: SegmentedText, content: readonly Span[]): string {
  const pieces = content.map((span, index) => {
    const words = withoutMarks(text, span).replace(/\s+/g, ' ').trim();
    const next = content[index + 1];
    return next && beginsSentence(text, span, next) ? withFullStop(words) : words.replace(/,$/, '');
  });
  return pieces.filter((piece) => piece !== '').join(' ');
}

function beginsSentence(text: SegmentedText, [, end]: Span, next: Span): boolean {
  return sentenceAt(text, end - 1) !== sentenceAt(text, next[0]) || opensAnew(text, next);
}

/** In one sentence with its cue, a quotation begins its own with a capital: "“It leaks,” he said, adding: “We will wait.”" */
function opensAnew(text: SegmentedText, next: Span): boolean {
  const [quotation] = outerQuotations(text, next);
  const first = tokensWithin(text, next).find(isWord);
  if (!quotation || !first || quotation.inner[0] !== first.span[0]) return false;
  return /^\p{Lu}/u.test(first.text) && first.text !== 'I' && !capitalAnywhere.has(first.pos);
}

/** "Northerners", "Northern", "Northfield" and "12th" have their capital, or none, wherever they stand. */
const capitalAnywhere: ReadonlySet<PartOfSpeech> = new Set(['PROPN', 'NOUN', 'ADJ', 'NUM', 'X']);

/** A mark that ends or breaks off the piece stands, within closing quotation marks too. */
function withFullStop(words: string): string {
  if (words === '' || /[.!?…:;–—-]['"’”»)\]]*$/.test(words)) return words;
  const led = words.replace(/,(['"’”»)\]]*)$/, '.$1');
  return led === words ? `${words}.` : led;
}

/** `direct` when every word stands in quotation marks, `mixed` when some do. */
export function statementType(text: SegmentedText, content: readonly Span[]): StatementType {
  const words = content.flatMap((piece) => tokensWithin(text, piece)).filter(isWord);
  const quotations = content.flatMap((piece) => outerQuotations(text, piece));
  const quoted = words.filter(({ span }) => quotations.some((quotation) => isWithin(span, quotation.span)));
  if (quoted.length === 0) return 'indirect';
  return quoted.length === words.length ? 'direct' : 'mixed';
}

function withoutMarks(text: SegmentedText, [start, end]: Span): string {
  const marks = outerQuotations(text, [start, end]).flatMap(({ span, inner }): readonly Span[] => [
    [span[0], inner[0]],
    [inner[1], span[1]],
  ]);
  let from = start;
  let words = '';
  for (const [open, close] of marks) {
    if (close <= from || open >= end || open === close) continue;
    words += text.article.text.slice(from, Math.max(from, open));
    from = close;
  }
  return words + text.article.text.slice(from, end);
}

function isWithin([start, end]: Span, [from, to]: Span): boolean {
  return start >= from && end <= to;
}

function isWord({ text }: Token): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
