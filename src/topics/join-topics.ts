// Takes one speaker's statements; gives their topics over all articles, wordings of one thing joined.
import { lightNouns } from '../lexicon/light-nouns.ts';
import type { JoinedTopic, TopicJoin } from '../model/comparison.ts';
import type { MergedStatement } from '../model/statement.ts';
import type { Topic } from '../model/topic.ts';
import { foldTerm } from './fold-term.ts';

const LIGHT = new Set(lightNouns);

/** All that the articles call one topic id. */
interface Wording {
  readonly id: string;
  /** Printed forms, label or alias, with how many statements use each. */
  readonly labels: ReadonlyMap<string, number>;
  readonly aliases: ReadonlySet<string>;
  /** Folded words of each form, nouns that name nothing trimmed from the end. */
  readonly forms: readonly (readonly string[])[];
}

/**
 * Joins topics with one id, with a shared short form, or with two specific words in common where one contains the other or nearly does.
 * The order of the statements makes no difference. "Nuclear terrorism" and "nuclear arsenal" share one word and stay apart.
 */
export function joinTopics(statements: readonly MergedStatement[]): TopicJoin {
  const wordings = wordingsOf(statements);
  const groups = groupsOf(wordings);
  const joined = groups.map((group) => ({ group, topic: joinedTopic(group) }));
  const topicOf = new Map(
    joined.flatMap(({ group, topic }) => group.map((wording) => [wording.id, topic.id] as const)),
  );
  const ofStatement = new Map(
    statements.map((statement) => [
      statement.id,
      [...new Set(statement.topics.map((topic) => topicOf.get(topic.id) ?? topic.id))],
    ]),
  );
  const count = (id: string) => [...ofStatement.values()].filter((ids) => ids.includes(id)).length;
  const topics = joined
    .map(({ topic }) => topic)
    .sort((a, b) => count(b.id) - count(a.id) || compare(a.id, b.id));
  return { topics, of: (statementId) => ofStatement.get(statementId) ?? [] };
}

function wordingsOf(statements: readonly MergedStatement[]): readonly Wording[] {
  const byId = new Map<string, Topic[]>();
  for (const topic of statements.flatMap((statement) => statement.topics)) {
    const members = byId.get(topic.id);
    if (members) members.push(topic);
    else byId.set(topic.id, [topic]);
  }
  return [...byId.entries()].sort(([a], [b]) => compare(a, b)).map(([id, topics]) => wordingOf(id, topics));
}

function wordingOf(id: string, topics: readonly Topic[]): Wording {
  const labels = new Map<string, number>();
  for (const { label } of topics) labels.set(label, (labels.get(label) ?? 0) + 1);
  const aliases = new Set(topics.flatMap((topic) => topic.aliases));
  return {
    id,
    labels,
    aliases,
    forms: [...labels.keys(), ...aliases].map((form) => trimmed(foldTerm(form))),
  };
}

function trimmed(stems: readonly string[]): readonly string[] {
  let words = stems;
  while (words.length > 2 && LIGHT.has(words.at(-1) ?? '')) words = words.slice(0, -1);
  return words;
}

/** Connected groups, in order of id. */
function groupsOf(wordings: readonly Wording[]): readonly (readonly Wording[])[] {
  const left = new Set(wordings);
  const groups: Wording[][] = [];
  for (const wording of wordings) {
    if (!left.delete(wording)) continue;
    const group = [wording];
    for (const member of group) {
      for (const other of wordings) {
        if (left.has(other) && sameThing(member, other)) {
          left.delete(other);
          group.push(other);
        }
      }
    }
    groups.push(group);
  }
  return groups;
}

function sameThing(a: Wording, b: Wording): boolean {
  return a.forms.some((form) => b.forms.some((other) => sameForm(form, other)));
}

const NEARLY = 0.6;

function sameForm(a: readonly string[], b: readonly string[]): boolean {
  const shared = [...new Set(a)].filter((word) => b.includes(word));
  const all = new Set([...a, ...b]).size;
  if (shared.length === all) return all > 0;
  const specific = shared.filter((word) => !LIGHT.has(word));
  if (specific.length < 2) return false;
  return shared.length === Math.min(a.length, b.length) || shared.length >= NEARLY * all;
}

/** The shortest wording gives the id; the form most often printed gives the label, a short form ("HTU") before all. */
function joinedTopic(group: readonly Wording[]): JoinedTopic {
  const plainest = [...group].sort(
    (a, b) => a.id.split('-').length - b.id.split('-').length || compare(a.id, b.id),
  )[0] as Wording;
  const counts = new Map<string, number>();
  for (const { labels } of group)
    for (const [label, count] of labels) counts.set(label, (counts.get(label) ?? 0) + count);
  const label = [...counts.entries()].sort(
    ([a, countA], [b, countB]) =>
      Number(isShortForm(b)) - Number(isShortForm(a)) ||
      countB - countA ||
      a.length - b.length ||
      compare(a, b),
  )[0]?.[0];
  const forms = new Set([...counts.keys(), ...group.flatMap((wording) => [...wording.aliases])]);
  const topicLabel = label ?? plainest.id;
  return {
    id: plainest.id,
    label: topicLabel,
    aliases: [...forms].filter((form) => form !== topicLabel).sort(compare),
  };
}

function isShortForm(label: string): boolean {
  return /^\p{Lu}{3,}$/u.test(label);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
