// Takes a judge and a store of its answers; gives a judge that asks the store first.
import { mirrorJudgement } from '../model/mirror-judgement.ts';
import { orderSides } from '../model/order-sides.ts';
import type { JudgementStore, ShiftJudge } from '../ports.ts';

/** A question and its mirror image are asked and kept once: a judge that would answer otherwise a second time cannot contradict itself. */
export function judgeOnce(judge: ShiftJudge, store: JudgementStore): ShiftJudge {
  return {
    name: judge.name,
    async judge(asked) {
      const { question, swapped } = orderSides(asked);
      const kept = await store.find(judge.name, question);
      const judgement = kept ?? (await judge.judge(question));
      if (!kept) await store.keep(judge.name, question, judgement);
      return swapped ? mirrorJudgement(judgement) : judgement;
    },
  };
}
