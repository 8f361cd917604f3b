// Takes the labels of topics.jsonl, the articles they are of and a finder; gives each labelled statement with the topics it is given, and how well they group.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { askedTopic } from '../../src/model/asked-topic.ts';
import type { JoinedTopic, TopicJoin } from '../../src/model/comparison.ts';
import { groupByKey } from '../../src/model/group-by-key.ts';
import type { Span } from '../../src/model/span.ts';
import type { MergedStatement, Statement } from '../../src/model/statement.ts';
import { extractStatements } from '../../src/pipeline/extract-statements.ts';
import type { AttributionFinder, TopicWords } from '../../src/ports.ts';
import { mergeReports } from '../../src/statements/merge-reports.ts';
import { askTopic } from '../../src/topics/ask-topic.ts';
import { joinTopics } from '../../src/topics/join-topics.ts';

const labelSchema = z.strictObject({
  corpus: z.enum(['polnear-train', 'polnear-dev']),
  article: z.string(),
  content: z.array(z.tuple([z.number(), z.number()])).min(1),
  speaker: z.string(),
  topics: z.array(z.string()),
  /** Of another reader, who saw neither these labels nor ours. */
  second: z.array(z.string()),
});
export type TopicLabel = z.infer<typeof labelSchema>;

/** Rules are tuned on these; the others are counted, never looked into. */
export const tunedSpeakers: ReadonlySet<string> = new Set(['Sanders', 'Rubio', 'Carson']);

/** What of a label the groups are compared by. */
export type Labelled = Pick<TopicLabel, 'article' | 'content' | 'topics' | 'second'>;

export interface LabelledStatement {
  readonly label: Labelled;
  readonly statement: Statement;
}

export interface JudgedSpeaker {
  readonly speaker: string;
  readonly labelled: readonly LabelledStatement[];
  /** Labels of statements that the finder does not find: they are grouped with none. */
  readonly lost: readonly Labelled[];
  readonly merged: readonly MergedStatement[];
  readonly joined: TopicJoin;
  /** The merged statement that a labelled one is, or is part of. */
  readonly mergedOf: (statement: Statement) => MergedStatement;
}

export function readTopicLabels(): readonly TopicLabel[] {
  return readFileSync(new URL('topics.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => labelSchema.parse(JSON.parse(line)));
}

/** One answer a speaker, over all his labelled statements. */
export async function judgeTopics(
  labels: readonly TopicLabel[],
  shared: string,
  finder: AttributionFinder,
): Promise<readonly JudgedSpeaker[]> {
  const byArticle = groupByKey(labels.map((label) => [`${label.corpus}/${label.article}`, label]));
  const found: (Found & { readonly label: TopicLabel })[] = [];
  for (const own of byArticle.values()) found.push(...(await foundIn(own, shared, finder)));
  const bySpeaker = groupByKey(found.map((one) => [one.label.speaker, one]));
  return [...bySpeaker].map(([speaker, own]) => judgeSpeaker(speaker, own));
}

export interface Found {
  readonly label: Labelled;
  readonly statement: Statement | null;
}

async function foundIn(
  labels: readonly TopicLabel[],
  shared: string,
  finder: AttributionFinder,
): Promise<readonly (Found & { readonly label: TopicLabel })[]> {
  const [first] = labels;
  if (!first) return [];
  const { corpus, article } = first;
  const bytes = readFileSync(join(shared, corpus.replace('-', '/'), 'text', article));
  const published = /\d{4}-\d{2}-\d{2}/u.exec(article)?.[0];
  const metadata = published ? { published } : {};
  const { statements } = await extractStatements({ key: article, bytes, metadata }, finder);
  return labels.map((label) => ({ label, statement: statementAt(label, statements) }));
}

/** The one whose content begins where the label's does, else the one that shares most with it; null where none shares anything. */
export function statementAt(
  { content }: Pick<TopicLabel, 'content'>,
  statements: readonly Statement[],
): Statement | null {
  const shared = ({ spans }: Statement) => overlapOf(spans.content, content);
  const [best] = [...statements].sort(
    (a, b) => Number(startsAt(b, content)) - Number(startsAt(a, content)) || shared(b) - shared(a),
  );
  return best && shared(best) > 0 ? best : null;
}

function startsAt({ spans }: Statement, content: readonly Span[]): boolean {
  return spans.content[0]?.[0] === content[0]?.[0];
}

function overlapOf(some: readonly Span[], others: readonly Span[]): number {
  let sum = 0;
  for (const [start, end] of some)
    for (const [from, to] of others) sum += Math.max(0, Math.min(end, to) - Math.max(start, from));
  return sum;
}

export function judgeSpeaker(speaker: string, found: readonly Found[]): JudgedSpeaker {
  const labelled = found.flatMap(({ label, statement }) => (statement ? [{ label, statement }] : []));
  const lost = found.filter(({ statement }) => !statement).map(({ label }) => label);
  const merged = mergeReports(labelled.map(({ statement }) => statement));
  const byReport = new Map(
    merged.flatMap((one) =>
      one.reports.flatMap(({ id, pieces }) => [id, ...pieces].map((key) => [key, one])),
    ),
  );
  const mergedOf = ({ id }: Statement) => {
    const one = byReport.get(id);
    if (!one) throw new Error(`No merged statement holds ${id}.`);
    return one;
  };
  return { speaker, labelled, lost, merged, joined: joinTopics(merged), mergedOf };
}

/** A statement's groups as the reader has them, and as they are given. */
export interface Grouped {
  readonly gold: readonly string[];
  readonly given: readonly string[];
}

export type Grouping = 'joined' | 'unjoined' | 'second' | 'apart' | 'together';

/** Statements on something to look up. One that is given no topic is a group of its own. */
export function groupedBy(
  how: Grouping,
  { labelled, lost, joined, mergedOf }: JudgedSpeaker,
): readonly Grouped[] {
  const found = labelled
    .filter(({ label }) => label.topics.length > 0)
    .map(({ label, statement }, at) => {
      const given = {
        joined: () => joined.of(mergedOf(statement).id),
        unjoined: () => statement.topics.map(({ id }) => id),
        second: () => label.second,
        apart: () => [],
        together: () => ['all'],
      }[how]();
      return { gold: label.topics, given: given.length > 0 ? given : [`alone ${at}`] };
    });
  const alone = lost
    .filter(({ topics }) => topics.length > 0)
    .map(({ topics, second }, at) => ({ gold: topics, given: how === 'second' ? second : [`lost ${at}`] }));
  return [...found, ...alone];
}

export interface Figures {
  readonly count: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Extended B-cubed of Amigó et al. (2009), for groups that overlap. One list of statements a speaker: those of two are never compared. */
export function bCubed(speakers: readonly (readonly Grouped[])[]): Figures {
  const precisions = speakers.flatMap((own) => own.map((one) => multiplicity(one, own, 'given', 'gold')));
  const recalls = speakers.flatMap((own) => own.map((one) => multiplicity(one, own, 'gold', 'given')));
  return figures(precisions, recalls);
}

/** Of the statements that share a group `by` one side, how far the other side shares as many. */
function multiplicity(
  one: Grouped,
  all: readonly Grouped[],
  by: keyof Grouped,
  against: keyof Grouped,
): number {
  const shares = all
    .map((other) => [sharedCount(one[by], other[by]), sharedCount(one[against], other[against])] as const)
    .filter(([own]) => own > 0)
    .map(([own, others]) => Math.min(own, others) / own);
  return mean(shares);
}

function sharedCount(some: readonly string[], others: readonly string[]): number {
  return some.filter((one) => others.includes(one)).length;
}

function figures(precisions: readonly number[], recalls: readonly number[]): Figures {
  const [precision, recall] = [mean(precisions), mean(recalls)];
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { count: precisions.length, precision, recall, f1 };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export interface Asked extends Figures {
  readonly speaker: string;
  readonly topic: string;
}

/** Every label with statements of two days or more, asked for by its own words and what these speak of. */
export function askLabels(
  { speaker, labelled, lost, merged, joined, mergedOf }: JudgedSpeaker,
  matterOf: TopicWords,
): readonly Asked[] {
  const byTopic = groupByKey(labelled.flatMap((one) => one.label.topics.map((topic) => [topic, one])));
  return [...byTopic]
    .filter(
      ([, own]) => new Set(own.map(({ label }) => label.article.match(/\d{4}-\d{2}-\d{2}/u)?.[0])).size > 1,
    )
    .map(([topic, own]) => {
      const wanted = new Set(own.map(({ statement }) => mergedOf(statement).id));
      const answer = askTopic(askedTopic(topic, matterOf), merged, joined);
      const meant = new Set(answer.topics.map(({ id }: JoinedTopic) => id));
      const found = merged.map(({ id }) => id).filter((id) => answer.of(id).some((one) => meant.has(one)));
      const wantedCount = wanted.size + lost.filter((one) => one.topics.includes(topic)).length;
      const right = found.filter((id) => wanted.has(id)).length;
      const precision = found.length === 0 ? 0 : right / found.length;
      return { speaker, topic, ...figures([precision], [right / wantedCount]) };
    });
}

/** Over the topics asked for, each counting as much. */
export function meanAsked(asked: readonly Figures[]): Figures {
  return {
    count: asked.length,
    precision: mean(asked.map(({ precision }) => precision)),
    recall: mean(asked.map(({ recall }) => recall)),
    f1: mean(asked.map(({ f1 }) => f1)),
  };
}
