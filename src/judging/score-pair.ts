// Takes the texts of two sides; gives how likely each answer is, the same whichever side comes first but for its direction.
import type { PairScorer } from '../ports.ts';
import { fitPair } from './fit-pair.ts';
import { pairLabels, substanceLabels, toneLabels } from './judge-parameters.ts';
import { likelihoods, mirrored } from './likelihoods.ts';

/** Likelihoods in the order of `pairLabels`, `substanceLabels` and `toneLabels`. */
export interface PairLikelihoods {
  readonly shift: readonly number[];
  readonly substance: readonly number[];
  readonly tone: readonly number[];
}

/** Read in both orders, and the mean of both taken, so that exchanging the sides mirrors the answer. */
export async function scorePair(
  scorer: PairScorer,
  topic: string,
  earlier: string,
  later: string,
  temperature: number,
): Promise<PairLikelihoods> {
  const read = async (first: string, second: string) => {
    const lead = topic === '' ? first : `${topic}: ${first}`;
    const logits = await scorer.score(...fitPair(scorer.pieces(lead), scorer.pieces(second)));
    return split(logits, temperature);
  };
  const forwards = await read(earlier, later);
  const backwards = await read(later, earlier);
  return {
    shift: mean(forwards.shift, mirrored(backwards.shift, pairLabels)),
    substance: mean(forwards.substance, mirrored(backwards.substance, substanceLabels)),
    tone: mean(forwards.tone, mirrored(backwards.tone, toneLabels)),
  };
}

function split(logits: Float32Array, temperature: number): PairLikelihoods {
  const substanceFrom = pairLabels.length;
  const toneFrom = substanceFrom + substanceLabels.length;
  if (logits.length !== toneFrom + toneLabels.length)
    throw new RangeError(`The judge's weights give ${logits.length} figures: they are not of this version.`);
  return {
    shift: likelihoods(logits.subarray(0, substanceFrom), temperature),
    substance: likelihoods(logits.subarray(substanceFrom, toneFrom), temperature),
    tone: likelihoods(logits.subarray(toneFrom), temperature),
  };
}

function mean(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((value, index) => (value + (b[index] ?? 0)) / 2);
}
