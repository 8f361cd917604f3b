// Takes a text; gives its headlines, captions and paragraphs, and what it prints about itself: dateline, stamps, agency.
import type { Block } from '../model/article.ts';
import { holds, type Span } from '../model/span.ts';
import { cutInlineFurniture } from './cut-inline-furniture.ts';
import { splitByline } from './find-byline.ts';
import { captionEnd, isCaption } from './find-caption.ts';
import { findDateline, findInnerDateline, type PrintedDateline } from './find-dateline.ts';
import { type Furniture, findFurniture, isMasthead } from './find-furniture.ts';
import { isOpeningHeadline, isSubheading } from './find-headline.ts';
import { joinWrappedLines } from './join-wrapped-lines.ts';
import { readStamps, type Stamp } from './read-stamp.ts';
import { type Line, splitLines } from './split-lines.ts';

export interface Page {
  readonly blocks: readonly Block[];
  readonly dateline: PrintedDateline | null;
  readonly stamps: readonly Stamp[];
  /** Lines that credit an agency or a writer. */
  readonly credits: readonly string[];
}

/** A line with what it is; `stamps` where it is a date stamp, both null and empty where it may be reporting. */
export interface MarkedLine extends Line {
  readonly furniture: Furniture | null;
  readonly stamps: readonly Stamp[];
}

export function findBlocks(text: string): Page {
  const lines = markLines(splitLines(text));
  const kept = dropLinkLists(dropFoot(lines)).filter(
    (line) => line.furniture === null && line.stamps.length === 0,
  );
  const captions = new Set(
    lines.filter((line, index) => isCaption(line, lines[index - 1], lines[index + 1])),
  );
  const stretches = joinWrappedLines(text, kept, captions);
  const dateline = openingDateline(
    text,
    stretches.filter((stretch) => !stretch.caption).map((stretch) => stretch.span),
  );
  return {
    blocks: toBlocks(text, stretches, dateline),
    dateline,
    stamps: lines.flatMap((line) => line.stamps),
    credits: [...creditLines(lines), ...(dateline ? bylineBefore(text, dateline, stretches) : [])],
  };
}

function creditLines(lines: readonly MarkedLine[]): string[] {
  return lines
    .filter((line) => line.furniture === 'agency' || line.furniture === 'byline')
    .map((line) => line.text);
}

function bylineBefore(text: string, dateline: PrintedDateline, stretches: readonly Stretch[]): string[] {
  const [at] = dateline.span;
  const line = stretches.find(({ span }) => holds(span, at));
  const byline = line && splitByline(text, trimEnd(text, [line.span[0], at])).byline;
  return byline ? [text.slice(...byline)] : [];
}

/** Date stamps stand in the page's first or last lines. */
const stampLines = 40;

function markLines(lines: readonly Line[]): MarkedLine[] {
  const marked = lines.map((line, index) => {
    if (endsWrapped(line, lines[index - 1])) return { ...line, furniture: null, stamps: [] };
    const atEdge = index < stampLines || index >= lines.length - stampLines;
    return { ...line, furniture: findFurniture(line.text), stamps: atEdge ? stampsOf(line) : [] };
  });
  return marked.map((line, index) => {
    const isDated = (marked[index + 1]?.stamps.length ?? 0) > 0;
    return index < stampLines && isDated && isMasthead(line.text) ? { ...line, furniture: 'masthead' } : line;
  });
}

/** "Bern, 11 May 2023" says more than when it was printed. */
function stampsOf({ text }: Line): readonly Stamp[] {
  return findDateline(text, [0, text.length]) ? [] : readStamps(text);
}

/** "… they all went" + "home.": the rest of a wrapped sentence is no label, "May 13, 2011." at its end no stamp. */
function endsWrapped(line: Line, before: Line | undefined): boolean {
  if (!before || line.afterBlank || before.text.length < 20 || /[.!?:|]["”’')\]]*$/u.test(before.text))
    return false;
  return /^\p{Ll}/u.test(line.text) || (before.text.length >= 50 && /[.,;]$/.test(line.text));
}

/** A story has its dateline in one of its first paragraphs: headline, summary, then the story. */
const datelineWithin = 6;

function openingDateline(text: string, stretches: readonly Span[]): PrintedDateline | null {
  for (const stretch of stretches.slice(0, datelineWithin)) {
    const dateline = findDateline(text, stretch);
    if (dateline) return dateline;
  }
  const first = stretches[0];
  return first ? findInnerDateline(text, first) : null;
}

interface Stretch {
  readonly span: Span;
  readonly caption: boolean;
}

function toBlocks(text: string, stretches: readonly Stretch[], dateline: PrintedDateline | null): Block[] {
  const blocks: Block[] = [];
  const paragraphs = stretches.filter((stretch) => !stretch.caption);
  const places = new Map(paragraphs.map((paragraph, place) => [paragraph.span, place]));
  for (const { span, caption } of stretches) {
    if (caption) {
      blocks.push({ role: 'caption', span: [span[0], captionEnd(text, span)] });
      continue;
    }
    const place = places.get(span) ?? 0;
    if (dateline && dateline.span[0] >= span[0] && dateline.span[1] <= span[1]) {
      blocks.push(...aroundDateline(text, span, dateline.span));
      continue;
    }
    const beforeStory = dateline !== null && span[0] < dateline.span[0];
    const next = paragraphs[place + 1]?.span ?? null;
    const headline =
      place === 0 ? isOpeningHeadline(text, span, next, beforeStory) : isSubheading(text, span, next);
    if (headline) blocks.push({ role: 'headline', span });
    else
      blocks.push(
        ...cutInlineFurniture(text, span).map((part) => ({ role: 'paragraph' as const, span: part })),
      );
  }
  return blocks;
}

/** What stands before a dateline in its line is the headline, and a byline; the story starts after it. */
function aroundDateline(text: string, [start, end]: Span, dateline: Span): Block[] {
  const before = splitByline(text, trimEnd(text, [start, dateline[0]])).headline;
  const headline: Block[] = before[1] > before[0] ? [{ role: 'headline', span: before }] : [];
  const story = cutInlineFurniture(text, [dateline[1], end]).map((span) => ({
    role: 'paragraph' as const,
    span,
  }));
  return [...headline, ...story];
}

function trimEnd(text: string, [start, end]: Span): Span {
  return [start, start + text.slice(start, end).trimEnd().length];
}

/** From a legal notice in the page's last third on, nothing is the story's. */
function dropFoot(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const end = lines.at(-1)?.span[1] ?? 0;
  const foot = lines.findIndex((line) => line.furniture === 'legal' && line.span[0] > end * (2 / 3));
  return foot > 0 ? lines.slice(0, foot) : lines;
}

/** After the heading of a list of links, lines that are no sentences are its links. */
function dropLinkLists(lines: readonly MarkedLine[]): MarkedLine[] {
  let inList = false;
  return lines.filter((line) => {
    if (line.furniture === 'links') inList = true;
    else if (inList && isReporting(line)) inList = false;
    return !inList;
  });
}

/** A sentence of some length, or a quotation. */
function isReporting({ text }: Line): boolean {
  return /[.!?]["”’']*$/u.test(text) && (text.length > 60 || /["“”]|[’']{2}/u.test(text));
}
