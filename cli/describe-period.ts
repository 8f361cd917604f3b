// Takes a period with its meetings; gives it in a reader's words.
import type { PeriodShape } from './shapes.ts';
import { periodWords } from './shift-words.ts';

/** "Oslo, 3 May 2011 (2 articles)"; the period where no meeting is known; up to three meetings named. */
export function describePeriod(period: PeriodShape): string {
  const articles = new Set(period.meetings.flatMap((meeting) => meeting.articles)).size;
  if (articles === 0) return periodWords(period);
  const count = articles === 1 ? '1 article' : `${articles} articles`;
  const labels = period.meetings.map(({ label }) => label);
  if (labels.length <= 3) return `${labels.join('; ')} (${count})`;
  return `${periodWords(period)}: ${labels.length} occasions (${count})`;
}
