// Takes what several speakers said; gives it with meetings that are one for all of them.
import { findMeetings } from '../meetings/find-meetings.ts';
import { compareText } from '../model/compare-text.ts';
import { groupByKey } from '../model/group-by-key.ts';
import type { Meeting } from '../model/meeting.ts';
import type { MergedStatement } from '../model/statement.ts';
import type { Gathered } from './gather-statements.ts';

/**
 * In the order of the speakers. Whom one paper hears on the first day and another on the second met at one meeting. Only occasions with a
 * place or a label are joined over speakers: where a day is all that is known, it is for the speaker's own articles to tell which meeting
 * that was, for elsewhere others met on the same day.
 */
export function meetTogether(each: readonly (readonly MergedStatement[])[]): readonly Gathered[] {
  const common = findMeetings(each.flat().filter(isPlaced)).meetingOf;
  const named = each.map((said) => withMeetings(said, common));
  const meetings = joined(
    named.flatMap((one) => one.map(({ meeting }) => meeting).filter((m) => m !== null)),
  );
  return named.map((one) => ({
    statements: one.map(({ statement, meeting }) => ({ ...statement, meeting: meeting?.id ?? null })),
    meetings,
  }));
}

interface Met {
  readonly statement: MergedStatement;
  readonly meeting: Meeting | null;
}

/** A speaker's own meeting is the common one that any of its placed statements belongs to. */
function withMeetings(
  said: readonly MergedStatement[],
  common: (statementId: string) => Meeting | null,
): readonly Met[] {
  const own = findMeetings(said).meetingOf;
  const commonOf = new Map<string, Meeting>();
  for (const statement of [...said].sort((a, b) => compareText(a.id, b.id))) {
    const [mine, all] = [own(statement.id), isPlaced(statement) ? common(statement.id) : null];
    if (mine && all && !commonOf.has(mine.id)) commonOf.set(mine.id, all);
  }
  return said.map((statement) => {
    const mine = own(statement.id);
    return { statement, meeting: mine && (commonOf.get(mine.id) ?? mine) };
  });
}

function isPlaced({ occasion }: MergedStatement): boolean {
  return occasion !== null && (occasion.place !== null || occasion.label !== null);
}

/** Two meetings of one id, each known to one speaker, are told as one. */
function joined(meetings: readonly Meeting[]): readonly Meeting[] {
  const byId = groupByKey(meetings.map((meeting) => [meeting.id, meeting] as const));
  return [...byId.values()]
    .flatMap(([first, ...same]) => {
      if (!first) return [];
      const articles = [first, ...same].flatMap((meeting) => meeting.articles);
      return [{ ...first, articles: [...new Set(articles)].sort(compareText) }];
    })
    .sort((a, b) => compareText(a.from, b.from) || compareText(a.id, b.id));
}
