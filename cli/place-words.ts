// Takes an article's text and a place in it; gives the place in words a reader can look it up by.
import type { Span } from '../src/model/span.ts';
import { cutTo } from './display-width.ts';
import { printable } from './printable.ts';

/** On longer lines the number of the line finds nothing. */
const longLine = 400;
const mostShown = 60;

/** "line 3"; "line 1, character 1204" where the line is long. Both count from 1. */
export function placeWords(text: string, [start]: Span): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', start);
  const line = text.slice(0, lineStart).split('\n').length;
  const isLong = (lineEnd < 0 ? text.length : lineEnd) - lineStart > longLine;
  return isLong ? `line ${line}, character ${start - lineStart + 1}` : `line ${line}`;
}

/** “Foreign Minister Ana Petrova” */
export function quotedAt(text: string, span: Span): string {
  return `“${cutTo(
    printable(text.slice(...span))
      .replace(/\s+/g, ' ')
      .trim(),
    mostShown,
  )}”`;
}
