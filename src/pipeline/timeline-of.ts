// Takes a question of one speaker and one topic; gives his position each time he spoke on it, and how it moved from one to the next.
import { comparePositions } from '../comparison/compare-positions.ts';
import type { AskedTopic } from '../model/asked-topic.ts';
import type { JoinedTopic, Position, TopicJoin } from '../model/comparison.ts';
import type { DateRange } from '../model/date.ts';
import type { KnownSpeaker } from '../model/speaker.ts';
import type { Timeline, TimelinePoint, TimelineShift, TopicTimeline } from '../model/timeline.ts';
import type { RecordReader, ShiftJudge } from '../ports.ts';
import { takePositions } from '../positions/take-positions.ts';
import { askTopic } from '../topics/ask-topic.ts';
import { joinTopics } from '../topics/join-topics.ts';
import { type Gathered, gatherStatements } from './gather-statements.ts';
import { judgePositions } from './judge-positions.ts';
import { knownSpeaker } from './known-speaker.ts';
import { lastBefore, occasionsIn, type SpokenOccasion } from './occasions-in.ts';
import { always, readStretch } from './read-stretch.ts';
import { showPosition } from './show-position.ts';
import { statementsIn } from './statements-in.ts';
import { topicsAsked } from './topics-asked.ts';

export interface TimelineQuestion extends AskedTopic {
  /** An id or any name. */
  readonly speaker: string;
  /** Year, month or day, both ends included. */
  readonly from?: string;
  readonly to?: string;
}

/** Each of them but the first is one question to the judge. */
export const mostPoints = 40;

/** Throws QuestionError when it cannot be answered as asked. */
export async function timelineOf(
  reader: RecordReader,
  judge: ShiftJudge,
  question: TimelineQuestion,
): Promise<Timeline> {
  const range = readStretch(question);
  const speaker = await knownSpeaker(reader, question.speaker);
  const gathered = await gatherStatements(reader, speaker, [range]);
  const said = { ...gathered, statements: statementsIn(gathered, { kind: 'range', range }) };
  const joined = await topicsOf(reader, speaker, question, said, range);
  return {
    speaker,
    topics: await Promise.all(joined.topics.map((topic) => topicTimeline(judge, topic, joined, said))),
  };
}

/** Silent between two days is an answer, silent always is not. */
async function topicsOf(
  reader: RecordReader,
  speaker: KnownSpeaker,
  asked: AskedTopic,
  { statements }: Gathered,
  range: DateRange,
): Promise<TopicJoin> {
  const found = askTopic(asked, statements, joinTopics(statements));
  if (found.topics.length > 0) return found;
  const isAll = range.from === always.from && range.to === always.to;
  const ever = isAll ? statements : (await gatherStatements(reader, speaker, [always])).statements;
  return topicsAsked(asked, ever, joinTopics(ever), `by ${speaker.name}`);
}

interface Spoken extends SpokenOccasion {
  readonly position: Position;
}

async function topicTimeline(
  judge: ShiftJudge,
  topic: JoinedTopic,
  joined: TopicJoin,
  { statements, meetings }: Gathered,
): Promise<TopicTimeline> {
  const only = { topics: [topic], of: joined.of };
  const all = occasionsIn(statements, meetings).flatMap((occasion): readonly Spoken[] => {
    const [position] = takePositions(occasion.statements, only);
    return position ? [{ ...occasion, position }] : [];
  });
  const spoken = all.slice(-mostPoints);
  const shifts = await Promise.all(
    spoken.map((one, index) => shiftFrom(judge, lastBefore(one, spoken.slice(0, index)), one)),
  );
  return {
    topic,
    points: spoken.map((one, index) => pointOf(one, shifts[index] ?? null, shifts)),
    more: all.length - spoken.length,
  };
}

async function shiftFrom(
  judge: ShiftJudge,
  before: Spoken | undefined,
  now: Spoken,
): Promise<TimelineShift | null> {
  if (!before) return null;
  const [earlier, later] = [[before.position], [now.position]];
  const [found] = comparePositions(earlier, later, await judgePositions(judge, earlier, later));
  if (!found) return null;
  const { shift, axes, confidence, because } = found;
  return { against: before.period, shift, axes, confidence, because };
}

/** Its own reason quotes it, and so do those of the points that are set against it. */
function pointOf(
  { period, meeting, position }: Spoken,
  shift: TimelineShift | null,
  shifts: readonly (TimelineShift | null)[],
): TimelinePoint {
  const quoting = [shift, ...shifts.filter((other) => other?.against === period)];
  return {
    period,
    meetings: meeting ? [meeting] : [],
    position: showPosition(
      position,
      quoting.flatMap((one) => one?.because ?? []),
    ),
    shift,
  };
}
