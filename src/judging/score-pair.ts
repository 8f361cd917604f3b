// Takes the texts of two sides; gives how likely each answer is, the same whichever side comes first but for its direction.
import type { PairScorer, TextPair } from '../ports.ts';
import { fitPair } from './fit-pair.ts';
import {
  type JudgeParameters,
  pairLabels,
  relationLabels,
  substanceLabels,
  toneLabels,
} from './judge-parameters.ts';
import { likelihoods, mirrored } from './likelihoods.ts';

/** Likelihoods in the order of `pairLabels`, `substanceLabels`, `toneLabels` and `relationLabels`. */
export interface PairLikelihoods {
  readonly shift: readonly number[];
  readonly substance: readonly number[];
  readonly tone: readonly number[];
  readonly relation: readonly number[];
}

/** Read in both orders, and the mean of both taken, so that exchanging the sides mirrors the answer. */
export async function scorePair(
  scorer: PairScorer,
  { topic, earlier, later }: TextPair,
  parameters: JudgeParameters,
): Promise<PairLikelihoods> {
  const read = async (first: string, second: string) => {
    const lead = topic === null ? first : `${topic}: ${first}`;
    const logits = await scorer.score(...fitPair(scorer.pieces(lead), scorer.pieces(second)));
    return split(logits, parameters);
  };
  const forwards = await read(earlier, later);
  const backwards = await read(later, earlier);
  return {
    shift: mean(forwards.shift, mirrored(backwards.shift, pairLabels)),
    substance: mean(forwards.substance, mirrored(backwards.substance, substanceLabels)),
    tone: mean(forwards.tone, mirrored(backwards.tone, toneLabels)),
    relation: mean(forwards.relation, backwards.relation),
  };
}

function split(logits: Float32Array, { temperature, relationBias }: JudgeParameters): PairLikelihoods {
  const substanceFrom = pairLabels.length;
  const toneFrom = substanceFrom + substanceLabels.length;
  const relationFrom = toneFrom + toneLabels.length;
  if (logits.length !== relationFrom + relationLabels.length)
    throw new RangeError(`The judge's weights give ${logits.length} figures: they are not of this version.`);
  return {
    shift: likelihoods(logits.subarray(0, substanceFrom), temperature),
    substance: likelihoods(logits.subarray(substanceFrom, toneFrom), temperature),
    tone: likelihoods(logits.subarray(toneFrom, relationFrom), temperature),
    relation: likelihoods(
      relationBias.map((bias, index) => bias + (logits[relationFrom + index] ?? 0)),
      1,
    ),
  };
}

function mean(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((value, index) => (value + (b[index] ?? 0)) / 2);
}
