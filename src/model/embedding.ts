// Gives the types of what words and statements are about as numbers, and how near two statements are.
import type { Span } from './span.ts';

/** What a word speaks of, read in its place. Sums over its word pieces. */
export interface WordMatter {
  readonly span: Span;
  readonly pieces: number;
  /** As one of a statement's own words. */
  readonly own: Float32Array;
  /** As one of the headline above a statement. */
  readonly above: Float32Array;
}

/** Signed bytes: a unit vector times 127, rounded. All that are compared come from the same weights. */
export type Embedding = readonly number[];

const SCALE = 127;

/** Of a vector of any length but 0. */
export function toEmbedding(vector: readonly number[]): Embedding {
  const length = Math.hypot(...vector);
  return vector.map((value) => Math.round((SCALE * value) / length) || 0);
}

/** Cosine, −1 to 1. */
export function nearness(a: Embedding, b: Embedding): number {
  let product = 0;
  // A plain loop: this runs for every two statements of a speaker.
  for (let index = 0; index < a.length; index += 1) product += (a[index] ?? 0) * (b[index] ?? 0);
  return product / (SCALE * SCALE);
}
