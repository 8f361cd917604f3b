// Takes content spans; gives the words without their quotation marks, and how much of them is quoted.
import type { Span } from '../model/span.ts';
import type { StatementType } from '../model/statement.ts';
import type { SegmentedText } from '../model/text.ts';
import { outerQuotations, tokensWithin } from './items-within.ts';

/**
 * Outer quotation marks go, inner ones stay; pieces are joined by one space. A comma that led out of a piece to the cue goes, or stands for
 * the full stop that print puts after the cue: "“We will wait,” she said. “It is early.”"
 */
export function statementText(text: SegmentedText, content: readonly Span[]): string {
  const pieces = content.map((span, index) => {
    const words = withoutMarks(text, span).replace(/\s+/g, ' ').trim();
    const next = content[index + 1];
    return words.replace(/,$/, next && sentenceEnds(text, span[1], next[0]) ? '.' : '');
  });
  return pieces.filter((piece) => piece !== '').join(' ');
}

function sentenceEnds({ article }: SegmentedText, from: number, to: number): boolean {
  return /[.!?]\s*$/.test(article.text.slice(from, to));
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
