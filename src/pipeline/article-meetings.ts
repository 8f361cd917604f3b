// Takes one article's statements; gives the id of the meeting at which each was made, as far as this article alone tells.
import { findMeetings } from '../meetings/find-meetings.ts';
import type { Statement } from '../model/statement.ts';

export function articleMeetings(statements: readonly Statement[]): (statementId: string) => string | null {
  const dated = statements.map(({ id, occasion, article }) => ({ id, occasion, reports: [{ article }] }));
  const { meetingOf } = findMeetings(dated);
  return (id) => meetingOf(id)?.id ?? null;
}
