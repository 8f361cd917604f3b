// Gives the types of dates, and what can be said of a date that may lack its day.

/** ISO 8601 calendar date with reduced precision: `2007-10-12`, `2007-10` when the day is unknown, `2007` when the month is. */
export type PartialDate = string;

/** `stated`: the article says so. `implied`: it follows from the dateline or the publication date. `unknown`: nothing tells. */
export type DateBasis = 'stated' | 'implied' | 'unknown';

/** Both ends included; each end a full date. */
export interface DateRange {
  readonly from: PartialDate;
  readonly to: PartialDate;
}

/** First and last day that a partial date may mean: `2007-10` is 2007-10-01 to 2007-10-31. */
export function rangeOf(date: PartialDate): DateRange {
  const [year = '', month, day] = date.split('-');
  if (day) return { from: date, to: date };
  if (!month) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { from: `${date}-01`, to: `${date}-${String(last).padStart(2, '0')}` };
}

/** The date `days` later (earlier when negative). Takes and gives a full date. */
export function addDays(date: PartialDate, days: number): PartialDate {
  const time = Date.parse(`${date}T00:00:00Z`) + days * 86_400_000;
  return new Date(time).toISOString().slice(0, 10);
}

/** Whole days from one full date to another. */
export function daysBetween(from: PartialDate, to: PartialDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Whether the date may be meant to lie in the range: `2007-10` may fall in 2007-10-12 to 2007-10-12. */
export function mayFallIn(date: PartialDate, range: DateRange): boolean {
  const { from, to } = rangeOf(date);
  return from <= range.to && to >= range.from;
}

/** Whether the date lies in the range whatever day it means. */
export function fallsIn(date: PartialDate, range: DateRange): boolean {
  const { from, to } = rangeOf(date);
  return from >= range.from && to <= range.to;
}

/** The most precise partial date that holds the whole range: the day, the month or the year; null when it spans years. */
export function datedWithin(range: DateRange): PartialDate | null {
  const precisions = [10, 7, 4].map((length) => [range.from.slice(0, length), range.to.slice(0, length)]);
  return precisions.find(([from, to]) => from === to)?.[0] ?? null;
}
