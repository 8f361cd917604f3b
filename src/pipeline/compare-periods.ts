// Takes a question of one speaker and two periods; gives the comparison.
import type { Comparison } from '../model/comparison.ts';
import type { RecordReader } from '../ports.ts';

export interface ComparisonQuestion {
  /** An id or any name. */
  readonly speaker: string;
  /** Year, month, day, `from..to`, or a meeting id. */
  readonly earlier: string;
  readonly later: string;
  readonly topic?: string;
}

/** Throws QuestionError when it cannot be answered as asked. */
export async function comparePeriods(_reader: RecordReader, _question: ComparisonQuestion): Promise<Comparison> {
  throw new Error('not built yet');
}
