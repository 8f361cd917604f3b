// Takes what to write or ask; gives the plain request for the record table. Nothing is sent here.
import type {
  BatchWriteCommandInput,
  GetCommandInput,
  QueryCommandInput,
  UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { DateRange } from '../../src/model/date.ts';
import type { ArticleStatus, Refusal, Revision } from '../../src/model/record.ts';
import {
  articlePk,
  dateStretches,
  directoryStretches,
  type Generation,
  generationPrefix,
  mentionNameSk,
  metaSk,
  namePk,
  rowsPrefix,
  statementsPrefix,
} from './keys.ts';
import type { Row } from './rows.ts';
import { tableShape } from './table-shape.ts';

/** What BatchWriteItem takes at once. */
const batchSize = 25;

export interface RowKey {
  readonly pk: string;
  readonly sk: string;
}

const metaKey = (key: string): RowKey => ({ pk: articlePk(key), sk: metaSk });

/** Says that a writer has begun on this generation; fails when a newer upload or removal came before. */
export function claimRequest(table: string, key: string, generation: Generation): UpdateCommandInput {
  return {
    TableName: table,
    Key: metaKey(key),
    UpdateExpression: 'SET #revision = :revision, claimedBy = :version',
    ConditionExpression: 'attribute_not_exists(#revision) OR #revision <= :revision',
    ExpressionAttributeNames: { '#revision': 'revision' },
    ExpressionAttributeValues: { ':revision': generation.revision, ':version': generation.extractorVersion },
  };
}

/** Makes this generation the article's; fails when another writer has begun since the claim. */
export function publishRequest(table: string, recorded: ArticleStatus): UpdateCommandInput {
  return {
    TableName: table,
    Key: metaKey(recorded.key),
    UpdateExpression: 'SET recorded = :recorded',
    ConditionExpression: '#revision = :revision AND claimedBy = :version',
    ExpressionAttributeNames: { '#revision': 'revision' },
    ExpressionAttributeValues: {
      ':recorded': recorded,
      ':revision': recorded.revision,
      ':version': recorded.extractorVersion,
    },
  };
}

/** Leaves the removal's revision behind, so that an older upload that comes late does not bring the article back. */
export function retractRequest(table: string, key: string, revision: Revision): UpdateCommandInput {
  return {
    TableName: table,
    Key: metaKey(key),
    UpdateExpression: 'SET #revision = :revision REMOVE recorded, claimedBy',
    ConditionExpression: 'attribute_not_exists(#revision) OR #revision <= :revision',
    ExpressionAttributeNames: { '#revision': 'revision' },
    ExpressionAttributeValues: { ':revision': revision },
  };
}

/** Notes a refusal; it bars no upload but those refused before, so that the order of arrival does not matter. */
export function refuseRequest(table: string, refusal: Refusal): UpdateCommandInput {
  return {
    TableName: table,
    Key: metaKey(refusal.key),
    UpdateExpression: 'SET refusal = :refusal',
    ConditionExpression:
      '(attribute_not_exists(#revision) OR #revision <= :revision) AND ' +
      '(attribute_not_exists(refusal) OR refusal.#revision <= :revision)',
    ExpressionAttributeNames: { '#revision': 'revision' },
    ExpressionAttributeValues: { ':refusal': refusal, ':revision': refusal.revision },
  };
}

export function putRequests(table: string, rows: readonly Row[]): readonly BatchWriteCommandInput[] {
  return inBatches(rows).map((batch) => ({
    RequestItems: { [table]: batch.map((row) => ({ PutRequest: { Item: { ...row } } })) },
  }));
}

export function deleteRequests(table: string, keys: readonly RowKey[]): readonly BatchWriteCommandInput[] {
  return inBatches(keys).map((batch) => ({
    RequestItems: { [table]: batch.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })) },
  }));
}

function inBatches<T>(all: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / batchSize);
  return Array.from({ length: count }, (_, batch) => all.slice(batch * batchSize, (batch + 1) * batchSize));
}

export function metaRequest(table: string, key: string): GetCommandInput {
  return { TableName: table, Key: metaKey(key), ConsistentRead: true };
}

/** The keys of an article's rows, of one generation or of all. */
export function rowKeysRequest(table: string, key: string, generation: Generation | null): QueryCommandInput {
  return {
    ...rowsRequest(table, key, generation ? generationPrefix(generation) : rowsPrefix),
    ProjectionExpression: 'pk, sk',
  };
}

export function statementsInRequest(table: string, key: string, generation: Generation): QueryCommandInput {
  return rowsRequest(table, key, statementsPrefix(generation));
}

function rowsRequest(table: string, key: string, prefix: string): QueryCommandInput {
  return {
    TableName: table,
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': articlePk(key), ':prefix': prefix },
  };
}

export function mentionsNamedRequest(table: string, nameKey: string): QueryCommandInput {
  const { indexName, partitionKey, sortKey } = tableShape.indexes.byName;
  return {
    TableName: table,
    IndexName: indexName,
    KeyConditionExpression: `${partitionKey} = :pk AND ${sortKey} = :sk`,
    ExpressionAttributeValues: { ':pk': namePk(nameKey), ':sk': mentionNameSk },
  };
}

export function mentionsFromRequests(table: string, prefix: string): readonly QueryCommandInput[] {
  const { indexName, partitionKey, sortKey } = tableShape.indexes.byDirectory;
  return directoryStretches(prefix).map((stretch) => ({
    TableName: table,
    IndexName: indexName,
    KeyConditionExpression: `${partitionKey} = :pk AND begins_with(${sortKey}, :prefix)`,
    ExpressionAttributeValues: { ':pk': stretch.pk, ':prefix': stretch.prefix },
  }));
}

export function statementsByRequests(
  table: string,
  nameKey: string,
  range: DateRange,
): readonly QueryCommandInput[] {
  const { indexName, partitionKey, sortKey } = tableShape.indexes.byName;
  return dateStretches(range).map(({ from, to }) => ({
    TableName: table,
    IndexName: indexName,
    KeyConditionExpression: `${partitionKey} = :pk AND ${sortKey} BETWEEN :from AND :to`,
    ExpressionAttributeValues: { ':pk': namePk(nameKey), ':from': from, ':to': to },
  }));
}
