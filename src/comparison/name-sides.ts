// Takes the positions of two periods; gives what a reader calls each period in a sentence: "in October 2007", "on 12 October".
import { monthNames } from '../lexicon/months.ts';
import type { Position } from '../model/comparison.ts';

export interface SideNames {
  readonly earlier: string;
  readonly later: string;
}

const unnamed: SideNames = { earlier: 'then', later: 'now' };

/** The coarsest of year, month and day that names both sides and tells them apart; "then" and "now" where none does. */
export function nameSides(earlier: readonly Position[], later: readonly Position[]): SideNames {
  for (const length of [7, 10, 4]) {
    const [from, to] = [commonDate(earlier, length), commonDate(later, length)];
    if (from && to && from !== to) return { earlier: inWords(from), later: inWords(to) };
  }
  return unnamed;
}

/** The date, cut to so many characters, that all dated statements share; null where they differ or one is less precise. */
function commonDate(positions: readonly Position[], length: number): string | null {
  const dates = positions.flatMap(({ statements }) =>
    statements.map(({ saidOn }) => saidOn?.slice(0, length) ?? ''),
  );
  const [first = ''] = dates;
  return first.length === length && dates.every((date) => date === first) ? first : null;
}

function inWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = month ? `${monthNames[Number(month) - 1]} ${year}` : year;
  return day ? `on ${Number(day)} ${name}` : `in ${name}`;
}
