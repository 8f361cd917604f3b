// Takes gathered statements and a period; gives those made in it, and the meetings they were made at.
import type { ComparedPeriod } from '../model/comparison.ts';
import { fallsIn } from '../model/date.ts';
import type { Meeting } from '../model/meeting.ts';
import type { MergedStatement } from '../model/statement.ts';
import type { Gathered } from './gather-statements.ts';
import type { Period } from './read-period.ts';

/** A statement known only by its month counts for a day asked when its meeting was on that day. */
export function statementsIn({ statements, meetings }: Gathered, period: Period): readonly MergedStatement[] {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const meetingOf = ({ meeting }: MergedStatement) => (meeting === null ? undefined : byId.get(meeting));
  if (period.kind === 'meeting')
    return statements.filter((statement) => isMeeting(meetingOf(statement), period));
  return statements.filter((statement) => {
    if (statement.saidOn === null) return false;
    if (fallsIn(statement.saidOn, period.range)) return true;
    const meeting = meetingOf(statement);
    return meeting !== undefined && statement.saidOn.length < 10 && fallsIn(meeting.date, period.range);
  });
}

/** A meeting's id begins with its first day; any of its days, with its place, leads to it too. */
function isMeeting(
  meeting: Meeting | undefined,
  { id, on }: Extract<Period, { readonly kind: 'meeting' }>,
): boolean {
  if (!meeting) return false;
  if (meeting.id === id) return true;
  return (
    meeting.id.slice(meeting.from.length) === id.slice(on.length) && meeting.from <= on && on <= meeting.date
  );
}

export function comparedPeriod(
  period: string,
  statements: readonly MergedStatement[],
  meetings: readonly Meeting[],
): ComparedPeriod {
  const held = new Set(statements.flatMap(({ meeting }) => meeting ?? []));
  return { period, meetings: meetings.filter(({ id }) => held.has(id)) };
}
