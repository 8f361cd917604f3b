// Takes a judgement and what was asked; gives its row. Takes what DynamoDB returns; gives the judgement.
import { z } from 'zod';
import { substances, tones } from '../../src/model/comparison.ts';
import { type Judgement, type JudgeQuestion, judgedShifts } from '../../src/model/judgement.ts';
import { judgementKey } from './keys.ts';
import type { Row } from './rows.ts';

const judgementRow = z.object({
  judgement: z.object({
    shift: z.enum(judgedShifts),
    axes: z.object({
      substance: z.enum(substances),
      tone: z.enum(tones),
    }),
    confidence: z.number().min(0).max(1),
    evidence: z.object({ earlier: z.array(z.string()), later: z.array(z.string()) }),
    because: z.string().nullable(),
  }),
});

/** The judge's name stands in it for who looks at the table; the question is in the key alone. */
export function toJudgementRow(judge: string, question: JudgeQuestion, judgement: Judgement): Row {
  return { ...judgementKey(judge, question), judge, judgement };
}

/** Null where it was kept in a shape that is no longer ours: it can be asked for again. */
export function parseJudgement(item: unknown): Judgement | null {
  return judgementRow.safeParse(item).data?.judgement ?? null;
}
