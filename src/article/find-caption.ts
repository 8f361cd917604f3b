// Takes a line and the lines around it; tells whether it is a picture's caption, and where its words end.
import type { Span } from '../model/span.ts';
import type { MarkedLine } from './find-blocks.ts';
import type { Line } from './split-lines.ts';

/** " - photo by Associated Press", "(AP Photo/Jane Roe)", "Photo: Jane Roe", "Jane Roe/Getty Images" at the end. */
const credit =
  /\s*(?:[-–—|]\s*)?(?:\((?:[^()]{0,40}\s)?photo(?:s|graph)?\b[^()]{0,60}\)|\bphoto(?:s|graph)? (?:by|courtesy of)\b[^.]{0,60}|\bphoto(?:s|graph)?:[^.]{0,60}|[\p{Lu}][\p{L} .]{0,40}\/\s?(?:getty images|ap|afp|reuters|epa|shutterstock))\.?$/iu;

/** In every credit: most lines have neither, and are read no further. */
const creditMark = /photo|\//i;

/** "Jane Roe, right, shakes hands with John Smith" */
const pose =
  /,\s(?:left|right|center|centre|second from (?:left|right)|(?:top|bottom|front|back|far) (?:left|right)?),\s/iu;

export function isCaption(
  line: Line,
  before: MarkedLine | undefined,
  after: MarkedLine | undefined,
): boolean {
  const end = line.text.slice(-140);
  if (creditMark.test(end) && credit.test(end)) return true;
  return [before, after].some((other) => other?.furniture === 'photo-code') && pose.test(line.text);
}

/** Where the caption ends and its credit begins. */
export function captionEnd(text: string, [start, end]: Span): number {
  const from = Math.max(start, end - 140);
  const match = credit.exec(text.slice(from, end));
  return match && from + match.index > start ? from + match.index : end;
}
