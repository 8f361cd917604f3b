// Takes the record; gives its speakers, and one speaker's statements.
import type { AskedTopic } from '../model/asked-topic.ts';
import { type DateRange, fallsIn } from '../model/date.ts';
import { QuestionError } from '../model/errors.ts';
import type { Meeting } from '../model/meeting.ts';
import type { KnownSpeaker } from '../model/speaker.ts';
import type { MergedStatement } from '../model/statement.ts';
import type { RecordReader } from '../ports.ts';
import { joinSpeakers } from '../speakers/join-speakers.ts';
import { askTopic } from '../topics/ask-topic.ts';
import { joinTopics } from '../topics/join-topics.ts';
import { gatherStatements } from './gather-statements.ts';
import { knownSpeaker } from './known-speaker.ts';
import { always, readStretch, type Stretch } from './read-stretch.ts';
import { mostHeardFirst, searchDirectory } from './search-directory.ts';

export interface SpeakerProfile {
  readonly speaker: KnownSpeaker;
  readonly meetings: readonly Meeting[];
  readonly topics: readonly { readonly id: string; readonly label: string; readonly statements: number }[];
}

export interface StatementFilter extends Stretch, Partial<AskedTopic> {}

/**
 * All speakers, most statements first; with `name`, those of whose names it is a part. By a family name it costs a query or two; by a given
 * name alone as much as the list of all, for no key begins with it.
 */
export async function listSpeakers(
  reader: RecordReader,
  name: string | null,
): Promise<readonly KnownSpeaker[]> {
  if (name !== null) return searchDirectory(reader, name);
  return mostHeardFirst(joinSpeakers(await reader.speakersFrom('')));
}

/** `asked`: an id or any name. Throws QuestionError unknown-speaker or ambiguous-speaker. */
export async function describeSpeaker(reader: RecordReader, asked: string): Promise<SpeakerProfile> {
  const speaker = await knownSpeaker(reader, asked);
  const { statements, meetings } = await gatherStatements(reader, speaker, [always]);
  const joined = joinTopics(statements);
  const counts = joined.topics.map(({ id, label }) => ({
    id,
    label,
    statements: statements.filter((statement) => joined.of(statement.id).includes(id)).length,
  }));
  return { speaker, meetings, topics: counts.toSorted((a, b) => b.statements - a.statements) };
}

/** Newest first. Throws QuestionError also for a period that is none and a topic never spoken on. */
export async function statementsOfSpeaker(
  reader: RecordReader,
  asked: string,
  { topic, matter, ...stretch }: StatementFilter,
): Promise<readonly MergedStatement[]> {
  const range = readStretch(stretch);
  const speaker = await knownSpeaker(reader, asked);
  const within = await statementsWithin(reader, speaker, range);
  if (topic === undefined) return within;
  const wanted = { topic, matter };
  const found = statementsOn(wanted, within);
  if (found) return found;
  // Silent between these days is an answer, silent always is not.
  const ever = await statementsWithin(reader, speaker, always);
  if (statementsOn(wanted, ever)) return [];
  throw unknownTopic(speaker, topic, ever);
}

async function statementsWithin(
  reader: RecordReader,
  speaker: KnownSpeaker,
  range: DateRange,
): Promise<readonly MergedStatement[]> {
  const { statements } = await gatherStatements(reader, speaker, [range]);
  return statements.filter(({ saidOn }) => saidOn !== null && fallsIn(saidOn, range));
}

/** Null when none of them is on the topic. */
function statementsOn(
  asked: AskedTopic,
  statements: readonly MergedStatement[],
): readonly MergedStatement[] | null {
  const meant = askTopic(asked, statements, joinTopics(statements));
  const ids = new Set(meant.topics.map(({ id }) => id));
  if (ids.size === 0) return null;
  return statements.filter((statement) => meant.of(statement.id).some((id) => ids.has(id)));
}

function unknownTopic(
  { name }: KnownSpeaker,
  asked: string,
  statements: readonly MergedStatement[],
): QuestionError {
  const topics = joinTopics(statements).topics.map(({ label }) => label);
  return new QuestionError(
    { code: 'unknown-topic', asked, topics },
    `Nothing that ${name} said on “${asked}” is on record. Topics there are: ${topics.join(', ') || 'none'}.`,
  );
}
