// Takes what a page prints about its date, its key and its metadata; gives the day of publication and how it is known.
import type { PublishedBasis } from '../model/article.ts';
import { addDays, type PartialDate } from '../model/date.ts';
import type { Page } from './find-blocks.ts';
import type { PrintedDateline } from './find-dateline.ts';
import { isRealDay } from './read-metadata.ts';
import { readDay, readInlineStamps } from './read-stamp.ts';

export interface Publication {
  readonly published: PartialDate | null;
  readonly basis: PublishedBasis | null;
  readonly datelineDay: PartialDate | null;
}

/** Where a page that is printed as one line says when it was published. */
const head = 1000;

/**
 * The first of: metadata; a printed stamp; the dateline's day; a full date in a picture's caption (the day of the event, so no
 * later than the story); a day in the file's name; the day the page was last changed. A name with that day or a later one was given
 * by whoever saved the page, and tells no more.
 */
export function datePublication(
  text: string,
  key: string,
  stated: PartialDate | null,
  page: Page,
): Publication {
  const stamps = [...page.stamps, ...readInlineStamps(text.slice(0, head))];
  const printed = stamps.find((stamp) => stamp.basis === 'printed')?.date ?? null;
  const caption = captionDay(text, page);
  const named = dayInKey(key);
  const updated = stamps.find((stamp) => stamp.basis === 'updated')?.date ?? null;
  const datelineDay = dayOf(page.dateline, stated ?? printed ?? caption ?? named ?? updated);
  const isTold = named !== null && (updated === null || named < updated);
  const candidates: readonly (readonly [PartialDate | null, PublishedBasis])[] = [
    [stated, 'metadata'],
    [printed, 'printed'],
    [datelineDay, 'dateline'],
    [caption, 'printed'],
    [isTold ? named : null, 'printed'],
    [updated, 'updated'],
  ];
  const [published, basis] = candidates.find(([day]) => day !== null) ?? [null, null];
  return { published, basis, datelineDay };
}

function captionDay(text: string, page: Page): PartialDate | null {
  const days = page.blocks
    .filter((block) => block.role === 'caption')
    .flatMap((block) => readDay(text.slice(...block.span).slice(0, 2000))?.day ?? []);
  return days[0] ?? null;
}

/** "2007-10-12-ap.txt", "news/20071012_ap.txt" */
function dayInKey(key: string): PartialDate | null {
  const match = /(?:^|\D)((?:19|20)\d\d)[-_/]?(\d\d)[-_/]?(\d\d)(?:\D|$)/.exec(key);
  const day = match ? `${match[1]}-${match[2]}-${match[3]}` : '';
  return isRealDay(day) ? day : null;
}

/** A dateline without a year was filed in the year that puts it last before the known day; null when no day is known. */
function dayOf(dateline: PrintedDateline | null, known: PartialDate | null): PartialDate | null {
  if (!dateline?.day) return null;
  const { year, month, day } = dateline.day;
  const monthAndDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (year !== null) return realDay(`${year}-${monthAndDay}`);
  if (known === null) return null;
  const sameYear = `${known.slice(0, 4)}-${monthAndDay}`;
  // A day of grace for time zones: filed on the 13th here, printed on the 12th there.
  return sameYear <= addDays(known, 1)
    ? realDay(sameYear)
    : realDay(`${Number(known.slice(0, 4)) - 1}-${monthAndDay}`);
}

function realDay(day: PartialDate): PartialDate | null {
  return isRealDay(day) ? day : null;
}
