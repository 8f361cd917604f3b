// Takes a window and what the tagger read in it; gives what each of its words speaks of.
import type { WordMatter } from '../model/embedding.ts';
import type { Window } from './windows.ts';
import type { Word } from './words.ts';

/** Of the words that are judged in this window, from `rows` as PieceScores has them. */
export function mattersIn(window: Window, words: readonly Word[], rows: Float32Array): readonly WordMatter[] {
  const width = rows.length / window.pieces.length;
  return words.slice(window.start, window.end).map(({ span }, index) => {
    const word = window.start - window.context + index;
    const pieces = window.sizes[word] ?? 0;
    const sum = sumOfRows(rows, width, window.places[word] ?? 0, pieces);
    return { span, pieces, own: sum.subarray(0, width / 2), above: sum.subarray(width / 2) };
  });
}

// A plain loop: this runs for every word of every window.
function sumOfRows(rows: Float32Array, width: number, first: number, count: number): Float32Array {
  const sum = new Float32Array(width);
  for (let row = first; row < first + count; row += 1)
    for (let index = 0; index < width; index += 1)
      sum[index] = (sum[index] ?? 0) + (rows[row * width + index] ?? 0);
  return sum;
}
