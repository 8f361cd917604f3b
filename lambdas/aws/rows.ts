// Takes an article's record; gives its rows. Takes what DynamoDB returns; gives statements, mentions and the article's entry.
import { z } from 'zod';
import type { Embedding } from '../../src/model/embedding.ts';
import { ArticleError } from '../../src/model/errors.ts';
import type { ArticleEntry, ArticleRecord, Refusal } from '../../src/model/record.ts';
import type { SpeakerMention } from '../../src/model/speaker.ts';
import { commitments, noStance, polarities, verbalActs } from '../../src/model/stance.ts';
import type { Statement } from '../../src/model/statement.ts';
import {
  articlePk,
  directoryPk,
  directorySk,
  type Generation,
  mentionNameSk,
  mentionSk,
  namePk,
  statementNameSk,
  statementSk,
} from './keys.ts';

const span = z.tuple([z.number(), z.number()]);
const spans = z.object({ content: z.array(span), source: z.array(span), cue: z.array(span) });

const speaker = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string().nullable(),
  type: z.enum(['person', 'body']),
  nameKey: z.string(),
});

const topic = z.object({
  id: z.string(),
  label: z.string(),
  basis: z.enum(['content', 'context', 'headline']),
  aliases: z.array(z.string()),
});

const stance = z.object({
  act: z.enum(verbalActs),
  tone: z.number(),
  commitment: z.enum(commitments).nullable(),
  evidence: z.array(z.string()),
  // Rows recorded by earlier versions lack what follows.
  polarity: z.enum(polarities).nullable().default(noStance.polarity),
  hedges: z.array(z.string()).default([]),
  markers: z
    .object({ change: z.array(z.string()), constancy: z.array(z.string()) })
    .default({ change: [], constancy: [] }),
  places: z
    .array(z.object({ in: z.enum(['text', 'cue']), span, heldBy: z.enum(['speaker', 'reporter']) }))
    .default([]),
});

const statement = z.object({
  id: z.string(),
  article: z.string(),
  kind: z.enum(['assertion', 'belief', 'fact', 'eventuality']),
  type: z.enum(['direct', 'indirect', 'mixed']),
  text: z.string(),
  source: z.string().nullable(),
  cue: z.string().nullable(),
  speaker: speaker.nullable(),
  saidOn: z.string().nullable(),
  saidOnBasis: z.enum(['stated', 'implied', 'unknown']),
  occasion: z
    .object({ date: z.string(), place: z.string().nullable(), label: z.string().nullable() })
    .nullable(),
  confidence: z.number(),
  rule: z.string(),
  spans,
  topics: z.array(topic),
  stance,
  // Rows recorded by earlier versions lack it.
  embedding: z.string().transform(readEmbedding).nullable().default(null),
});

/** Signed bytes as base64: a quarter of what a list of numbers takes. */
function writeEmbedding(embedding: Embedding): string {
  return Buffer.from(Int8Array.from(embedding).buffer).toString('base64');
}

function readEmbedding(written: string): Embedding {
  return [...new Int8Array(Buffer.from(written, 'base64'))];
}

const mention = z.object({
  article: z.string(),
  speaker,
  date: z.string().nullable(),
  statements: z.number(),
});

const generation = { revision: z.string(), extractorVersion: z.string() };

const statementRow = z.object({ ...generation, statement });
const mentionRow = z.object({ ...generation, mention });

const status = z.object({
  key: z.string(),
  revision: z.string(),
  etag: z.string().nullable(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  published: z.string().nullable(),
  place: z.string().nullable(),
  extractorVersion: z.string(),
  statements: z.number(),
});

const refusal = z.object({
  key: z.string(),
  revision: z.string(),
  etag: z.string().nullable(),
  code: z.string(),
  message: z.string(),
});

const metaRow = z.object({
  /** Newest upload or removal that any writer has begun on; absent while only refusals came. */
  revision: z.string().optional(),
  recorded: status.optional(),
  refusal: refusal.optional(),
});

/** How an article's writers and readers find each other. */
export type MetaRow = z.infer<typeof metaRow>;

/** A statement or mention as read, with the generation that it belongs to. */
export interface Versioned<T> extends Generation {
  readonly article: string;
  readonly value: T;
}

export type Row = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string };

// DynamoDB's limit is 400 KB with names and keys; the rest is room for those.
const maxRowBytes = 380 * 1024;

/** Every row of one article. Throws ArticleError `too-large` where a statement is larger than an item can be. */
export function toRows(article: ArticleRecord): readonly Row[] {
  const rows = [
    ...article.statements.map((one) => toStatementRow(one, article)),
    ...article.speakers.map((one, position) => toMentionRow(one, position, article)),
  ];
  for (const row of rows) assertFits(row, article.key);
  // One id is one speaker's words in one stretch of one article: twice the same is once, and a batch must not hold a key twice.
  return [...new Map(rows.map((row) => [row.sk, row])).values()];
}

function toStatementRow(one: Statement, article: ArticleRecord): Row {
  const { revision, extractorVersion } = article;
  const keys = { pk: articlePk(article.key), sk: statementSk(article, one.id) };
  // Who cannot be named cannot be asked for by name: such a statement is found by its article only.
  const names = one.speaker
    ? { namePk: namePk(one.speaker.nameKey), nameSk: statementNameSk(one.saidOn, one.id) }
    : {};
  const statement = { ...one, embedding: one.embedding && writeEmbedding(one.embedding) };
  return { ...keys, ...names, revision, extractorVersion, statement };
}

function toMentionRow(one: SpeakerMention, position: number, article: ArticleRecord): Row {
  const { revision, extractorVersion } = article;
  const { nameKey } = one.speaker;
  return {
    pk: articlePk(article.key),
    sk: mentionSk(article, position),
    namePk: namePk(nameKey),
    nameSk: mentionNameSk,
    directoryPk: directoryPk(nameKey),
    directorySk: directorySk(nameKey),
    revision,
    extractorVersion,
    mention: one,
  };
}

function assertFits(row: Row, key: string): void {
  const bytes = new TextEncoder().encode(JSON.stringify(row)).length;
  if (bytes <= maxRowBytes) return;
  throw new ArticleError(
    'too-large',
    key,
    `${key}: one statement takes ${Math.ceil(bytes / 1024)} KB, more than the ${maxRowBytes / 1024} KB that the record holds. Split the text into paragraphs.`,
  );
}

export function parseStatement(item: unknown): Versioned<Statement> {
  const { statement: value, ...rest } = statementRow.parse(item);
  return { ...rest, article: value.article, value };
}

export function parseMention(item: unknown): Versioned<SpeakerMention> {
  const { mention: value, ...rest } = mentionRow.parse(item);
  return { ...rest, article: value.article, value };
}

export function parseMeta(item: unknown): MetaRow {
  return metaRow.parse(item);
}

/** A refusal counts until a newer upload could be read, or the article went. */
export function toEntry(key: string, meta: MetaRow): ArticleEntry | null {
  const recorded = meta.recorded ?? null;
  const refusal = standingRefusal(meta);
  return recorded || refusal ? { key, recorded, refusal } : null;
}

function standingRefusal({ revision, refusal }: MetaRow): Refusal | null {
  if (!refusal) return null;
  return revision === undefined || refusal.revision > revision ? refusal : null;
}
