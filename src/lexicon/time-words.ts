// Words that tell when. Compiled by us from general knowledge of English.
import { monthNames } from './months.ts';

export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

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

/** Behind "by" they tell until when, and not by whom. Lower case. */
export const untilWords: ReadonlySet<string> = new Set([
  'autumn',
  'christmas',
  'deadline',
  'easter',
  'end',
  'fall',
  'midnight',
  'next',
  'noon',
  'now',
  'season',
  'spring',
  'summer',
  'then',
  'tomorrow',
  'tonight',
  'winter',
  ...timeUnits,
  ...weekdays.map((day) => day.toLowerCase()),
]);
