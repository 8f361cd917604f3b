// Takes a pair scorer with trained weights; gives the judge of shifts that decides with it.
import { type Axes, substances, tones } from '../model/comparison.ts';
import {
  type JudgedShift,
  type Judgement,
  type JudgeQuestion,
  judgedShifts,
  type RelatedPair,
} from '../model/judgement.ts';
import { mirrorLabel } from '../model/mirror-label.ts';
import type { PairJudge, PairScorer, ShiftJudge, TextPair } from '../ports.ts';
import { calibrate } from './calibrate.ts';
import {
  type Certainty,
  type JudgeParameters,
  type PairLabel,
  pairLabels,
  relationLabels,
} from './judge-parameters.ts';
import { separator, sideText } from './pair-text.ts';
import { type PairLikelihoods, scorePair } from './score-pair.ts';

/** What is unlikely to be right is not graded: a wrong verdict costs more than none. */
export function createTrainedJudge(scorer: PairScorer, parameters: JudgeParameters): ShiftJudge & PairJudge {
  return {
    name: parameters.name,
    judge: async ({ topic, earlier, later }: JudgeQuestion) => {
      const pair = { topic, earlier: sideText(earlier), later: sideText(later) };
      return judgementOf(await scorePair(scorer, pair), parameters.several);
    },
    relate: async (pair) =>
      isSame(pair)
        ? same
        : relationOf(await scorePair(scorer, pair), certaintyOf(pair, parameters), parameters),
  };
}

/** The same words, whatever weights make of them. */
const same: RelatedPair = { relation: 'consistent', isClaimed: true, shift: 'unchanged', confidence: 1 };

function isSame({ earlier, later }: TextPair): boolean {
  const folded = (text: string) => text.trim().toLowerCase().replaceAll(/\s+/gu, ' ');
  return folded(earlier) === folded(later);
}

function certaintyOf({ earlier, later }: TextPair, { one, several }: JudgeParameters): Certainty {
  return [earlier, later].some((side) => side.includes(separator)) ? several : one;
}

function relationOf(
  likely: PairLikelihoods,
  { calibration, least, lead }: Certainty,
  { leastInconsistent }: JudgeParameters,
): RelatedPair {
  const relation = likeliest(relationLabels, likely.relation);
  const shift = likeliest(pairLabels, likely.shift);
  const confidence = calibrate(likelihood(likely.shift, shift), calibration);
  const sure = confidence >= least && !isTornBetween(shift, likely.shift, lead);
  const inconsistent = likely.relation[relationLabels.indexOf('inconsistent')] ?? 0;
  return {
    relation,
    isClaimed: relation !== 'inconsistent' || inconsistent >= leastInconsistent,
    shift: sure || shift === 'unrelated' ? shift : 'unclear',
    confidence: rounded(confidence),
  };
}

function likeliest<Label>(labels: readonly Label[], likely: readonly number[]): Label {
  const best = Math.max(...likely);
  return labels[likely.indexOf(best)] as Label;
}

/** The likeliest shift with the axes that make it so. */
function judgementOf(likely: PairLikelihoods, { calibration, least, lead }: Certainty): Judgement {
  const shift = likeliestShift(likely.shift);
  const confidence = calibrate(likelihoodOf(likely.shift, shift), calibration);
  const graded = shift !== 'unclear' && confidence >= least && !isTornBetween(shift, likely.shift, lead);
  return {
    shift: graded ? shift : 'unclear',
    axes: axesOf(graded ? shift : 'unclear', likely),
    confidence: rounded(graded ? confidence : 1 - calibrate(bestGraded(likely.shift), calibration)),
    evidence: { earlier: [], later: [] },
    because: null,
  };
}

/** About as likely softened as hardened is neither. */
function isTornBetween(shift: PairLabel, likely: readonly number[], lead: number): boolean {
  const apart = Math.abs(likelihood(likely, 'softened') - likelihood(likely, 'hardened'));
  return (shift === 'softened' || shift === 'hardened') && apart <= lead;
}

function likeliestShift(likely: readonly number[]): JudgedShift {
  return judgedShifts.reduce((best, shift) =>
    likelihoodOf(likely, shift) > likelihoodOf(likely, best) ? shift : best,
  );
}

/** Sides that speak of different matters cannot be graded either. */
function likelihoodOf(likely: readonly number[], shift: JudgedShift): number {
  if (shift !== 'unclear') return likelihood(likely, shift);
  return likelihood(likely, 'unclear') + likelihood(likely, 'unrelated');
}

function likelihood(likely: readonly number[], label: PairLabel): number {
  return likely[pairLabels.indexOf(label)] ?? 0;
}

function bestGraded(likely: readonly number[]): number {
  return Math.max(
    ...judgedShifts.filter((shift) => shift !== 'unclear').map((shift) => likelihoodOf(likely, shift)),
  );
}

/** Of the pairs of axes that make up the shift the likeliest: a shift is its substance, or where that stands its tone. */
function axesOf(shift: JudgedShift, likely: PairLikelihoods): Axes {
  const tone = (label: Axes['tone']) => likely.tone[tones.indexOf(label)] ?? 0;
  const substance = (label: Axes['substance']) => likely.substance[substances.indexOf(label)] ?? 0;
  const voices = tones.filter(
    (label) => tone('softened') !== tone('hardened') || mirrorLabel(label) === label,
  );
  const heard = voices.reduce((best, label) => (tone(label) > tone(best) ? label : best));
  if (shift === 'unclear') return { substance: 'unclear', tone: heard };
  if (shift === 'unchanged')
    return { substance: 'unchanged', tone: heard === 'unclear' ? 'unclear' : 'unchanged' };
  const ofTone =
    shift !== 'reversed' && substance('unchanged') * tone(shift) > substance(shift) * tone(heard);
  return ofTone ? { substance: 'unchanged', tone: shift } : { substance: shift, tone: heard };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
