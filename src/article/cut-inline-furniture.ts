// Takes a paragraph; gives the stretches of it that are reporting, without furniture that ran into it.
import { inlineLabels } from '../lexicon/furniture.ts';
import { wordPattern } from '../lexicon/word-pattern.ts';
import type { Span } from '../model/span.ts';
import { findInnerDateline } from './find-dateline.ts';

/** Pages flattened to one line have long paragraphs; in a short one a label would be a line of its own. */
const shortestFlattened = 400;
/** A label this near the end takes the rest with it even when no other follows. */
const tail = 200;

/** What stands amid a story leaves its last sentence. */
const amid = /^(?:advertisement|story continues|continue reading)/i;

const label = new RegExp(
  `(?<![\\p{L}\\d])(?:${wordPattern(inlineLabels)}|Copyright\\s(?:©|\\(c\\)|(?:19|20)\\d\\d))(?![\\p{L}\\d])`,
  'gu',
);

export function cutInlineFurniture(text: string, [start, end]: Span): Span[] {
  const story = trimMarks(text, [start, end]);
  if (end - start < shortestFlattened) return story[1] > story[0] ? [story] : [];
  return splitAtLabels(text, story)
    .map((part) => endBeforeNextStory(text, part))
    .map((part) => trimMarks(text, part))
    .filter(([from, to]) => to > from);
}

/** A label counts only where a sentence could begin: "He pressed Read More and left" keeps its words. */
function splitAtLabels(text: string, [start, end]: Span): Span[] {
  const labels: Label[] = [];
  let settled = start;
  for (const match of text.slice(start, end).matchAll(label)) {
    const at = start + match.index;
    const from = sentenceEndBefore(text, [settled, at]);
    if (from === null) continue;
    labels.push({ from, to: at + match[0].length });
    settled = at + match[0].length;
  }
  const first = labels[0];
  if (!first) return [[start, end]];
  const foot = labels.find(
    (one, index) => isFoot(start, one, labels[index + 1]) || isNearEnd(text, one, end),
  );
  return partsBetween(
    [start, foot?.from ?? end],
    labels.filter(({ from }) => from < (foot?.from ?? end)),
  );
}

function isNearEnd(text: string, { from, to }: Label, end: number): boolean {
  return end - to <= tail && !amid.test(text.slice(from, to).trimStart());
}

interface Label {
  readonly from: number;
  readonly to: number;
}

/** Two labels close together: the page's foot, with all that follows. Not at its head, where the story follows. */
function isFoot(start: number, one: Label, next: Label | undefined): boolean {
  return one.from - start > shortestFlattened / 2 && next !== undefined && next.from - one.to < 80;
}

function partsBetween([start, end]: Span, labels: readonly Label[]): Span[] {
  const edges = [start, ...labels.flatMap(({ from, to }) => [from, to]), end];
  return edges.flatMap((edge, index) => {
    const next = edges[index + 1];
    return index % 2 === 0 && next !== undefined ? [[edge, next] as const] : [];
  });
}

/** Capitalised words that may lie between the last sentence and a label: they belong to the furniture. */
const leadIn = /^\s*(?:\p{Lu}[\p{L}'’-]*\s+){0,3}$/u;
const sentenceEnd = /[.!?…]["”’')\]]*(?=\s)/gu;

/** Where the sentence before the label ends; null when the label stands within a sentence. */
function sentenceEndBefore(text: string, [start, at]: Span): number | null {
  const from = Math.max(start, at - 80);
  const before = text.slice(from, at);
  if (from === start && leadIn.test(before)) return start;
  const last = [...before.matchAll(sentenceEnd)].at(-1);
  if (!last) return null;
  const end = last.index + last[0].length;
  return leadIn.test(before.slice(end)) ? from + end : null;
}

/** "…, he said. Next story's headline Arvala (AFP) May 3, 2011 …": another story's dateline ends this one at its last full stop. */
function endBeforeNextStory(text: string, [start, end]: Span): Span {
  let from = start + shortestFlattened;
  while (from < end) {
    const dateline = findInnerDateline(text, [from, end]);
    if (dateline?.day) return [start, lastSentenceEnd(text, [start, dateline.span[0]])];
    from += 300;
  }
  return [start, end];
}

function lastSentenceEnd(text: string, [start, end]: Span): number {
  for (let at = end - 1; at > start; at--) {
    if (/[.!?]/.test(text.charAt(at)) && /^["”’')\]]*\s/u.test(text.slice(at + 1, at + 6))) {
      return at + 1 + (/^["”’')\]]*/u.exec(text.slice(at + 1, at + 6))?.[0].length ?? 0);
    }
  }
  return end;
}

/** Column marks and white space at either edge. */
function trimMarks(text: string, [start, end]: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /[\s|]/u.test(text.charAt(from))) from++;
  while (to > from && /[\s|]/u.test(text.charAt(to - 1))) to--;
  return [from, to];
}
