// Takes what is known of a meeting; gives its label and the slug of its id.
import { monthNames } from '../lexicon/months.ts';
import type { PartialDate } from '../model/date.ts';

export interface MeetingName {
  readonly label: string | null;
  readonly place: string | null;
  readonly from: PartialDate;
  readonly to: PartialDate;
}

/** "Bern, 12 October 2007"; "border talks, Bern, 17–18 March 2008"; "October 2007" where no more is known. */
export function meetingLabel({ label, place, from, to }: MeetingName): string {
  return [label, place, dayRange(from, to)].filter((part) => part !== null).join(', ');
}

/** "17–18 March 2008", "30 September – 1 October 2007", "31 December 2007 – 1 January 2008". */
function dayRange(from: PartialDate, to: PartialDate): string {
  if (from === to) return readable(to);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${readable(to)}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${readable(from).slice(0, -5)} – ${readable(to)}`;
  return `${readable(from)} – ${readable(to)}`;
}

function readable(date: PartialDate): string {
  const [year = '', month, day] = date.split('-');
  const name = month ? monthNames[Number(month) - 1] : undefined;
  return [day ? String(Number(day)) : undefined, name, year].filter((part) => part !== undefined).join(' ');
}

/** "St. Petersburg" and "ST PETERSBURG" give st-petersburg, "Zürich" zurich: spellings of one name, one slug. */
export function placeSlug(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}
