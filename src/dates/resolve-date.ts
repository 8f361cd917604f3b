// Takes one expression that chrono found and the day it is reckoned from; gives the date it means in a story about the past.
import type { ParsedResult } from 'chrono-node';
import { addDays, type DateRange, datedWithin, type PartialDate, rangeOf } from '../model/date.ts';

/** The day that "Tuesday" and "yesterday" are reckoned from; `precise` is false when only its month or year is known. */
export interface Reference {
  readonly day: PartialDate;
  readonly precise: boolean;
}

/** What an expression means. `shift`: "two days later", days from a date named before it. */
export type Resolved =
  | { readonly kind: 'date'; readonly date: PartialDate }
  | { readonly kind: 'shift'; readonly days: number };

const DURATION = /^(?:after|for|in|within|over|during)\s/i;
const SHIFT = /\b(?:later|earlier|before|after)$/i;
const VAGUE = /\b(?:few|several|couple|some)\b/i;
const WEEK = /\b(?:weeks?|wks?|weekend)\b/i;

/** Null when it dates nothing in the past ("next Friday", "within two days", "at 5 p.m."), or cannot be reckoned without a reference. */
export function resolveDate(
  result: ParsedResult,
  before: string,
  reference: Reference | null,
): Resolved | null {
  const { start, text } = result;
  const certain = (part: 'year' | 'month' | 'day' | 'weekday') => start.isCertain(part);
  if (/^(?:next|coming)\b/i.test(text) || /\b(?:next|coming)\s*$/i.test(before)) return null;
  if (DURATION.test(text) && /\d|\b(?:days?|weeks?|months?|years?)\b/i.test(text) && isRelative(result))
    return null;
  if (isAbsolute(result)) return dateOf(fullDate(start));
  if (!reference) return null;
  if (SHIFT.test(text) && isRelative(result)) return shiftOf(result, reference);
  if (VAGUE.test(text)) return reference.precise ? dateOf(about(fullDate(start), 3)) : null;
  if (WEEK.test(text)) return reference.precise ? dateOf(weekOf(text, start, reference.day)) : null;
  if (/\byears?\b/i.test(text)) return dateOf(fullDate(start).slice(0, 4));
  if (/\bmonths?\b/i.test(text)) return dateOf(fullDate(start).slice(0, 7));
  if (certain('weekday') && !certain('day'))
    return reference.precise ? dateOf(weekday(result, before, reference.day)) : null;
  if (certain('day') && certain('month') && !certain('year'))
    return dateOf(pastYear(fullDate(start), reference.day));
  if (certain('day') && certain('year')) return reference.precise ? dateOf(fullDate(start)) : null;
  if (certain('month') && !certain('day'))
    return dateOf(month(fullDate(start), before + text, reference.day));
  return null;
}

function dateOf(date: PartialDate | null): Resolved | null {
  return date === null ? null : { kind: 'date', date };
}

function isRelative({ start }: ParsedResult): boolean {
  return [...start.tags()].some((tag) => tag === 'result/relativeDate' || tag.startsWith('casualReference'));
}

/** Printed with its year: needs no reference. */
function isAbsolute(result: ParsedResult): boolean {
  return (
    result.start.isCertain('year') &&
    /\d{4}/.test(result.text) &&
    !isRelative(result) &&
    result.start.isCertain('month')
  );
}

/** As precise as what is certain, where it was printed with a year; else all that chrono filled in. */
function fullDate(start: ParsedResult['start']): PartialDate {
  const part = (name: 'month' | 'day') => String(start.get(name)).padStart(2, '0');
  const month = `${start.get('year')}-${part('month')}`;
  return start.isCertain('year') && start.isCertain('month') && !start.isCertain('day')
    ? month
    : `${month}-${part('day')}`;
}

/** The latest such weekday on or before the reference: "Tuesday" in Tuesday's paper is today, "last Tuesday" a week ago. */
function weekday({ start, text }: ParsedResult, before: string, day: PartialDate): PartialDate {
  const today = weekdayOf(day);
  const back = (today - (start.get('weekday') ?? today) + 7) % 7;
  const isLast = /^last\b/i.test(text) || /\blast\s*$/i.test(before);
  return addDays(day, isLast && back === 0 ? -7 : -back);
}

/** Without a year: this year's, or last year's when that lies ahead by more than the slack of an early edition. */
function pastYear(date: PartialDate, day: PartialDate): PartialDate {
  const thisYear = `${day.slice(0, 4)}${date.slice(4)}`;
  const past = thisYear > addDays(day, 1) ? `${Number(day.slice(0, 4)) - 1}${date.slice(4)}` : thisYear;
  return rangeOf(past.slice(0, 7)).to < past ? past.slice(0, 7) : past;
}

function month(date: PartialDate, words: string, day: PartialDate): PartialDate {
  return pastMonth(Number(date.slice(5, 7)), /\blast\s+[\p{L}.]+,?\s*$/iu.test(words), day);
}

/** The latest such month (1 to 12) on or before the day; "last October" in October is a year ago. */
export function pastMonth(number: number, isLast: boolean, day: PartialDate): PartialDate {
  const [year, now] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const isPast = number < now || (number === now && !isLast);
  return `${isPast ? year : year - 1}-${String(number).padStart(2, '0')}`;
}

/** The week spoken of, as precisely as one date can say: the month that holds it, else the year. */
function weekOf(text: string, start: ParsedResult['start'], day: PartialDate): PartialDate | null {
  const sinceMonday = (weekdayOf(day) + 6) % 7;
  const monday = addDays(day, -sinceMonday);
  if (/\bweekend\b/i.test(text))
    return datedWithin(sinceMonday >= 5 ? { from: addDays(monday, 5), to: day } : weekBefore(monday, 5));
  if (/\bthis\b/i.test(text)) return datedWithin({ from: monday, to: day });
  if (/\blast\b/i.test(text)) return datedWithin(weekBefore(monday, 0));
  return about(fullDate(start), 3);
}

/** The week before a Monday, from its nth day. */
function weekBefore(monday: PartialDate, from: number): DateRange {
  return { from: addDays(monday, from - 7), to: addDays(monday, -1) };
}

function about(date: PartialDate, days: number): PartialDate | null {
  return datedWithin({ from: addDays(date, -days), to: addDays(date, days) });
}

function weekdayOf(day: PartialDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function shiftOf({ start, text }: ParsedResult, reference: Reference): Resolved | null {
  if (!/\b(?:days?|weeks?)\b/i.test(text)) return null;
  const days = (Date.parse(fullDate(start)) - Date.parse(reference.day)) / 86_400_000;
  return { kind: 'shift', days: Math.round(days) };
}
