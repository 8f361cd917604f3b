// Takes a text; gives its non-blank lines with their places.
import type { Span } from '../model/span.ts';

export interface Line {
  /** Without the white space (NBSP too) at either end. */
  readonly span: Span;
  readonly text: string;
  /** White space characters before it. */
  readonly indent: number;
  /** A blank line or the text's start stands before it. */
  readonly afterBlank: boolean;
}

export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  let start = 0;
  while (start < text.length) {
    const end = endOfLine(text, start);
    const whole = text.slice(start, end);
    const trimmed = whole.trim();
    if (trimmed === '') {
      afterBlank = true;
    } else {
      const indent = whole.length - whole.trimStart().length;
      const from = start + indent;
      lines.push({ span: [from, from + trimmed.length], text: trimmed, indent, afterBlank });
      afterBlank = false;
    }
    start = afterLineBreak(text, end);
  }
  return lines;
}

function endOfLine(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029') return at;
  }
  return text.length;
}

function afterLineBreak(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}
