// Takes a file's metadata; gives the publication day it states, refused when it is no ISO date.
import type { ArticleFile } from '../model/article.ts';
import type { PartialDate } from '../model/date.ts';
import { ArticleError } from '../model/errors.ts';

const isoDate = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** The day as written, in the zone it was written in. Throws ArticleError `metadata`. */
export function readPublished(file: ArticleFile): PartialDate | null {
  const { published } = file.metadata;
  if (published === undefined) return null;
  const day = isoDate.exec(published.trim())?.[1];
  if (day && isRealDay(day)) return day;
  throw new ArticleError(
    'metadata',
    file.key,
    `${file.key}: "published" in its metadata is "${published}"; give an ISO date such as 2024-05-31 or 2024-05-31T09:30:00Z`,
  );
}

/** False for 2024-02-31, which Date would silently read as 2 March. */
export function isRealDay(day: PartialDate): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
