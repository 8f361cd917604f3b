// Takes one paragraph; gives its quotation marks in order, each with what it can be.

/** Marks that pair with each other: curly stands for “ ” ‘‘ ’’ and „ as well, since pages mix them. */
export type MarkFamily = 'straight' | 'curly' | 'guillemet' | 'single';

export interface Mark {
  readonly family: MarkFamily;
  /** Place in the paragraph, [start, end). */
  readonly start: number;
  readonly end: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** `s’ ` may be a plural's apostrophe. */
  readonly doubtful: boolean;
}

const quoteChars = '"“”„‟«»‘’\'`';
const openingSpace = /[\s([{—–―\-/]/u;
const closingSpace = /[\s.,;:!?…)\]}—–―\-/]/u;
/** ’90s, 'em, 'til, 'tis, 'twas, 'cause, 'n' */
const clipped = /^(?:\d\ds?\b|(?:em|til|tis|twas|cause|n|round)\b)/iu;

export function scanMarks(paragraph: string): Mark[] {
  const marks: Mark[] = [];
  let at = 0;
  while (at < paragraph.length) {
    const run = runOfMarks(paragraph, at);
    if (run === 0) {
      at++;
      continue;
    }
    // One by one: a run of a hundred thousand marks is more arguments than a call takes.
    for (const mark of readRun(paragraph, at, at + run)) marks.push(mark);
    at += run;
  }
  return marks;
}

/** Marks side by side are judged by what stands around them all. */
function runOfMarks(text: string, from: number): number {
  let at = from;
  while (at < text.length && quoteChars.includes(text.charAt(at))) at++;
  return at - from;
}

function readRun(text: string, start: number, end: number): Mark[] {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const opens = (before === '' || openingSpace.test(before)) && after !== '' && !/\s/u.test(after);
  const closes = (after === '' || closingSpace.test(after)) && before !== '' && !openingSpace.test(before);
  const marks: Mark[] = [];
  let at = start;
  while (at < end) {
    const length = lengthOfMark(text, at, end, opens);
    const mark = readMark(text, at, length, { before, after, opens, closes, runStart: start, runEnd: end });
    if (mark) marks.push(mark);
    at += length;
  }
  return marks;
}

interface Around {
  readonly before: string;
  readonly after: string;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly runStart: number;
  readonly runEnd: number;
}

/** Two single marks are one double mark; of three, the double one is outside. */
function lengthOfMark(text: string, at: number, end: number, opens: boolean): number {
  const char = text.charAt(at);
  if (!"‘’'`".includes(char)) return 1;
  let same = 1;
  while (same < 4 && at + same < end && text.charAt(at + same) === char) same++;
  if (same === 3) return opens || char === '‘' ? 2 : 1;
  return same >= 2 ? 2 : 1;
}

function readMark(text: string, start: number, length: number, around: Around): Mark | null {
  const char = text.charAt(start);
  const place = { start, end: start + length, doubtful: false };
  const either = around.opens === around.closes;
  const byShape = { canOpen: around.opens || either, canClose: around.closes || either };
  if (length === 2) {
    if (char === '`' || char === '‘')
      return { ...place, family: 'curly', ...leaning(around, 'open', place.end === around.runEnd) };
    if (char === '’')
      return { ...place, family: 'curly', ...leaning(around, 'close', place.start === around.runStart) };
    return { ...place, family: 'straight', ...byShape };
  }
  if (char === '"') return isInchMark(text, start) ? null : { ...place, family: 'straight', ...byShape };
  if (char === '„' || char === '‟') return { ...place, family: 'curly', canOpen: true, canClose: false };
  if (char === '“')
    return { ...place, family: 'curly', ...leaning(around, 'open', place.end === around.runEnd) };
  if (char === '”')
    return { ...place, family: 'curly', ...leaning(around, 'close', place.start === around.runStart) };
  if (char === '«') return { ...place, family: 'guillemet', canOpen: true, canClose: false };
  if (char === '»') return { ...place, family: 'guillemet', canOpen: false, canClose: true };
  return readSingle(text, char, place, around);
}

/** A curly mark may be turned the wrong way round where its surroundings leave no doubt, other marks not between. */
function leaning(
  around: Around,
  way: 'open' | 'close',
  mayTurn: boolean,
): { canOpen: boolean; canClose: boolean } {
  const otherWay = way === 'open' ? around.closes && !around.opens : around.opens && !around.closes;
  const turned = otherWay && mayTurn;
  const opens = (way === 'open') !== turned;
  return { canOpen: opens, canClose: !opens };
}

/** 5'10" and 6'2" are heights; 12" alone is told by who pairs the marks. */
function isInchMark(text: string, at: number): boolean {
  return /\d['’′]\s?\d{1,2}$/u.test(text.slice(Math.max(0, at - 6), at));
}

function readSingle(
  text: string,
  char: string,
  place: { start: number; end: number; doubtful: boolean },
  around: Around,
): Mark | null {
  if (char === '`') return null;
  const next = text.slice(around.runEnd, around.runEnd + 6);
  if (around.opens && !around.closes) {
    if (clipped.test(next) || !/^[\p{L}\p{N}$£€.…[(]/u.test(next)) return null;
    return { ...place, family: 'single', canOpen: true, canClose: false };
  }
  if (!around.closes || char === '‘') return null;
  const doubtful = /[sSzx]/.test(around.before) && around.after !== '' && /\s/u.test(around.after);
  const feet = /\d/.test(around.before) && /^\s?\d/.test(next);
  return feet ? null : { ...place, family: 'single', canOpen: false, canClose: true, doubtful };
}
