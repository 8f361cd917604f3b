// Takes one speaker's statements and their meetings; gives them by meeting, and outside meetings by the day, month or year that is known, in order of time.
import { compareText } from '../model/compare-text.ts';
import { type DateRange, rangeOf } from '../model/date.ts';
import { groupByKey } from '../model/group-by-key.ts';
import type { Meeting } from '../model/meeting.ts';
import type { MergedStatement } from '../model/statement.ts';

export interface SpokenOccasion {
  /** A meeting's id or a date: what a comparison can be asked for. */
  readonly period: string;
  readonly meeting: Meeting | null;
  /** The days that it may have been on. */
  readonly days: DateRange;
  readonly statements: readonly MergedStatement[];
}

export function occasionsIn(
  statements: readonly MergedStatement[],
  meetings: readonly Meeting[],
): readonly SpokenOccasion[] {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const keyed = statements.flatMap((statement) => {
    const period = statement.meeting ?? statement.saidOn;
    return period === null ? [] : [[period, statement] as const];
  });
  return [...groupByKey(keyed)]
    .map(([period, said]) => {
      const meeting = byId.get(period) ?? null;
      const days = meeting
        ? { from: rangeOf(meeting.from).from, to: rangeOf(meeting.date).to }
        : rangeOf(period);
      return { period, meeting, days, statements: said };
    })
    .sort(
      (a, b) =>
        compareText(a.days.from, b.days.from) ||
        compareText(a.days.to, b.days.to) ||
        compareText(a.period, b.period),
    );
}

/** The last of those before it that was surely over when it began: of a month and one of its days nobody knows which came first. */
export function lastBefore<Occasion extends Pick<SpokenOccasion, 'days'>>(
  occasion: Occasion,
  earlier: readonly Occasion[],
): Occasion | undefined {
  return earlier.filter(({ days }) => days.to < occasion.days.from).at(-1);
}
