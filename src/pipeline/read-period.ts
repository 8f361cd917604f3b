// Takes a period as a reader asks for it, and the parameter it was asked by; gives it read.
import { type ParsedPeriod, parsePeriod } from '../dates/parse-period.ts';
import type { DateRange } from '../model/date.ts';
import { type PeriodParameter, QuestionError } from '../model/errors.ts';

export type Period = Exclude<ParsedPeriod, { readonly kind: 'invalid' }>;

/** Throws QuestionError invalid-period. */
export function readPeriod(asked: string, parameter: PeriodParameter): Period {
  const period = parsePeriod(asked);
  if (period.kind !== 'invalid') return period;
  const named = parameter === 'in' ? 'period' : `${parameter} period`;
  throw new QuestionError(
    { code: 'invalid-period', parameter, asked, detail: period.detail },
    `The ${named} cannot be read: ${period.detail}.`,
  );
}

/** The days on which its statements may be dated. */
export function daysOf(period: Period): DateRange {
  return period.kind === 'range' ? period.range : period.around;
}
