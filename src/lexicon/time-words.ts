// Words that tell when. Compiled by us from general knowledge of English.
import { monthNames, months } from './months.ts';

export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

const parts = [
  'afternoon',
  'evening',
  'earlier',
  'later',
  'midday',
  'morning',
  'night',
  'noon',
  'today',
  'tomorrow',
  'tonight',
  'week',
  'weekend',
  'yesterday',
];

const words: ReadonlySet<string> = new Set([...weekdays, ...months.flat(), ...parts]);

/** Case counts: "May" is a month, "may" is not. */
export function isTimeWord(word: string): boolean {
  return words.has(word);
}

/** Nouns that measure time: "in two years" is no demand that could rise or fall. Lower case, singular. */
export const timeUnits: ReadonlySet<string> = new Set([
  'century',
  'day',
  'decade',
  'hour',
  'minute',
  'month',
  'second',
  'week',
  'year',
  ...monthNames.map((name) => name.toLowerCase()),
]);
