// Takes a judgement; gives that of the same question with its sides swapped.
import type { Judgement } from './judgement.ts';
import { mirrorLabel } from './mirror-label.ts';

/** A reversal stays one, and so does what did not move. */
export function mirrorJudgement({ shift, axes, evidence, ...rest }: Judgement): Judgement {
  return {
    ...rest,
    shift: mirrorLabel(shift),
    axes: { substance: mirrorLabel(axes.substance), tone: mirrorLabel(axes.tone) },
    evidence: { earlier: evidence.later, later: evidence.earlier },
  };
}
