// Takes a tokenizer and what each word piece speaks of; gives what a reader's words speak of.
import { type Embedding, toEmbedding } from '../model/embedding.ts';

/** Signed bytes, as many a piece as an embedding has, piece after piece. */
export type PieceMatters = Int8Array;

/** The sum over the words' pieces: long ones are rare words, which tell most. */
export function createTopicWords(
  pieces: (text: string) => readonly number[],
  matters: PieceMatters,
  width: number,
): (words: string) => Embedding | null {
  return (words) => {
    const sum = new Array<number>(width).fill(0);
    for (const piece of pieces(words))
      for (let index = 0; index < width; index += 1)
        sum[index] = (sum[index] ?? 0) + (matters[piece * width + index] ?? 0);
    return sum.some((value) => value !== 0) ? toEmbedding(sum) : null;
  };
}
