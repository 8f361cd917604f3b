// Takes a question of one speaker and one period; gives on each of his topics what he said there and what everybody else did.
import type { AskedTopic } from '../model/asked-topic.ts';
import { compareText } from '../model/compare-text.ts';
import type { JoinedTopic, TopicJoin } from '../model/comparison.ts';
import { mayFallIn } from '../model/date.ts';
import type { SideBySide, SpeakerPosition } from '../model/side-by-side.ts';
import type { KnownSpeaker } from '../model/speaker.ts';
import type { RecordReader } from '../ports.ts';
import { joinSpeakers } from '../speakers/join-speakers.ts';
import { askTopic } from '../topics/ask-topic.ts';
import { joinTopics } from '../topics/join-topics.ts';
import { type Heard, hearTogether } from './hear-together.ts';
import { knownSpeaker } from './known-speaker.ts';
import { noStatements } from './no-statements.ts';
import { daysOf, type Period, readPeriod } from './read-period.ts';
import { speakerPosition } from './speaker-position.ts';
import { comparedPeriod } from './statements-in.ts';
import { topicsAsked } from './topics-asked.ts';

export interface OneAgainstAllQuestion extends Partial<AskedTopic> {
  /** An id or any name. */
  readonly speaker: string;
  /** Year, month, day, `from..to`, or a meeting id. */
  readonly in: string;
}

/** Each of them is a query or two, and the topics of each are set against his. */
export const mostOthers = 50;

/**
 * His position stands first, then those of the others, most statements first. Reads the whole directory once, which grows with the record.
 * Throws QuestionError when it cannot be answered as asked.
 */
export async function oneAgainstAll(
  reader: RecordReader,
  question: OneAgainstAllQuestion,
): Promise<SideBySide> {
  const period = readPeriod(question.in, 'in');
  const speaker = await knownSpeaker(reader, question.speaker);
  const others = await othersIn(reader, speaker, period);
  const shown = [speaker, ...others.slice(0, mostOthers)];
  const { heard, meetings } = await hearTogether(reader, shown, period);
  const [him, ...rest] = heard;
  if (!him || him.statements.length === 0) throw noStatements(speaker, question.in, 'in');
  const { topic, matter } = question;
  const topics = setBeside(him, rest, topic === undefined ? null : { topic, matter });
  const positions = topics.flatMap((topic) => topic.positions.map(({ position }) => position));
  const told = [...him.statements, ...positions.flatMap((position) => position?.statements ?? [])];
  return {
    period: comparedPeriod(question.in, told, meetings),
    topics,
    leftOut: others.length - rest.length,
  };
}

/** Whom an article of these days lets speak; a mention is dated by the first day on which he speaks in it. */
async function othersIn(
  reader: RecordReader,
  him: KnownSpeaker,
  period: Period,
): Promise<readonly KnownSpeaker[]> {
  const days = daysOf(period);
  const counted = joinSpeakers(await reader.speakersFrom(''))
    .filter(({ id, type }) => id !== him.id || type !== him.type)
    .map((speaker) => {
      const dated = speaker.mentions.filter(({ date }) => date !== null && mayFallIn(date, days));
      return { speaker, statements: dated.reduce((sum, mention) => sum + mention.statements, 0) };
    });
  return counted
    .filter(({ statements }) => statements > 0)
    .sort((a, b) => b.statements - a.statements || compareText(a.speaker.id, b.speaker.id))
    .map(({ speaker }) => speaker);
}

function setBeside(him: Heard, others: readonly Heard[], asked: AskedTopic | null): SideBySide['topics'] {
  const own = joinTopics(him.statements);
  const his = asked === null ? own : topicsAsked(asked, him.statements, own, 'in this period');
  const theirs = others.map((other) => ({ other, isOn: sameTopics(him, other, asked) }));
  return his.topics.map((topic) => {
    const found = theirs.map(({ other, isOn }) =>
      speakerPosition(other, { topics: [topic], of: (id) => (isOn(topic, id) ? [topic.id] : []) }),
    );
    const speaking = found.filter(({ position }) => position !== null).sort(byStatements);
    return { topic, positions: [speakerPosition(him, { topics: [topic], of: his.of }), ...speaking] };
  });
}

/**
 * Whether a statement of the other's is on a topic of his: their statements are joined to his, pair by pair, so that what a third says
 * moves neither.
 */
function sameTopics(
  him: Heard,
  other: Heard,
  asked: AskedTopic | null,
): (topic: JoinedTopic, statementId: string) => boolean {
  const both = [...him.statements, ...other.statements];
  const all = joinTopics(both);
  const joined: TopicJoin = asked === null ? all : askTopic(asked, both, all);
  return (topic, id) => {
    const spoken = new Set(joined.of(id));
    return joined.topics.some((one) => spoken.has(one.id) && shareWording(one, topic));
  };
}

function shareWording(a: JoinedTopic, b: JoinedTopic): boolean {
  const wordings = new Set([a.label, ...a.aliases]);
  return [b.label, ...b.aliases].some((wording) => wordings.has(wording));
}

function byStatements(a: SpeakerPosition, b: SpeakerPosition): number {
  const size = ({ position }: SpeakerPosition) => (position?.statements.length ?? 0) + (position?.more ?? 0);
  return size(b) - size(a) || compareText(a.speaker.id, b.speaker.id);
}
