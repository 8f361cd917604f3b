// Takes the texts of two sides; gives how likely each answer is, the same whichever side comes first but for its direction.
import { substances, tones } from '../model/comparison.ts';
import type { PairScorer, TextPair } from '../ports.ts';
import { fitPair } from './fit-pair.ts';
import { pairLabels, relationLabels } from './judge-parameters.ts';
import { likelihoods, mirrored } from './likelihoods.ts';

/** Likelihoods in the order of `pairLabels`, `substances`, `tones` and `relationLabels`. */
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
): Promise<PairLikelihoods> {
  const lead = topic === null ? [] : scorer.pieces(`${topic}:`);
  const [then, now] = [scorer.pieces(earlier), scorer.pieces(later)];
  const forwards = split(await scorer.score(...fitPair([...lead, ...then], now)));
  const backwards = split(await scorer.score(...fitPair([...lead, ...now], then)));
  return {
    shift: mean(forwards.shift, mirrored(backwards.shift, pairLabels)),
    substance: mean(forwards.substance, mirrored(backwards.substance, substances)),
    tone: mean(forwards.tone, mirrored(backwards.tone, tones)),
    relation: mean(forwards.relation, backwards.relation),
  };
}

function split(logits: Float32Array): PairLikelihoods {
  const substanceFrom = pairLabels.length;
  const toneFrom = substanceFrom + substances.length;
  const relationFrom = toneFrom + tones.length;
  if (logits.length !== relationFrom + relationLabels.length)
    throw new RangeError(`The judge's weights give ${logits.length} figures: they are not of this version.`);
  return {
    shift: likelihoods(logits.subarray(0, substanceFrom)),
    substance: likelihoods(logits.subarray(substanceFrom, toneFrom)),
    tone: likelihoods(logits.subarray(toneFrom, relationFrom)),
    relation: likelihoods(logits.subarray(relationFrom)),
  };
}

function mean(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((value, index) => (value + (b[index] ?? 0)) / 2);
}
