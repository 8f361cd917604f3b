// Takes the record and a speaker; gives what he said in a range of days: one statement per utterance, meetings found.
import { findMeetings } from '../meetings/find-meetings.ts';
import { addDays, type DateRange } from '../model/date.ts';
import type { Meeting } from '../model/meeting.ts';
import type { KnownSpeaker } from '../model/speaker.ts';
import type { MergedStatement, Statement } from '../model/statement.ts';
import type { RecordReader } from '../ports.ts';
import { mergeReports } from '../statements/merge-reports.ts';

/** A copy stamped days later may hold the words of the range; merging then moves it to its day. */
const daysAround = 3;

export interface Gathered {
  /** Newest first. A few may lie outside the ranges asked for, by the days that copies are late. */
  readonly statements: readonly MergedStatement[];
  readonly meetings: readonly Meeting[];
}

export async function gatherStatements(
  reader: RecordReader,
  speaker: KnownSpeaker,
  ranges: readonly DateRange[],
): Promise<Gathered> {
  const merged = await statementsSaidBy(reader, speaker, ranges);
  const { meetings, meetingOf } = findMeetings(merged);
  const statements = merged.map((statement) => ({
    ...statement,
    meeting: meetingOf(statement.id)?.id ?? null,
  }));
  return { statements, meetings };
}

/** Before meetings are found. One query per range and spelling of the family name. */
export async function statementsSaidBy(
  reader: RecordReader,
  speaker: KnownSpeaker,
  ranges: readonly DateRange[],
): Promise<readonly MergedStatement[]> {
  const nameKeys = [...new Set(speaker.mentions.map((mention) => mention.speaker.nameKey))];
  const answers = await Promise.all(
    nameKeys.flatMap((nameKey) => ranges.map((range) => reader.statementsBy(nameKey, widened(range)))),
  );
  return mergeReports(ownStatements(speaker, answers.flat()));
}

/** Of all who share the family name, this speaker's. Two ranges may both hold a statement: merging counts it once. */
function ownStatements({ mentions }: KnownSpeaker, statements: readonly Statement[]): readonly Statement[] {
  const own = new Set(mentions.map(({ article, speaker }) => `${speaker.id}\n${article}`));
  return statements.filter(
    ({ article, speaker }) => speaker !== null && own.has(`${speaker.id}\n${article}`),
  );
}

function widened({ from, to }: DateRange): DateRange {
  return { from: addDays(from, -daysAround), to: addDays(to, daysAround) };
}
