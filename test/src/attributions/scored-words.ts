// Takes the label that each word has; gives what a tagger that is all but certain would think of the words.
import type { Pointer, ScoredWord } from '../../../src/attributions/score-words.ts';
import { type Label, labels } from './table-tagger.ts';

/** Logarithms of the probabilities of the label and of each other one: together 1. */
const [certain, unlikely] = [Math.log(0.94), Math.log(0.01)];

export function scoredAs(best: readonly Label[], point: Pointing = {}): readonly ScoredWord[] {
  return best.map((label, word) => ({
    roles: Float32Array.from(labels, (other) => (other === label ? certain : unlikely)),
    cues: point.cues?.[word] ?? [],
    sources: point.sources?.[word] ?? [],
  }));
}

/** By word. */
export interface Pointing {
  readonly cues?: Readonly<Record<number, readonly Pointer[]>>;
  readonly sources?: Readonly<Record<number, readonly Pointer[]>>;
}
