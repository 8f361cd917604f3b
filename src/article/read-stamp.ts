// Takes one line of a page; gives the day it was published or updated if the line is a date stamp.
import { strict } from 'chrono-node';
import type { PartialDate } from '../model/date.ts';

export interface Stamp {
  readonly basis: 'printed' | 'updated';
  readonly date: PartialDate;
}

/** "Published: March 3, 2011 9:05 am", "Posted 3 March 2011 | Updated 4 March 2011", "2011-03-03 09:05" */
const longestStamp = 120;
const updatedWord = /\b(?:last )?(?:updated|modified|changed|revised)\b/i;
const stampWords =
  /\b(?:first|last|originally|web|date|published|posted|publication|filed|issued|created|updated|modified|changed|revised|on|at|time|by|edt|est|gmt|utc|bst|cet|msk|pst|pdt|et|a\.?m|p\.?m|morning|evening|edition|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun)\b\.?/gi;
/** 03/04/2011 is March here and April there: not read. */
const ambiguousDate = /\b(?:0?[1-9]|1[0-2])[/.](?:0?[1-9]|1[0-2])[/.]\d{2,4}\b/;
/** Letters and digits that may be left of a stamp when its date, time and words are taken away. */
const allowedRest = 5;

/** The stamps on a line, in order. Empty when the line says more than when it was printed. */
export function readStamps(line: string): Stamp[] {
  if (line.length > longestStamp || !/\d/.test(line)) return [];
  const parts = line
    .split(/\s*[|•·]\s*|\s+(?=(?:last )?(?:updated|modified)\b)/i)
    .filter((part) => !/^page \w{1,4}$/i.test(part));
  const stamps = parts.map(readPart);
  return stamps.every((stamp) => stamp !== null) ? stamps : [];
}

function readPart(part: string): Stamp | null {
  const date = readDay(part);
  if (!date || restOf(part, date.text).length > allowedRest) return null;
  return { basis: updatedWord.test(part) ? 'updated' : 'printed', date: date.day };
}

function restOf(part: string, dateText: string): string {
  return part
    .replace(dateText, ' ')
    .replace(/\d{1,2}:\d{2}(?::\d{2})?/g, ' ')
    .replace(stampWords, ' ')
    .replace(/[^\p{L}\d]/gu, '');
}

const inlineStamp =
  /(?:^|[^,\s]\s+)(?:First )?(Published|Posted|Updated|Last updated)(?: on)?:?\s+(?=[\p{L}\d])/gu;

/** Stamps within a line of running text: "By Ada Finchley Published 14 February 2020 The ferry". The date stands right behind its word. */
export function readInlineStamps(text: string): Stamp[] {
  return [...text.matchAll(inlineStamp)].flatMap((match) => {
    const rest = text.slice(match.index + match[0].length).slice(0, 40);
    const date = readDay(rest);
    if (!date || !rest.startsWith(date.text)) return [];
    return [
      {
        basis: updatedWord.test(match[1] ?? '') ? ('updated' as const) : ('printed' as const),
        date: date.day,
      },
    ];
  });
}

/** The first full date in the text: year, month and day all printed. */
export function readDay(text: string): { readonly day: PartialDate; readonly text: string } | null {
  if (ambiguousDate.test(text)) return null;
  // The reference instant is fixed: only dates that need none are taken.
  const results = strict.parse(text, { instant: new Date(0), timezone: 0 });
  const full = results.find(({ start }) =>
    (['year', 'month', 'day'] as const).every((part) => start.isCertain(part)),
  );
  if (!full) return null;
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => full.start.get(part) ?? 0);
  return { day: [pad(year ?? 0, 4), pad(month ?? 0, 2), pad(day ?? 0, 2)].join('-'), text: full.text };
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
