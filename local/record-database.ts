// Takes a folder and a table's name; gives a DynamoDB endpoint on loopback that has the record's table.
import type { RequestListener, Server } from 'node:http';
import dynalite from 'dynalite';
import { tableShape } from '../lambdas/aws/table-shape.ts';
import { closeServer, isMeantForLoopback, listenOnLoopback } from './listen-on-loopback.ts';
import { LocalCloudError } from './local-cloud-error.ts';

export interface RecordDatabase {
  readonly endpoint: string;
  stop(): Promise<void>;
}

interface KeyPair {
  readonly partitionKey: string;
  readonly sortKey: string;
}

/** Kept in LevelDB, whose log survives a kill. */
export async function startRecordDatabase(
  folder: string,
  tableName: string,
  region: string,
): Promise<RecordDatabase> {
  const server = dynalite({ path: folder, createTableMs: 0 });
  keepPagesOut(server);
  const endpoint = await listenOnLoopback(server, 0);
  try {
    await ensureTable(endpoint, tableName, region);
  } catch (cause) {
    await closeServer(server);
    throw new LocalCloudError(`The record's table in ${folder} cannot be used: ${(cause as Error).message}`, {
      cause,
    });
  }
  return { endpoint, stop: () => closeServer(server) };
}

/**
 * dynalite answers every host and every origin, so that any page open in a browser on this machine could write to the record. The AWS
 * clients ask by the loopback address and send no origin.
 */
function keepPagesOut(server: Server): void {
  const answers = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (isMeantForLoopback(request) && request.headers.origin === undefined) {
      for (const answer of answers) answer.call(server, request, response);
    } else response.writeHead(403).end();
  });
}

async function ensureTable(endpoint: string, tableName: string, region: string): Promise<void> {
  const created = await call(endpoint, region, 'CreateTable', createTableInput(tableName));
  if (created.ok) return;
  const text = await created.text();
  // It is there from the last time.
  if (!text.includes('ResourceInUseException')) throw new Error(`CreateTable: ${text}`);
  const described = await call(endpoint, region, 'DescribeTable', { TableName: tableName });
  const { Table } = (await described.json()) as {
    Table?: { GlobalSecondaryIndexes?: { IndexName: string }[] };
  };
  const present = (Table?.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName);
  const missing = Object.values(tableShape.indexes).find(({ indexName }) => !present.includes(indexName));
  if (missing) {
    throw new Error(
      `it is of an older shape, without the index ${missing.indexName}. Name another data folder, or remove this one`,
    );
  }
}

/** The table as the stack makes it. */
function createTableInput(tableName: string): object {
  const indexes = Object.values(tableShape.indexes);
  const pairs: readonly KeyPair[] = [tableShape, ...indexes];
  const attributes = new Set(pairs.flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey]));
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...attributes].map((name) => ({ AttributeName: name, AttributeType: 'S' })),
    KeySchema: keySchema(tableShape),
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index.indexName,
      KeySchema: keySchema(index),
      Projection: { ProjectionType: 'ALL' },
    })),
  };
}

function keySchema({ partitionKey, sortKey }: KeyPair): object[] {
  return [
    { AttributeName: partitionKey, KeyType: 'HASH' },
    { AttributeName: sortKey, KeyType: 'RANGE' },
  ];
}

// Two calls at start: not worth loading the SDK, which also warns about Node 20 on the reader's screen.
function call(endpoint: string, region: string, operation: string, input: object): Promise<Response> {
  return fetch(endpoint, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-amz-json-1.0',
      'X-Amz-Target': `DynamoDB_20120810.${operation}`,
      'X-Amz-Date': '20000101T000000Z',
      // Never checked, but it has to be there and look right.
      Authorization: `AWS4-HMAC-SHA256 Credential=local/20000101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=local`,
    },
    body: JSON.stringify(input),
  });
}
