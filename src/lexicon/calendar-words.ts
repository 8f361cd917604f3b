// Gives the capitalised words of the calendar. Compiled by us from general knowledge of English news style.
import { months } from './months.ts';
import { weekdays } from './time-words.ts';

const feasts = ['Christmas', 'Easter', 'Ramadan', 'Thanksgiving'];

/** Lower case, without full stop. Capitalised words that date and never name. */
export const calendarWords: ReadonlySet<string> = new Set(
  [...months.flat(), ...weekdays, ...feasts].map((word) => word.toLowerCase().replace('.', '')),
);
