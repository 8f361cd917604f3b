// Takes nothing; gives a judge without weights, for tests in which how a shift is graded does not matter: it answers by one plain rule.
import type { Judgement, JudgeQuestion } from '../../src/model/judgement.ts';
import type { ShiftJudge } from '../../src/ports.ts';

const NO = /\b(?:cannot|no|not|reject|refuse)\b/i;

/** A side that says no is harder than one that does not; a side that asks something carries no verdict. */
export function steadyJudgement({ earlier, later }: Pick<JudgeQuestion, 'earlier' | 'later'>): Judgement {
  const says = (side: JudgeQuestion['earlier'], words: RegExp) => side.some(({ text }) => words.test(text));
  if (says([...earlier, ...later], /\?/)) return judgement('unclear', 0.4);
  const [then, now] = [says(earlier, NO), says(later, NO)];
  if (then === now) return judgement('unchanged', 0.7);
  return judgement(now ? 'hardened' : 'softened', 0.7);
}

function judgement(shift: 'unchanged' | 'softened' | 'hardened' | 'unclear', confidence: number): Judgement {
  return {
    shift,
    axes: { substance: shift, tone: shift === 'unclear' ? 'unclear' : 'unchanged' },
    confidence,
    evidence: { earlier: [], later: [] },
    because: null,
  };
}

export const steadyJudge: ShiftJudge = {
  name: 'steady 1',
  judge: async (question) => steadyJudgement(question),
};
