import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, it } from 'vitest';
import { toRows } from '../../../lambdas/aws/rows.ts';
import { createTableReader } from '../../../lambdas/aws/statement-table.ts';
import { createHandler } from '../../../lambdas/compare/handler.ts';
import { toStatus } from '../../../src/model/record.ts';
import { steadyJudge } from '../../support/steady-judge.ts';
import { apiEvent } from '../read-event.ts';
import { sampleArticleRecords } from '../recorded-samples.ts';

const dynamo = mockClient(DynamoDBDocumentClient);
const logged: { readonly message: string; readonly fields: unknown }[] = [];
const log = (message: string, fields?: unknown) => {
  logged.push({ message, fields });
};
const handler = createHandler({
  reader: createTableReader({
    client: DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-central-1' })),
    table: 'record',
  }),
  judge: steadyJudge,
  matterOf: () => null,
  log: { info: log, warn: log, error: log },
});

const records = await sampleArticleRecords();
const rows = records.flatMap(toRows);

/** What DynamoDB finds: by the partition and the beginning or stretch of the sort key. */
function find({ IndexName, ExpressionAttributeValues: given = {} }: QueryCommandInput) {
  const index = IndexName === 'byName' ? 'name' : IndexName === 'byDirectory' ? 'directory' : '';
  const [pk, sk] = index ? [`${index}Pk`, `${index}Sk`] : ['pk', 'sk'];
  const from = String(given[':from'] ?? given[':prefix'] ?? given[':sk']);
  const to = String(given[':to'] ?? `${from}\uffff`);
  return rows.filter((row) => row[pk] === given[':pk'] && String(row[sk]) >= from && String(row[sk]) <= to);
}

beforeEach(() => {
  logged.length = 0;
  dynamo.reset();
  dynamo.on(QueryCommand).callsFake((input: QueryCommandInput) => ({ Items: find(input) }));
  for (const record of records) {
    const Key = { pk: `ARTICLE#${record.key}`, sk: 'META' };
    const Item = { ...Key, revision: record.revision, recorded: toStatus(record) };
    dynamo.on(GetCommand, { Key }).resolves({ Item });
  }
});

const bodyOf = (result: { readonly body?: string | undefined }) => JSON.parse(result.body ?? '');

it('answers a comparison that API Gateway asks for', async () => {
  const event = {
    ...apiEvent('api-compare'),
    rawQueryString: 'speaker=ada-okonjo&earlier=2031-05&later=2031-09',
  };
  const result = await handler(event);
  expect(result).toMatchObject({
    statusCode: 200,
    isBase64Encoded: false,
    headers: { 'content-type': 'application/json' },
  });
  expect(bodyOf(result).topics.map(({ topic }: { topic: { id: string } }) => topic.id)).toContain(
    'ferry-toll',
  );
});

it('answers a problem as such', async () => {
  const result = await handler(apiEvent('api-compare'));
  expect(result).toMatchObject({ statusCode: 300, headers: { 'content-type': 'application/problem+json' } });
  expect(bodyOf(result).candidates).toHaveLength(2);
});

it('finds an article though API Gateway has decoded its key', async () => {
  const result = await handler(apiEvent('api-article-decoded'));
  expect(bodyOf(result)).toMatchObject({
    key: '2031/09/Fähren + Häfen 100%20.txt',
    recorded: { etag: 'abc' },
  });
});

it('answers HEAD without a body', async () => {
  expect(await handler(apiEvent('api-head'))).toMatchObject({ statusCode: 200, body: '' });
});

it('gives the request id of API Gateway when the table fails, and no word of why', async () => {
  dynamo.on(QueryCommand).rejects(new Error('AccessDenied on table record'));
  const result = await handler(apiEvent('api-compare'));
  expect(result.statusCode).toBe(500);
  expect(bodyOf(result).requestId).toBe('JKJaXmPLvHcESHA=');
  expect(result.body).not.toMatch(/AccessDenied|record"/);
  expect(logged).toMatchObject([{ message: 'request failed', fields: { requestId: 'JKJaXmPLvHcESHA=' } }]);
});

it('never writes, and never reads a whole table', async () => {
  for (const name of ['api-compare', 'api-article-statements', 'api-head']) await handler(apiEvent(name));
  const sent = new Set(dynamo.calls().map(({ args: [command] }) => command.constructor.name));
  expect([...sent].sort()).toEqual(['GetCommand', 'QueryCommand']);
});
