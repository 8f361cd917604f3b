// Takes a dependent fragment and a head it may belong to; gives what the linker knows of the pair, as names of features.
import type { Fragment, Role } from './roles.ts';
import type { Word } from './words.ts';

/** An article's words and fragments, with what the linker asks of them counted once. */
export interface LinkView {
  readonly words: readonly Word[];
  /** The words in lower case. */
  readonly lowered: readonly string[];
  readonly fragments: readonly Fragment[];
  /** Indexes of the fragments of each role, in order. */
  readonly ofRole: Readonly<Record<Role, readonly number[]>>;
  /** Quotation marks before each word. */
  readonly marksBefore: readonly number[];
}

const MARK = /^["“”‘„«»`]$/u;
const initial: Readonly<Record<Role, string>> = { content: 'o', source: 's', cue: 'c' };
const none = '^';

export function viewLinks(words: readonly Word[], fragments: readonly Fragment[]): LinkView {
  const marksBefore = [0];
  for (const { text } of words) marksBefore.push((marksBefore.at(-1) ?? 0) + (MARK.test(text) ? 1 : 0));
  const ofRole = { content: [] as number[], source: [] as number[], cue: [] as number[] };
  fragments.forEach(({ role }, index) => {
    ofRole[role].push(index);
  });
  return { words, lowered: words.map(({ text }) => text.toLowerCase()), fragments, ofRole, marksBefore };
}

/** `dependent` and `head` are indexes of fragments; a content depends on its cue, a cue on its source. */
export function linkFeatures(view: LinkView, dependent: number, head: number): readonly string[] {
  const [first, last] = dependent < head ? [dependent, head] : [head, dependent];
  const low = view.fragments[first];
  const high = view.fragments[last];
  if (!low || !high) return [];
  const side = head > dependent ? 'R' : 'L';
  const path = pathBetween(view, first, last);
  const gap = bucket(high.start - low.end);
  const sentences = Math.min(sentenceAt(view, high.start) - sentenceAt(view, low.end - 1), 4);
  const paragraphs = Math.min(paragraphAt(view, high.start) - paragraphAt(view, low.end - 1), 2);
  const marks = Math.min((view.marksBefore[high.start] ?? 0) - (view.marksBefore[low.end] ?? 0), 3);
  const ends = closesSentence(view, low.end - 1) || closesSentence(view, low.end) ? 'e' : 'n';
  const cue = view.fragments[dependent]?.role === 'cue' ? dependent : head;
  const other = cue === dependent ? head : dependent;
  const near = Math.min(sentences, 2);
  return [
    'side',
    `gap ${gap}`,
    `sentences ${sentences}`,
    `paragraphs ${paragraphs}`,
    `marks ${marks}`,
    `ends ${ends} ${path}`,
    `path ${path}`,
    `path ${path} ${near} ${Math.min(paragraphs, 1)}`,
    `path ${path} ${marks} ${near}`,
    `crossed ${Math.min(path.length, 5)}`,
    ...cueFeatures(view, cue, path, near),
    ...otherFeatures(view, other, path),
    ...neighbourFeatures(view, first, last, dependent === first, path),
    `between ${textBetween(view, low.end, high.start)}`,
  ].map((feature) => `${side} ${feature}`);
}

/** What speaks for a dependent that has no head: a cue without a source, as in "it is feared that". */
export function noLinkFeatures(view: LinkView, dependent: number): readonly string[] {
  const fragment = view.fragments[dependent];
  if (!fragment) return [];
  const around = (index: number) => {
    const other = view.fragments[index];
    if (!other) return none;
    return `${initial[other.role]}${Math.min(Math.abs(sentenceAt(view, other.start) - sentenceAt(view, fragment.start)), 2)}`;
  };
  return [
    'side',
    `cue ${wordsOf(view, fragment.start, fragment.end)}`,
    `cue last ${wordAt(view, fragment.end - 1)}`,
    `cue first ${wordAt(view, fragment.start)}`,
    `before ${wordAt(view, fragment.start - 1)}`,
    `after ${wordAt(view, fragment.end)}`,
    `around ${around(dependent - 1)} ${around(dependent + 1)}`,
    `around ${around(dependent - 2)} ${around(dependent - 1)} ${around(dependent + 1)} ${around(dependent + 2)}`,
  ].map((feature) => `N ${feature}`);
}

function cueFeatures(view: LinkView, index: number, path: string, near: number): readonly string[] {
  const cue = view.fragments[index];
  if (!cue) return [];
  const last = wordAt(view, cue.end - 1);
  return [
    `cue ${wordsOf(view, cue.start, cue.end)}`,
    `cue last ${last}`,
    `cue first ${wordAt(view, cue.start)}`,
    `cue last ${last} ${path.slice(0, 2)} ${Math.min(near, 1)}`,
    `after cue ${wordAt(view, cue.end)} ${path.slice(0, 2)}`,
  ];
}

function otherFeatures(view: LinkView, index: number, path: string): readonly string[] {
  const other = view.fragments[index];
  if (!other) return [];
  return [
    `other ${wordAt(view, other.start)}`,
    `before other ${wordAt(view, other.start - 1)}`,
    `after other ${wordAt(view, other.end)} ${path.slice(0, 2)}`,
    `other quoted ${MARK.test(wordAt(view, other.start))} ${path.slice(0, 3)}`,
  ];
}

/** What stands on the far sides of the two. */
function neighbourFeatures(
  view: LinkView,
  first: number,
  last: number,
  dependentFirst: boolean,
  path: string,
): readonly string[] {
  const beyond = (index: number, from: number) => {
    const fragment = view.fragments[index];
    const origin = view.fragments[from];
    if (!fragment || !origin) return none;
    const sentences = Math.abs(sentenceAt(view, fragment.start) - sentenceAt(view, origin.start));
    if (sentences > 1) return none;
    const gap = index < from ? origin.start - fragment.end : fragment.start - origin.end;
    return `${initial[fragment.role]}${sentences}${bucket(gap)}`;
  };
  const left = beyond(first - 1, first);
  const right = beyond(last + 1, last);
  const [far, near] = dependentFirst ? [left, right] : [right, left];
  return [`far ${far} ${path}`, `near ${near} ${path}`, `far near ${far} ${near} ${path.slice(0, 2)}`];
}

function pathBetween({ fragments }: LinkView, first: number, last: number): string {
  return fragments
    .slice(first + 1, Math.min(last, first + 6))
    .map(({ role }) => initial[role])
    .join('');
}

function textBetween(view: LinkView, from: number, to: number): string {
  return to - from > 3 ? '…' : wordsOf(view, from, to);
}

function wordsOf({ lowered }: LinkView, from: number, to: number): string {
  return lowered.slice(from, to).join(' ');
}

function wordAt({ lowered }: LinkView, index: number): string {
  return lowered[index] ?? none;
}

function sentenceAt({ words }: LinkView, index: number): number {
  return words[index]?.sentence ?? 0;
}

function paragraphAt({ words }: LinkView, index: number): number {
  return words[index]?.paragraph ?? 0;
}

function closesSentence(view: LinkView, index: number): boolean {
  return /^[.?!]$/.test(wordAt(view, index));
}

function bucket(gap: number): number {
  if (gap < 4) return Math.max(gap, 0);
  return 4 + [7, 12, 25, Number.POSITIVE_INFINITY].findIndex((limit) => gap < limit);
}
