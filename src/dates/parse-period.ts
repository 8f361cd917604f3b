// Takes a period as a reader asks for it; gives its range, or the meeting it names and where to look for it.
import { addDays, type DateRange, type PartialDate, rangeOf } from '../model/date.ts';

/**
 * `meeting`: a meeting id; `on` is the date it begins with, `around` where its statements may be dated (three days either side of its
 * first day, or its month). `invalid`: why, in a sentence for the reader.
 */
export type ParsedPeriod =
  | { readonly kind: 'range'; readonly range: DateRange }
  | { readonly kind: 'meeting'; readonly id: string; readonly on: PartialDate; readonly around: DateRange }
  | { readonly kind: 'invalid'; readonly detail: string };

const FORMS =
  'a year (2007), a month (2007-10), a day (2007-10-12), a range (2007-10..2008-03) or a meeting id';
const PARTIAL_DATE = /^\d{4}(?:-\d{2}){0,2}$/;
const MEETING_ID = /^(\d{4}-\d{2}(?:-\d{2})?)-([\p{L}\p{N}][\p{L}\p{M}\p{N}-]*)$/u;
const DAYS_AROUND = 3;
/** Longer than any id we make; keeps an error message readable. */
const MAX_LENGTH = 200;

export function parsePeriod(asked: string): ParsedPeriod {
  const period = asked.trim();
  if (period.length > MAX_LENGTH) return invalid(`is longer than ${MAX_LENGTH} characters; give ${FORMS}`);
  const ends = period.split('..');
  if (ends.length === 2) return parseRange(ends[0] ?? '', ends[1] ?? '');
  if (PARTIAL_DATE.test(period)) return parseDate(period);
  return parseMeetingId(period);
}

/**
 * Whether `earlier` lies before `later`. Ranges may not overlap: a statement cannot stand on both sides. Two meetings of one day or
 * month are in order either way, for nothing says which came first; a meeting is not before itself.
 */
export function periodsInOrder(earlier: ParsedPeriod, later: ParsedPeriod): boolean {
  if (earlier.kind === 'invalid' || later.kind === 'invalid') return false;
  const [before, after] = [nominalRange(earlier), nominalRange(later)];
  if (earlier.kind === 'meeting' && later.kind === 'meeting')
    return earlier.id !== later.id && before.from <= after.to;
  return before.to < after.from;
}

function nominalRange(period: Exclude<ParsedPeriod, { kind: 'invalid' }>): DateRange {
  return period.kind === 'range' ? period.range : rangeOf(period.on);
}

function parseRange(first: string, last: string): ParsedPeriod {
  const [from, to] = [first.trim(), last.trim()];
  for (const end of [from, to]) {
    const problem = PARTIAL_DATE.test(end) ? impossible(end) : `“${end}” is no date; give ${FORMS}`;
    if (problem) return invalid(problem);
  }
  const range = { from: rangeOf(from).from, to: rangeOf(to).to };
  if (range.from > range.to) return invalid(`the range ends (${to}) before it begins (${from})`);
  return { kind: 'range', range };
}

function parseDate(date: string): ParsedPeriod {
  const problem = impossible(date);
  return problem ? invalid(problem) : { kind: 'range', range: rangeOf(date) };
}

function parseMeetingId(id: string): ParsedPeriod {
  const on = MEETING_ID.exec(id)?.[1];
  if (!on) return invalid(`“${id}” is no period; give ${FORMS}`);
  const problem = impossible(on);
  if (problem) return invalid(problem);
  const { from, to } = rangeOf(on);
  const around =
    from === to ? { from: addDays(from, -DAYS_AROUND), to: addDays(to, DAYS_AROUND) } : { from, to };
  return { kind: 'meeting', id, on, around };
}

/** Why a well-formed date is on no calendar; null when it is. Year 0 is on none: ISO years before 1000 are not news. */
function impossible(date: PartialDate): string | null {
  const [year = '', month, day] = date.split('-');
  if (Number(year) < 1000) return `there is no year ${year} in the news`;
  if (month === undefined) return null;
  if (Number(month) < 1 || Number(month) > 12) return `there is no month ${month} (${date})`;
  const last = Number(rangeOf(`${year}-${month}`).to.slice(8));
  if (day === undefined || (Number(day) >= 1 && Number(day) <= last)) return null;
  return `${year}-${month} has no day ${day}`;
}

function invalid(detail: string): ParsedPeriod {
  return { kind: 'invalid', detail };
}
