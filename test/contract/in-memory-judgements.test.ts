import { createInMemoryJudgements } from '../../src/record/in-memory-judgements.ts';
import { testJudgementStore } from './judgement-store.contract.ts';

testJudgementStore('memory', async () => createInMemoryJudgements());
