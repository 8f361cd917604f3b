// Takes content spans; gives the words without their quotation marks, and how much of them is quoted.
import type { Span } from '../model/span.ts';
import type { StatementType } from '../model/statement.ts';
import type { SegmentedText } from '../model/text.ts';
import { outerQuotations, tokensWithin } from './items-within.ts';

/** Outer quotation marks go, inner ones stay; pieces are joined by one space; a comma that led out of the words to the cue goes. */
export function statementText(text: SegmentedText, content: readonly Span[]): string {
  return content
    .map((span) => withoutMarks(text, span).replace(/\s+/g, ' ').trim())
    .filter((piece) => piece !== '')
    .join(' ')
    .replace(/,$/, '');
}

/** `direct` when every word stands in quotation marks, `mixed` when some do. */
export function statementType(text: SegmentedText, content: readonly Span[]): StatementType {
  const words = content
    .flatMap((piece) => tokensWithin(text, piece))
    .filter(({ text: word }) => /[\p{L}\p{N}]/u.test(word));
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
