// Takes a window and what the tagger read in it; gives what each of its words speaks of.
import type { WordMatter } from '../model/embedding.ts';
import type { Window } from './windows.ts';
import type { Word } from './words.ts';

/** Of the words that are judged in this window, from `rows` as PieceScores has them. */
export function mattersIn(window: Window, words: readonly Word[], rows: Float32Array): readonly WordMatter[] {
  const width = rows.length / window.pieces.length;
  // One stretch of memory for all: a long article has hundreds of thousands of words.
  const sums = new Float32Array((window.end - window.start) * width);
  return words.slice(window.start, window.end).map(({ span }, index) => {
    const word = window.start - window.context + index;
    const pieces = window.sizes[word] ?? 0;
    const sum = sums.subarray(index * width, (index + 1) * width);
    const first = (window.places[word] ?? 0) * width;
    addRows(sum, rows.subarray(first, first + pieces * width));
    return { span, pieces, own: sum.subarray(0, width / 2), above: sum.subarray(width / 2) };
  });
}

// A plain loop: this runs for every word of every window.
function addRows(sum: Float32Array, rows: Float32Array): void {
  for (let index = 0; index < rows.length; index += 1) {
    const column = index % sum.length;
    sum[column] = (sum[column] ?? 0) + (rows[index] ?? 0);
  }
}
