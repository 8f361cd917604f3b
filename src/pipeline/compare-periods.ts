// Takes a question of one speaker and two periods; gives the comparison. The one place where the rooms between record and comparison are called, in order.
import { comparePositions } from '../comparison/compare-positions.ts';
import { type ParsedPeriod, parsePeriod, periodsInOrder } from '../dates/parse-period.ts';
import type { ComparedPeriod, Comparison, TopicJoin } from '../model/comparison.ts';
import { type DateRange, fallsIn } from '../model/date.ts';
import { QuestionError } from '../model/errors.ts';
import type { Meeting } from '../model/meeting.ts';
import type { KnownSpeaker } from '../model/speaker.ts';
import type { MergedStatement } from '../model/statement.ts';
import type { RecordReader, ShiftJudge } from '../ports.ts';
import { takePositions } from '../positions/take-positions.ts';
import { askTopic } from '../topics/ask-topic.ts';
import { joinTopics } from '../topics/join-topics.ts';
import { type Gathered, gatherStatements } from './gather-statements.ts';
import { judgePositions } from './judge-positions.ts';
import { knownSpeaker } from './known-speaker.ts';

export interface ComparisonQuestion {
  /** An id or any name. */
  readonly speaker: string;
  /** Year, month, day, `from..to`, or a meeting id. */
  readonly earlier: string;
  readonly later: string;
  readonly topic?: string;
}

type Side = 'earlier' | 'later';
type Period = Exclude<ParsedPeriod, { readonly kind: 'invalid' }>;

/** Throws QuestionError when it cannot be answered as asked. */
export async function comparePeriods(
  reader: RecordReader,
  judge: ShiftJudge,
  question: ComparisonQuestion,
): Promise<Comparison> {
  const periods = { earlier: readPeriod(question, 'earlier'), later: readPeriod(question, 'later') };
  if (!periodsInOrder(periods.earlier, periods.later)) throw outOfOrder(question);
  const speaker = await knownSpeaker(reader, question.speaker);
  const gathered = await gatherStatements(reader, speaker, [
    rangeOf(periods.earlier),
    rangeOf(periods.later),
  ]);
  const earlier = statementsIn(gathered, periods.earlier);
  const later = statementsIn(gathered, periods.later);
  if (earlier.length === 0) throw noStatements(speaker, question, 'earlier');
  if (later.length === 0) throw noStatements(speaker, question, 'later');

  const said = [...earlier, ...later];
  const all = joinTopics(said);
  const joined = question.topic === undefined ? all : topicsAsked(question.topic, said, all);
  const positions = [takePositions(earlier, joined), takePositions(later, joined)] as const;
  const judgements = await judgePositions(judge, ...positions);
  return {
    speaker,
    earlier: comparedPeriod(question.earlier, earlier, gathered.meetings),
    later: comparedPeriod(question.later, later, gathered.meetings),
    topics: comparePositions(...positions, judgements),
  };
}

function readPeriod(question: ComparisonQuestion, side: Side): Period {
  const period = parsePeriod(question[side]);
  if (period.kind !== 'invalid') return period;
  throw new QuestionError(
    { code: 'invalid-period', parameter: side, asked: question[side], detail: period.detail },
    `The ${side} period cannot be read: ${period.detail}.`,
  );
}

function rangeOf(period: Period): DateRange {
  return period.kind === 'range' ? period.range : period.around;
}

/** A statement known only by its month counts for a day asked when its meeting was on that day. */
function statementsIn({ statements, meetings }: Gathered, period: Period): readonly MergedStatement[] {
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

function comparedPeriod(
  period: string,
  statements: readonly MergedStatement[],
  meetings: readonly Meeting[],
): ComparedPeriod {
  const held = new Set(statements.flatMap(({ meeting }) => meeting ?? []));
  return { period, meetings: meetings.filter(({ id }) => held.has(id)) };
}

function topicsAsked(asked: string, said: readonly MergedStatement[], all: TopicJoin): TopicJoin {
  const found = askTopic(asked, said, all);
  if (found.topics.length > 0) return found;
  const labels = all.topics.map(({ label }) => label);
  throw new QuestionError(
    { code: 'unknown-topic', asked, topics: labels },
    `Nothing is said on “${asked}” in these periods. Topics there are: ${labels.join(', ')}.`,
  );
}

function outOfOrder({ earlier, later }: ComparisonQuestion): QuestionError {
  return new QuestionError(
    { code: 'periods-out-of-order', earlier, later },
    `The earlier period (${earlier}) must end before the later one (${later}) begins.`,
  );
}

function noStatements(speaker: KnownSpeaker, question: ComparisonQuestion, side: Side): QuestionError {
  const months = speaker.mentions.flatMap(({ date }) => date?.slice(0, 7) ?? []);
  const periods = [...new Set(months)].sort();
  return new QuestionError(
    { code: 'no-statements', parameter: side, asked: question[side], speaker: speaker.id, periods },
    `Nothing that ${speaker.name} said in ${question[side]} is on record. There are statements from: ${periods.join(', ') || 'no known date'}.`,
  );
}
