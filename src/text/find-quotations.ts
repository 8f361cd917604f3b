// Takes an article's text and its paragraphs; gives the quotations, in order of text.
import type { Span } from '../model/span.ts';
import type { Quotation } from '../model/text.ts';
import { type Mark, scanMarks } from './scan-marks.ts';

/**
 * Every paragraph is read by itself, so that a mark too many or too few spoils no other. A quotation left open at a paragraph's end
 * goes on in the next one if that begins with an opening mark of the same family.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const quotations: Quotation[] = [];
  let before: Found | null = null;
  let beforeIndex = -1;
  for (const [index, [start, end]] of paragraphs.entries()) {
    const next = paragraphs[index + 1];
    const goesOn = next !== undefined && opensWithMark(text.slice(...next));
    const found = pairMarks(text.slice(start, end), goesOn);
    const first = quotations.length;
    for (const one of found) {
      const continues: number | null =
        before && one.start === 0 && one.family === before.family ? beforeIndex : null;
      quotations.push({
        span: [start + one.start, start + one.end],
        inner: [start + one.innerStart, start + one.innerEnd],
        depth: one.depth,
        closed: one.closed,
        continues: one.depth === 0 ? continues : null,
      });
    }
    const open = found.findIndex((one) => one.depth === 0 && !one.closed && one.end === end - start);
    before = found[open] ?? null;
    beforeIndex = first + open;
  }
  return quotations;
}

interface Found {
  readonly family: Mark['family'];
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly depth: number;
  readonly closed: boolean;
}

interface Opened {
  readonly mark: Mark;
  /** For a single mark: the one that closes it, settled when it opens. */
  readonly closer: Mark | null;
}

function opensWithMark(paragraph: string): boolean {
  return /^(?:["“«„‘']|``)/u.test(paragraph);
}

function pairMarks(paragraph: string, goesOn: boolean): Found[] {
  const marks = scanMarks(paragraph);
  const closers = closersOfSingles(marks);
  const found: Found[] = [];
  let stack: Opened[] = [];
  marks.forEach((mark, index) => {
    if (mark.family === 'single') {
      stack = readSingle(mark, closers[index] ?? null, stack, found);
      return;
    }
    stack = readDouble(paragraph, marks, index, stack, found);
  });
  // An open single mark is an apostrophe, unless the paragraph begins with it and the next one with a mark too.
  const left = stack.filter(
    ({ mark, closer }) => mark.family !== 'single' || (closer === null && mark.start === 0 && goesOn),
  );
  const outermost = left[0];
  if (outermost) found.push(leaveOpen(outermost.mark, paragraph.length));
  return withDepth(found);
}

function readSingle(mark: Mark, closer: Mark | null, stack: Opened[], found: Found[]): Opened[] {
  if (mark.canOpen) {
    const nested = stack.some((opened) => opened.mark.family === 'single');
    if (nested || stack.length > 1 || (closer === null && mark.start > 0)) return stack;
    return [...stack, { mark, closer }];
  }
  const at = stack.findIndex((opened) => opened.closer === mark);
  const opened = stack[at];
  if (!opened) return stack;
  // A double mark opened within and still open: the single ones were apostrophes.
  if (at < stack.length - 1) return stack.filter((other) => other !== opened);
  found.push(close(opened.mark, mark));
  return stack.slice(0, at);
}

function readDouble(
  paragraph: string,
  marks: readonly Mark[],
  index: number,
  stack: Opened[],
  found: Found[],
): Opened[] {
  const mark = marks[index];
  if (!mark) return stack;
  const at = stack.findLastIndex((opened) => opened.mark.family !== 'single');
  const opened = stack[at];
  if (!opened) return mark.canOpen && !isMeasure(paragraph, mark) ? push(stack, mark) : stack;
  const inner = stack.findLastIndex((other) => other.mark.family === mark.family);
  if (mark.canClose && (!mark.canOpen || inner >= 0)) {
    if (isMeasure(paragraph, mark) && closesNext(paragraph, marks, index)) return stack;
    const closed = inner >= 0 ? inner : at;
    const opener = stack[closed];
    if (opener) found.push(close(opener.mark, mark));
    return stack.slice(0, closed);
  }
  if (inner >= 0 && twoClose(marks, index)) return stack.length > 1 ? stack : push(stack, mark);
  if (inner >= 0) {
    // The same mark opens anew: the closing one was lost, and the quotation ends before this one.
    const lost = stack[inner];
    if (lost) found.push(leaveOpen(lost.mark, endOfLost(paragraph, lost.mark.end, mark.start)));
    return push(stack.slice(0, inner), mark);
  }
  return stack.length > 1 ? stack : push(stack, mark);
}

function push(stack: Opened[], mark: Mark): Opened[] {
  return [...stack, { mark, closer: null }];
}

/** `12"` */
function isMeasure(paragraph: string, mark: Mark): boolean {
  return (
    mark.family === 'straight' && mark.end - mark.start === 1 && /\d/.test(paragraph.charAt(mark.start - 1))
  );
}

/** `"a 12" pipe," he said`: the next mark closes as well, so this one measures. */
function closesNext(paragraph: string, marks: readonly Mark[], index: number): boolean {
  const next = marks[index + 1];
  const mark = marks[index];
  if (!next || !mark || !/^\s\p{Ll}/u.test(paragraph.slice(mark.end, mark.end + 2))) return false;
  return next.family === 'straight' && next.canClose && !next.canOpen;
}

/** For each single mark that opens, the one that closes it: the first that is no plural's apostrophe, if no other opens before. */
function closersOfSingles(marks: readonly Mark[]): (Mark | null)[] {
  const closers: (Mark | null)[] = new Array<Mark | null>(marks.length).fill(null);
  let sure: Mark | null = null;
  let doubtful: Mark | null = null;
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index];
    if (mark?.family !== 'single') continue;
    if (mark.canOpen) {
      closers[index] = sure ?? doubtful;
      sure = null;
      doubtful = null;
    } else if (mark.doubtful) doubtful = mark;
    else sure = mark;
  }
  return closers;
}

function close(opening: Mark, closing: Mark): Found {
  return {
    family: opening.family,
    start: opening.start,
    end: closing.end,
    innerStart: opening.end,
    innerEnd: closing.start,
    depth: 0,
    closed: true,
  };
}

function leaveOpen(opening: Mark, end: number): Found {
  return {
    family: opening.family,
    start: opening.start,
    end: Math.max(end, opening.end),
    innerStart: opening.end,
    innerEnd: Math.max(end, opening.end),
    depth: 0,
    closed: false,
  };
}

/** `"the so-called "peace" plan"`: two closing marks follow, so this one opens a quotation inside. */
function twoClose(marks: readonly Mark[], index: number): boolean {
  const following = [marks[index + 1], marks[index + 2]];
  return following.every((mark) => mark?.family === marks[index]?.family && mark?.canClose && !mark.canOpen);
}

/** A quotation whose closing mark was lost ends with the last sentence before the next one opens. */
function endOfLost(paragraph: string, start: number, end: number): number {
  const between = paragraph.slice(start, end);
  const stop = [...between.matchAll(/[.!?…](?=\s)/gu)].at(-1);
  return start + (stop ? stop.index + 1 : between.trimEnd().length);
}

/** In order of text; a quotation inside another has depth 1. Empty ones are stray marks. */
function withDepth(found: readonly Found[]): Found[] {
  const inOrder = found
    .filter((one) => one.innerEnd > one.innerStart)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let outerEnd = 0;
  return inOrder.map((one) => {
    if (one.start < outerEnd) return { ...one, depth: 1 };
    outerEnd = one.end;
    return one;
  });
}
