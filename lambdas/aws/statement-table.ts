// Takes a DynamoDB client and a table's name; gives the record kept in that table.
//
// Without transactions, because each step can be repeated: claim the article, write the rows of this generation, publish them,
// delete all others. A writer that dies anywhere is repaired by the same event coming again. Who asks for an article sees what was
// published and nothing else. Who asks for a speaker reads an index that does not know what was published: while an article is
// rewritten, for less than a second, an answer may hold the new rows only in part; it never holds two versions of one article.

import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { mayFallIn } from '../../src/model/date.ts';
import { toStatus } from '../../src/model/record.ts';
import type { RecordReader, RecordStore, RecordWriter, WriteOutcome } from '../../src/ports.ts';
import { type Generation, generationOf } from './keys.ts';
import {
  claimRequest,
  deleteRequests,
  mentionsFromRequests,
  mentionsNamedRequest,
  metaRequest,
  publishRequest,
  putRequests,
  type RowKey,
  refuseRequest,
  retractRequest,
  rowKeysRequest,
  statementsByRequests,
  statementsInRequest,
} from './requests.ts';
import {
  type MetaRow,
  parseMention,
  parseMeta,
  parseStatement,
  toEntry,
  toRows,
  type Versioned,
} from './rows.ts';

export interface StatementTable {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  /** Waits so many milliseconds before what the table was too busy for is sent again. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

const maxAttempts = 8;
const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

export function createStatementTable(at: StatementTable): RecordStore {
  return { ...createTableWriter(at), ...createTableReader(at) };
}

export function createTableReader({ client, table }: StatementTable): RecordReader {
  return {
    async article(key) {
      const meta = await readMeta(client, table, key);
      return meta && toEntry(key, meta);
    },
    async statementsIn(key) {
      const recorded = (await readMeta(client, table, key))?.recorded;
      if (!recorded) return [];
      const items = await queryAll(client, statementsInRequest(table, key, recorded));
      return items.map((item) => parseStatement(item).value).sort((a, b) => firstOffset(a) - firstOffset(b));
    },
    async speakersNamed(nameKey) {
      const items = await queryAll(client, mentionsNamedRequest(table, nameKey));
      return newestOfEach(items.map(parseMention)).filter(({ speaker }) => speaker.nameKey === nameKey);
    },
    async speakersFrom(prefix) {
      const items = await queryEach(client, mentionsFromRequests(table, prefix));
      return newestOfEach(items.map(parseMention)).filter(({ speaker }) =>
        speaker.nameKey.startsWith(prefix),
      );
    },
    async statementsBy(nameKey, range) {
      const items = await queryEach(client, statementsByRequests(table, nameKey, range));
      return newestOfEach(items.map(parseStatement)).filter(
        ({ speaker, saidOn }) => speaker?.nameKey === nameKey && saidOn !== null && mayFallIn(saidOn, range),
      );
    },
  };
}

function createTableWriter({ client, table, wait = sleep }: StatementTable): RecordWriter {
  const write = async (requests: readonly BatchWriteCommandInput[]) => {
    for (const request of requests) await writeBatch(client, request, wait);
  };
  const keysOf = async (key: string, generation: Generation | null) =>
    (await queryAll(client, rowKeysRequest(table, key, generation))) as RowKey[];

  /** What this writer wrote and another has overtaken; unless it is what readers see until the other is done. */
  const takeBack = async (key: string, own: Generation): Promise<WriteOutcome> => {
    const recorded = (await readMeta(client, table, key))?.recorded;
    if (!recorded || !isSame(recorded, own)) await write(deleteRequests(table, await keysOf(key, own)));
    return 'superseded';
  };

  return {
    async record(article) {
      const rows = toRows(article);
      if (!(await updateIf(client, claimRequest(table, article.key, article))))
        return takeBack(article.key, article);
      await write(putRequests(table, rows));
      if (!(await updateIf(client, publishRequest(table, toStatus(article)))))
        return takeBack(article.key, article);
      const kept = new Set(rows.map(({ sk }) => sk));
      const stale = (await keysOf(article.key, null)).filter(
        ({ sk }) => !kept.has(sk) && revisionOf(sk) <= article.revision,
      );
      await write(deleteRequests(table, stale));
      return 'written';
    },
    async refuse(refusal) {
      return (await updateIf(client, refuseRequest(table, refusal))) ? 'written' : 'superseded';
    },
    async retract(key, revision) {
      if (!(await updateIf(client, retractRequest(table, key, revision)))) return 'superseded';
      const stale = (await keysOf(key, null)).filter(({ sk }) => revisionOf(sk) <= revision);
      await write(deleteRequests(table, stale));
      return 'written';
    },
  };
}

async function readMeta(client: DynamoDBDocumentClient, table: string, key: string): Promise<MetaRow | null> {
  const { Item } = await client.send(new GetCommand(metaRequest(table, key)));
  return Item ? parseMeta(Item) : null;
}

/** False when the condition did not hold. */
async function updateIf(client: DynamoDBDocumentClient, request: UpdateCommandInput): Promise<boolean> {
  try {
    await client.send(new UpdateCommand(request));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

async function writeBatch(
  client: DynamoDBDocumentClient,
  request: BatchWriteCommandInput,
  wait: (milliseconds: number) => Promise<void>,
): Promise<void> {
  let left = request.RequestItems;
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    if (attempt > 0) await wait(50 * 2 ** attempt);
    const { UnprocessedItems } = await client.send(new BatchWriteCommand({ RequestItems: left }));
    if (!UnprocessedItems || Object.keys(UnprocessedItems).length === 0) return;
    left = UnprocessedItems;
  }
  throw new Error(
    `The record table left items unwritten in ${maxAttempts} attempts; the message is to be tried again.`,
  );
}

async function queryAll(
  client: DynamoDBDocumentClient,
  request: QueryCommandInput,
): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  let start: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await client.send(
      new QueryCommand(start ? { ...request, ExclusiveStartKey: start } : request),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
}

async function queryEach(
  client: DynamoDBDocumentClient,
  requests: readonly QueryCommandInput[],
): Promise<readonly unknown[]> {
  return (await Promise.all(requests.map((request) => queryAll(client, request)))).flat();
}

/** Of each article the rows of its newest generation: the other is about to go. */
function newestOfEach<T>(rows: readonly Versioned<T>[]): readonly T[] {
  const newest = new Map<string, Generation>();
  for (const row of rows) {
    const known = newest.get(row.article);
    if (!known || isNewer(row, known)) newest.set(row.article, row);
  }
  return rows.flatMap((row) => {
    const kept = newest.get(row.article);
    return kept && isSame(row, kept) ? [row.value] : [];
  });
}

function isNewer(a: Generation, b: Generation): boolean {
  if (a.revision !== b.revision) return a.revision > b.revision;
  return a.extractorVersion.localeCompare(b.extractorVersion, 'en', { numeric: true }) > 0;
}

function isSame(a: Generation, b: Generation): boolean {
  return a.revision === b.revision && a.extractorVersion === b.extractorVersion;
}

const revisionOf = (sk: string) => generationOf(sk)?.revision ?? '';

const firstOffset = (statement: {
  readonly spans: { readonly content: readonly (readonly [number, number])[] };
}) => statement.spans.content[0]?.[0] ?? 0;
