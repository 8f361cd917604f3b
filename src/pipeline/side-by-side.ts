// Takes a question of several speakers, one period and one topic; gives what each of them said on it there. Nothing is graded between people.
import type { AskedTopic } from '../model/asked-topic.ts';
import { QuestionError } from '../model/errors.ts';
import type { SideBySide } from '../model/side-by-side.ts';
import type { KnownSpeaker } from '../model/speaker.ts';
import type { RecordReader } from '../ports.ts';
import { joinTopics } from '../topics/join-topics.ts';
import { hearTogether } from './hear-together.ts';
import { knownSpeaker } from './known-speaker.ts';
import { noStatements } from './no-statements.ts';
import { readPeriod } from './read-period.ts';
import { speakerPosition } from './speaker-position.ts';
import { comparedPeriod } from './statements-in.ts';
import { topicsAsked } from './topics-asked.ts';

export interface SideBySideQuestion extends AskedTopic {
  /** Each an id or any name. */
  readonly speakers: readonly string[];
  /** Year, month, day, `from..to`, or a meeting id. */
  readonly in: string;
}

/** Speakers stand in the order asked. Throws QuestionError when it cannot be answered as asked. */
export async function sideBySide(reader: RecordReader, question: SideBySideQuestion): Promise<SideBySide> {
  const period = readPeriod(question.in, 'in');
  const speakers = await Promise.all(question.speakers.map((name) => knownSpeaker(reader, name)));
  refuseTwice(question.speakers, speakers);
  const { heard, meetings } = await hearTogether(reader, speakers, period);
  const all = heard.flatMap(({ statements }) => statements);
  const [first] = speakers;
  if (first && all.length === 0) throw noStatements(first, question.in, 'in');
  const joined = topicsAsked(question, all, joinTopics(all), 'in this period');
  return {
    period: comparedPeriod(question.in, all, meetings),
    topics: joined.topics.map((topic) => ({
      topic,
      positions: heard.map((one) => speakerPosition(one, { topics: [topic], of: joined.of })),
    })),
    leftOut: 0,
  };
}

function refuseTwice(asked: readonly string[], speakers: readonly KnownSpeaker[]): void {
  for (const [index, { id, type, name }] of speakers.entries()) {
    const before = speakers.findIndex((other) => other.id === id && other.type === type);
    if (before === index) continue;
    const detail = `“${asked[before]}” and “${asked[index]}” are one speaker, ${name}: name each once`;
    throw new QuestionError({ code: 'invalid-request', parameter: 'speaker', detail }, `${detail}.`);
  }
}
