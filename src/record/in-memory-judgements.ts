// Takes nothing; gives a store of judgements that lives as long as the process.
import type { Judgement } from '../model/judgement.ts';
import { questionKey } from '../model/question-key.ts';
import type { JudgementStore } from '../ports.ts';

export function createInMemoryJudgements(): JudgementStore {
  const kept = new Map<string, Judgement>();
  return {
    async find(judge, question) {
      return kept.get(questionKey(judge, question)) ?? null;
    },
    async keep(judge, question, judgement) {
      kept.set(questionKey(judge, question), judgement);
    },
  };
}
