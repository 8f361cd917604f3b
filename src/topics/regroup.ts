// Takes one speaker's statements and the topics that their words give them; gives the topics anew, statements on one matter together whatever their words.
import { compareText } from '../model/compare-text.ts';
import type { JoinedTopic } from '../model/comparison.ts';
import { groupByKey } from '../model/group-by-key.ts';
import type { MergedStatement } from '../model/statement.ts';
import { averageLinkage } from './average-linkage.ts';
import { matterLikelihood, type Placed, placed } from './matter-likelihood.ts';

/** A topic with the ids of the statements that speak of it. */
export interface Spoken {
  readonly topic: JoinedTopic;
  readonly of: ReadonlySet<string>;
  /** Small where the statements name it first. */
  readonly place: number;
}

/** In the mean over pairs: more likely than not on one matter. Less joins more of what readers join (bench/topics.ts), and what a careful reader keeps apart. */
const LEAST = 0.5;

/** Time and memory grow with the square: two seconds for so many. */
const MOST = 2000;

type TopicsOf = (statementId: string) => readonly Spoken[];

/** Statements on one matter, and the topic that they are called by. */
interface Group {
  readonly name: Spoken;
  readonly members: readonly string[];
}

/**
 * Statements whose embeddings, places and words say that they are on one matter form a group, which takes the name that most of them
 * give it. What a statement's own words name stays a topic of it beside that: embeddings add, and overrule only what was taken from the
 * sentences around. A topic that only stood around becomes an alias of the group that most of its statements are in. Statements without
 * an embedding keep the topics that they had, and so do all where there are more than `MOST`: a timeline of years is asked for while
 * somebody waits.
 */
export function regroup(
  spoken: readonly Spoken[],
  statements: readonly MergedStatement[],
): readonly Spoken[] {
  if (statements.length > MOST) return spoken;
  const byStatement = groupByKey(spoken.flatMap((one) => [...one.of].map((id) => [id, one] as const)));
  const topicsOf: TopicsOf = (id) => byStatement.get(id) ?? [];
  const groups = groupsOf(statements, topicsOf);
  const nameOf = new Map(groups.flatMap(({ name, members }) => members.map((id) => [id, name] as const)));
  const homeOf = homes(spoken, nameOf, statements);
  const topicsNow = (statement: MergedStatement): readonly Spoken[] => {
    const own = topicsOf(statement.id);
    const name = nameOf.get(statement.id);
    if (!name) return own.map(homeOf);
    return [name, ...own.filter((one) => isInWords(one.topic, statement))];
  };
  const now = groupByKey(
    statements.flatMap((statement) =>
      [...new Set(topicsNow(statement))].map((one) => [one, statement.id] as const),
    ),
  );
  return [...now].map(([one, ids]) => ({
    topic: withForms(
      one.topic,
      spoken.filter((other) => other !== one && homeOf(other) === one),
    ),
    of: new Set(ids),
    place: one.place,
  }));
}

/** Largest first, each with a name that none before it has, where it has one. */
function groupsOf(statements: readonly MergedStatement[], topicsOf: TopicsOf): readonly Group[] {
  const read: readonly Placed[] = statements
    .filter(({ embedding }) => embedding !== null)
    .map((statement) =>
      placed(
        statement,
        topicsOf(statement.id).map(({ topic }) => topic.id),
      ),
    )
    .sort((a, b) => compareText(a.statement.id, b.statement.id));
  const at = (index: number) => read[index] as Placed;
  const found = averageLinkage(read.length, (a, b) => matterLikelihood(at(a), at(b)), LEAST);
  const taken = new Set<Spoken>();
  return found
    .map((indexes) => indexes.map((index) => at(index).statement.id).sort(compareText))
    .sort((a, b) => b.length - a.length || compareText(a[0] ?? '', b[0] ?? ''))
    .flatMap((members) => {
      const names = commonestFirst(members, topicsOf);
      const name = names.find((one) => !taken.has(one)) ?? names[0];
      if (!name) return [];
      taken.add(name);
      return [{ name, members }];
    });
}

/** Topics by how many of them have each; of equals the one that fewest others have. */
function commonestFirst(members: readonly string[], topicsOf: TopicsOf): readonly Spoken[] {
  const counts = new Map<Spoken, number>();
  for (const id of members) for (const one of topicsOf(id)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts]
    .sort(
      ([a, timesA], [b, timesB]) =>
        timesB - timesA || a.of.size - b.of.size || compareText(a.topic.id, b.topic.id),
    )
    .map(([one]) => one);
}

/** Where a topic goes: to itself if a group or a statement's own words name it; else to the name of most of its statements, if one has a name. */
function homes(
  spoken: readonly Spoken[],
  nameOf: ReadonlyMap<string, Spoken>,
  statements: readonly MergedStatement[],
): (one: Spoken) => Spoken {
  const names = new Set(nameOf.values());
  const isNamed = (one: Spoken) =>
    names.has(one) ||
    statements.some((statement) => one.of.has(statement.id) && isInWords(one.topic, statement));
  const home = new Map(
    spoken.map((one) => [one, isNamed(one) ? one : (nameOfMost(one, nameOf) ?? one)] as const),
  );
  return (one) => home.get(one) ?? one;
}

function nameOfMost(one: Spoken, nameOf: ReadonlyMap<string, Spoken>): Spoken | undefined {
  const around = groupByKey([...one.of].flatMap((id) => nameOf.get(id) ?? []).map((name) => [name, name]));
  const [first] = [...around].sort(
    ([a, timesA], [b, timesB]) => timesB.length - timesA.length || compareText(a.topic.id, b.topic.id),
  );
  return first?.[0];
}

function isInWords({ id, label, aliases }: JoinedTopic, { topics }: MergedStatement): boolean {
  return topics.some(
    (topic) =>
      topic.basis === 'content' &&
      (topic.id === id || topic.label === label || aliases.includes(topic.label)),
  );
}

function withForms(topic: JoinedTopic, absorbed: readonly Spoken[]): JoinedTopic {
  const forms = absorbed.flatMap(({ topic: { label, aliases } }) => [label, ...aliases]);
  const aliases = new Set([...topic.aliases, ...forms].filter((form) => form !== topic.label));
  return { ...topic, aliases: [...aliases].sort(compareText) };
}
