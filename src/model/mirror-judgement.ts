// Takes a judgement; gives that of the same question with its sides swapped.
import type { Judgement } from './judgement.ts';

/** A reversal stays one, and so does what did not move. */
export function mirrorJudgement({ shift, axes, evidence, ...rest }: Judgement): Judgement {
  return {
    ...rest,
    shift: mirror(shift),
    axes: { substance: mirror(axes.substance), tone: mirror(axes.tone) },
    evidence: { earlier: evidence.later, later: evidence.earlier },
  };
}

function mirror<Label extends string>(label: Label): Label | 'softened' | 'hardened' {
  if (label === 'softened') return 'hardened';
  if (label === 'hardened') return 'softened';
  return label;
}
