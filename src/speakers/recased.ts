// Takes a text and new letters for stretches of it; gives the text with them, everything in its place.
import type { Span } from '../model/span.ts';

/** As many letters as the stretch had. */
export interface Recased {
  readonly span: Span;
  readonly letters: string;
}

/** `changes` in any order, none over another; one that would move what comes after it is left out. */
export function withRecased(text: string, changes: readonly Recased[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { span, letters } of [...changes].sort((a, b) => a.span[0] - b.span[0])) {
    if (span[0] < at || letters.length !== span[1] - span[0]) continue;
    pieces.push(text.slice(at, span[0]), letters);
    at = span[1];
  }
  return pieces.join('') + text.slice(at);
}
