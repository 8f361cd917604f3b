// Takes words and the tagger; gives what the tagger thinks of each word: its role, its cue and its source.
import type { PieceScores, RoleTagger } from '../ports.ts';
import { labelCount } from './roles.ts';
import { cutWindows, type Window } from './windows.ts';
import type { Word } from './words.ts';

/** A word that a pointer points to, and the probability. */
export interface Pointer {
  readonly word: number;
  readonly probability: number;
}

export interface ScoredWord {
  /** Natural logarithms of the probabilities of the labels. */
  readonly roles: Float32Array;
  /** Where this word's cue begins, if it is content; the likeliest few. */
  readonly cues: readonly Pointer[];
  /** Where this word's source begins, if a cue begins here; the likeliest few. */
  readonly sources: readonly Pointer[];
}

/** What is left of all pointers of a word: enough to tell rivals apart, little enough to keep for a whole article. */
const pointersKept = 6;
const leastProbability = 0.003;

export async function scoreWords(words: readonly Word[], tagger: RoleTagger): Promise<readonly ScoredWord[]> {
  const scored: ScoredWord[] = [];
  for (const window of cutWindows(words, (word) => tagger.pieces(word))) {
    const scores = await tagger.score(window.pieces);
    for (let word = window.start; word < window.end; word += 1) scored.push(readWord(window, scores, word));
  }
  return scored;
}

function readWord(window: Window, { roles, pointers }: PieceScores, word: number): ScoredWord {
  const size = window.pieces.length;
  const place = window.places[word - window.context] ?? 0;
  const row = (head: number) =>
    pointers.subarray((head * size + place) * size, (head * size + place + 1) * size);
  return {
    roles: logSoftmax(roles.subarray(place * labelCount, (place + 1) * labelCount)),
    cues: likeliest(window, row(0)),
    sources: likeliest(window, row(1)),
  };
}

function logSoftmax(logits: Float32Array): Float32Array {
  const top = Math.max(...logits);
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - top), 0);
  return logits.map((logit) => logit - top - Math.log(sum));
}

function likeliest({ places, context }: Window, logits: Float32Array): readonly Pointer[] {
  const probabilities = logSoftmax(logits);
  const floor = Math.log(leastProbability);
  const pointers: Pointer[] = [];
  places.forEach((place, index) => {
    const log = probabilities[place] ?? Number.NEGATIVE_INFINITY;
    if (log > floor) pointers.push({ word: context + index, probability: Math.exp(log) });
  });
  return pointers.sort((a, b) => b.probability - a.probability).slice(0, pointersKept);
}
