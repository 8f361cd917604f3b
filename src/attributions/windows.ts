// Takes words and their pieces; gives windows that the tagger can read at once. train/finder/windows.py cuts texts in the same way.
import type { Word } from './words.ts';
import { startsParagraph } from './words.ts';

/** Words from `start` to `end` are judged; those from `context` to `start` stand before them and are only read. */
export interface Window {
  readonly context: number;
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly number[];
  /** Where the first piece of each word from `context` on stands in `pieces`. */
  readonly places: readonly number[];
  /** How many pieces each of these words has. */
  readonly sizes: readonly number[];
}

const firstPiece = 101;
const lastPiece = 102;
/** Stands for a line break. */
const breakPiece = 102;
const mostPieces = 256;
const mostContext = 32;
/** No word of a language has as many; what is longer is a serial number, and its beginning will do. */
const mostPiecesOfWord = 24;

export function* cutWindows(
  words: readonly Word[],
  piecesOf: (word: string) => readonly number[],
): Generator<Window> {
  const pieces = words.map(({ text }) => piecesOf(text).slice(0, mostPiecesOfWord));
  const before = [0];
  pieces.forEach((own, index) => {
    before.push((before[index] ?? 0) + own.length + (startsParagraph(words, index) ? 1 : 0));
  });
  const length = (from: number, to: number) => (before[to] ?? 0) - (before[from] ?? 0);
  for (const [start, end] of packed(units(words, length), length)) {
    const room = Math.min(mostPieces - 2 - length(start, end), mostContext);
    let context = start;
    while (context > 0 && length(context - 1, start) <= room) context -= 1;
    yield fill(words, pieces, context, start, end);
  }
}

type Length = (from: number, to: number) => number;
type Stretch = readonly [number, number];

/** Paragraphs; one that does not fit is cut at sentence ends. */
function* units(words: readonly Word[], length: Length): Generator<Stretch> {
  let start = 0;
  while (start < words.length) {
    let end = start + 1;
    while (end < words.length && !startsParagraph(words, end)) end += 1;
    while (length(start, end) > mostPieces - 2 - mostContext) {
      const cut = lastSentenceEnd(words, length, start);
      yield [start, cut];
      start = cut;
    }
    yield [start, end];
    start = end;
  }
}

/** After the last sentence that fits, or the last word that does. */
function lastSentenceEnd(words: readonly Word[], length: Length, start: number): number {
  let best = 0;
  let end = start + 1;
  while (end < words.length && length(start, end + 1) <= mostPieces - 2 - mostContext) {
    if (words[end]?.sentence !== words[end - 1]?.sentence) best = end;
    end += 1;
  }
  return best || end;
}

function* packed(stretches: Iterable<Stretch>, length: Length): Generator<Stretch> {
  let open: Stretch | null = null;
  for (const [start, end] of stretches) {
    const room = mostPieces - 2 - (open && open[0] > 0 ? mostContext : 0);
    if (open && length(open[0], end) <= room) {
      open = [open[0], end];
    } else {
      if (open) yield open;
      open = [start, end];
    }
  }
  if (open) yield open;
}

function fill(
  words: readonly Word[],
  pieces: readonly (readonly number[])[],
  context: number,
  start: number,
  end: number,
): Window {
  const ids = [firstPiece];
  const places: number[] = [];
  const sizes: number[] = [];
  for (let word = context; word < end; word += 1) {
    if (word > context && startsParagraph(words, word)) ids.push(breakPiece);
    const own = pieces[word] ?? [];
    places.push(ids.length);
    sizes.push(own.length);
    ids.push(...own);
  }
  ids.push(lastPiece);
  return { context, start, end, pieces: ids, places, sizes };
}
