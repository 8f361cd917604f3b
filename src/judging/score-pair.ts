// Takes the texts of two sides; gives how likely each answer is, the same whichever side comes first but for its direction.
import { compareText } from '../model/compare-text.ts';
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

/**
 * Read in both orders, and the mean of both taken, so that exchanging the sides mirrors the answer. The side that is first in alphabet is
 * read first; where that alone settles the matter, it is the answer.
 */
export async function scorePair(
  scorer: PairScorer,
  { topic, earlier, later }: TextPair,
  isSettled: (likely: PairLikelihoods) => boolean = () => false,
): Promise<PairLikelihoods> {
  const lead = topic === null ? [] : scorer.pieces(`${topic}:`);
  const [then, now] = [scorer.pieces(earlier), scorer.pieces(later)];
  const forwards = async () => split(await scorer.score(...fitPair([...lead, ...then], now)));
  const backwards = async () => mirror(split(await scorer.score(...fitPair([...lead, ...now], then))));
  const [first, second] = compareText(earlier, later) <= 0 ? [forwards, backwards] : [backwards, forwards];
  const likely = await first();
  return isSettled(likely) ? likely : meanOf(likely, await second());
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

function mirror({ shift, substance, tone, relation }: PairLikelihoods): PairLikelihoods {
  return {
    shift: mirrored(shift, pairLabels),
    substance: mirrored(substance, substances),
    tone: mirrored(tone, tones),
    relation,
  };
}

function meanOf(a: PairLikelihoods, b: PairLikelihoods): PairLikelihoods {
  return {
    shift: mean(a.shift, b.shift),
    substance: mean(a.substance, b.substance),
    tone: mean(a.tone, b.tone),
    relation: mean(a.relation, b.relation),
  };
}

function mean(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((value, index) => (value + (b[index] ?? 0)) / 2);
}
