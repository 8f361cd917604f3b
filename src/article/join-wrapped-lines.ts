// Takes the lines that may be reporting; gives the stretches they make: lines wrapped at the page's width are one.
import type { Span } from '../model/span.ts';
import { findDateline } from './find-dateline.ts';
import type { Line } from './split-lines.ts';

export interface Stretch {
  readonly span: Span;
  readonly caption: boolean;
}

/** Pages that were wrapped have no longer lines than this, and most of them end within a sentence. */
const widestWrap = 120;

export function joinWrappedLines(
  text: string,
  lines: readonly Line[],
  captions: ReadonlySet<Line>,
): Stretch[] {
  const wrapped = isWrapped(lines);
  const stretches: Stretch[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const last = stretches.at(-1);
    const caption = captions.has(line);
    if (before && last && !caption && !last.caption && goesOn(text, before, line, wrapped)) {
      stretches[stretches.length - 1] = { span: [last.span[0], line.span[1]], caption: false };
    } else stretches.push({ span: line.span, caption });
  });
  return stretches;
}

function isWrapped(lines: readonly Line[]): boolean {
  const open = lines.filter((line) => !endsSentence(line)).length;
  return (
    lines.length >= 6 && lines.every((line) => line.text.length <= widestWrap) && open > lines.length / 2
  );
}

function goesOn(text: string, before: Line, line: Line, wrapped: boolean): boolean {
  if (line.afterBlank || text.slice(before.span[1], line.span[0]).trim() !== '') return false;
  if (endsSentence(before)) return wrapped && line.indent <= before.indent && before.text.length > 40;
  if (/^\p{Ll}/u.test(line.text)) return true;
  return wrapped && line.indent <= before.indent && findDateline(text, line.span) === null;
}

function endsSentence({ text }: Line): boolean {
  return /[.!?:]["”’')\]]*$/u.test(text);
}
