// Takes an article; gives the day from which its "Tuesday" and "yesterday" are reckoned.
import type { Article } from '../model/article.ts';
import { rangeOf } from '../model/date.ts';
import type { Reference } from './resolve-date.ts';

/** The dateline's day before the publication's: the copy was written on it, however late it was printed. Null when neither is known. */
export function referenceDay({ dateline, published }: Article): Reference | null {
  const dates = [dateline?.day, published].filter((date) => date !== null && date !== undefined);
  const day = dates.find((date) => date.length === 10);
  if (day) return { day, precise: true };
  const coarse = dates[0];
  return coarse ? { day: rangeOf(coarse).to, precise: false } : null;
}
