// Takes the ends of a stretch of time as a reader gives them; gives its days. An end that is not given is open.
import { parsePeriod } from '../dates/parse-period.ts';
import type { DateRange } from '../model/date.ts';
import { QuestionError } from '../model/errors.ts';

/** Wide enough for any news, and still a date when widened by a few days. */
export const always: DateRange = { from: '1001-01-01', to: '9998-12-31' };

/** Periods as a reader gives them (year, month or day), both ends included. */
export interface Stretch {
  readonly from?: string;
  readonly to?: string;
}

/** Throws QuestionError invalid-request. */
export function readStretch({ from, to }: Stretch): DateRange {
  const range = { from: readEnd('from', from)?.from ?? always.from, to: readEnd('to', to)?.to ?? always.to };
  if (range.from <= range.to) return range;
  throw invalid('to', `the stretch ends (${to}) before it begins (${from})`);
}

function readEnd(parameter: 'from' | 'to', asked: string | undefined): DateRange | null {
  if (asked === undefined) return null;
  const period = parsePeriod(asked);
  if (period.kind === 'range') return period.range;
  const detail =
    period.kind === 'invalid'
      ? period.detail
      : 'a meeting id stands for no day here; give a year, month or day';
  throw invalid(parameter, detail);
}

function invalid(parameter: 'from' | 'to', detail: string): QuestionError {
  return new QuestionError(
    { code: 'invalid-request', parameter, detail },
    `“${parameter}” cannot be read: ${detail}.`,
  );
}
