// Takes words and the tagger; gives what the tagger thinks of each word: its role, its cue and its source, and what it speaks of.
import type { WordMatter } from '../model/embedding.ts';
import type { PieceScores, RoleTagger } from '../ports.ts';
import { labelCount, type Role, roleOfLabel } from './roles.ts';
import { cutWindows, type Window } from './windows.ts';
import { mattersIn } from './word-matters.ts';
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

export interface ScoredText {
  /** A score for each word. */
  readonly words: readonly ScoredWord[];
  /** What each word speaks of; null where the tagger does not read that. */
  readonly matters: readonly WordMatter[] | null;
}

/** What is left of all pointers of a word: enough to tell rivals apart, little enough to keep for a whole article. */
const pointersKept = 6;
const leastProbability = 0.003;
/** Logits so far below the top one add nothing that is kept. */
const negligible = -12;
/** Logits so far below are less than that probability, whatever the others are: the top one alone is 1 of the sum. */
const hopeless = Math.floor(Math.log(leastProbability));
/** A word whose role has a smaller logarithm of its probability points nowhere: it will not be decoded as that. */
const leastLikely = -6;

export async function scoreWords(words: readonly Word[], tagger: RoleTagger): Promise<ScoredText> {
  const scored: ScoredWord[] = [];
  let matters: WordMatter[] | null = [];
  for (const window of cutWindows(words, (word) => tagger.pieces(word))) {
    const scores = await tagger.score(window.pieces);
    for (let word = window.start; word < window.end; word += 1) scored.push(readWord(window, scores, word));
    if (scores.matters === null) matters = null;
    else matters?.push(...mattersIn(window, words, scores.matters));
  }
  return { words: scored, matters };
}

function readWord(window: Window, { roles, pointers }: PieceScores, word: number): ScoredWord {
  const size = window.pieces.length;
  const place = window.places[word - window.context] ?? 0;
  const labels = logSoftmax(roles, place * labelCount, labelCount);
  return {
    roles: labels,
    cues: mayBe('content', labels) ? likeliest(window, pointers, place * size) : [],
    sources: mayBe('cue', labels) ? likeliest(window, pointers, (size + place) * size) : [],
  };
}

// From here on plain loops: this runs for every word of every window.

function mayBe(role: Role, labels: Float32Array): boolean {
  for (let label = 0; label < labelCount; label += 1)
    if (roleOfLabel[label] === role && (labels[label] ?? 0) > leastLikely) return true;
  return false;
}

/** Of `count` logits from `offset` on. */
function logSoftmax(logits: Float32Array, offset: number, count: number): Float32Array {
  let top = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < count; index += 1) top = Math.max(top, logits[offset + index] ?? 0);
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += Math.exp((logits[offset + index] ?? 0) - top);
  const total = top + Math.log(sum);
  const likelihoods = new Float32Array(count);
  for (let index = 0; index < count; index += 1) likelihoods[index] = (logits[offset + index] ?? 0) - total;
  return likelihoods;
}

/** The likeliest places of a row of pointer scores that begins at `offset`, as words. */
function likeliest(
  { pieces, places, context }: Window,
  logits: Float32Array,
  offset: number,
): readonly Pointer[] {
  let top = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < pieces.length; place += 1) top = Math.max(top, logits[offset + place] ?? 0);
  let sum = 0;
  for (let place = 0; place < pieces.length; place += 1) {
    const below = (logits[offset + place] ?? 0) - top;
    if (below > negligible) sum += Math.exp(below);
  }
  const pointers: Pointer[] = [];
  for (let index = 0; index < places.length; index += 1) {
    const below = (logits[offset + (places[index] ?? 0)] ?? 0) - top;
    if (below <= hopeless) continue;
    const probability = Math.exp(below) / sum;
    if (probability > leastProbability) pointers.push({ word: context + index, probability });
  }
  return pointers.sort((a, b) => b.probability - a.probability).slice(0, pointersKept);
}
