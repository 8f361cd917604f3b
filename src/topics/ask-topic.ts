// Takes a topic as a reader asks for it, statements and their topics; gives the topics meant, those that only the statements' own words hold included.
import type { AskedTopic } from '../model/asked-topic.ts';
import type { JoinedTopic, TopicJoin } from '../model/comparison.ts';
import { nearness } from '../model/embedding.ts';
import type { MergedStatement } from '../model/statement.ts';
import { foldTerm } from './fold-term.ts';
import { matchTopic } from './match-topic.ts';

/**
 * Statements that hold all the words asked for, or are on something that does, or speak of what these words speak of, are one topic under the
 * reader's words: a short article's topic may be named after something else in it. Otherwise the topics that come nearest. None when nothing is shared.
 */
export function askTopic(
  { topic: words, matter }: AskedTopic,
  statements: readonly MergedStatement[],
  joined: TopicJoin,
): TopicJoin {
  const near = matchTopic(words, joined.topics);
  const holding = speakingOf(words, statements, joined);
  const speaking = new Set([...holding, ...nearTo(matter, statements, holding.size > 0 ? NEARER : NEAR)]);
  if (speaking.size === 0) return { topics: near, of: joined.of };
  const topic = named(words, near, joined, holding, speaking);
  return { topics: [topic], of: (id) => (speaking.has(id) ? [topic.id] : []) };
}

/** Of so many words one may be missing where no statement holds them all: "harbour strike talks" asks for the harbour strike as well. */
const WORDS_TO_SPARE = 3;
const SMALL = new Set(['and', 'at', 'by', 'for', 'in', 'on', 'to', 'with']);

/** How near a statement is that speaks of it: where the words are printed nowhere, and where they are, which is surer. By what readers find (bench/topics.ts). */
const NEAR = 0.45;
const NEARER = 0.5;

function nearTo(
  matter: AskedTopic['matter'],
  statements: readonly MergedStatement[],
  least: number,
): readonly string[] {
  return statements
    .filter(({ embedding }) => matter && embedding && nearness(matter, embedding) >= least)
    .map(({ id }) => id);
}

function speakingOf(
  asked: string,
  statements: readonly MergedStatement[],
  joined: TopicJoin,
): ReadonlySet<string> {
  const words = foldTerm(asked).filter((word) => !SMALL.has(word));
  if (words.length === 0) return new Set();
  const whole = holding(words, 0, statements, joined);
  return whole.size > 0 || words.length < WORDS_TO_SPARE ? whole : holding(words, 1, statements, joined);
}

/** Ids of the statements that hold the words, but for so many, themselves or in a label of theirs; with them those of a topic of just these words. */
function holding(
  words: readonly string[],
  missing: number,
  statements: readonly MergedStatement[],
  joined: TopicJoin,
): ReadonlySet<string> {
  const holds = (text: string) => {
    const folded = new Set(foldTerm(text));
    return words.filter((word) => !folded.has(word)).length <= missing;
  };
  const topics = new Set(
    joined.topics.filter(({ label, aliases }) => [label, ...aliases].some(holds)).map(({ id }) => id),
  );
  return new Set(
    statements
      .filter(({ id, text }) => holds(text) || joined.of(id).some((topic) => topics.has(topic)))
      .map(({ id }) => id),
  );
}

/** The topic that alone comes nearest, where any statement meant is on it, and all that do not hold the words; else one under the reader's words, aliases of which are the nearest. */
function named(
  asked: string,
  near: readonly JoinedTopic[],
  joined: TopicJoin,
  holding: ReadonlySet<string>,
  speaking: ReadonlySet<string>,
): JoinedTopic {
  const [only] = near;
  const isOn = (id: string) => only !== undefined && joined.of(id).includes(only.id);
  const others = [...speaking].filter((id) => !holding.has(id));
  if (only && near.length === 1 && [...speaking].some(isOn) && others.every(isOn)) return only;
  const label = asked.trim().replaceAll(/\s+/gu, ' ');
  return { id: foldTerm(asked).join('-'), label, aliases: near.map((topic) => topic.label) };
}
