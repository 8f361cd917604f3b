import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { allCustomMatcher } from 'aws-sdk-client-mock-vitest';
import 'aws-sdk-client-mock-vitest/extend';
import { beforeEach, describe, expect, it } from 'vitest';
import { toRows } from '../../../lambdas/aws/rows.ts';
import { createStatementTable } from '../../../lambdas/aws/statement-table.ts';
import { sampleRecord } from '../../contract/sample-records.ts';

expect.extend(allCustomMatcher);

const dynamo = mockClient(DynamoDBDocumentClient);
const waits: number[] = [];
const store = createStatementTable({
  client: DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-central-1' })),
  table: 'record',
  wait: async (milliseconds) => {
    waits.push(milliseconds);
  },
});
beforeEach(() => {
  dynamo.reset();
  dynamo.on(UpdateCommand).resolves({});
  dynamo.on(QueryCommand).resolves({ Items: [] });
  dynamo.on(BatchWriteCommand).resolves({});
  waits.length = 0;
});

const put = (id: string) => ({ PutRequest: { Item: { pk: 'p', sk: id } } });
const all = { from: '1000-01-01', to: '9999-12-31' };

describe('what the table is too busy for', () => {
  it('is sent again, that alone, after longer and longer waits', async () => {
    dynamo
      .on(BatchWriteCommand)
      .resolvesOnce({ UnprocessedItems: { record: [put('a'), put('b')] } })
      .resolvesOnce({ UnprocessedItems: { record: [put('b')] } })
      .resolves({});
    expect(await store.record(sampleRecord())).toBe('written');
    const sent = dynamo
      .commandCalls(BatchWriteCommand)
      .map(({ args: [{ input }] }) => input.RequestItems?.record);
    expect(sent.slice(1)).toEqual([[put('a'), put('b')], [put('b')]]);
    expect(waits).toHaveLength(2);
    expect(waits[1]).toBeGreaterThan(waits[0] ?? 0);
  });

  it('fails in the end, and is never published', async () => {
    dynamo.on(BatchWriteCommand).resolves({ UnprocessedItems: { record: [put('a')] } });
    await expect(store.record(sampleRecord())).rejects.toThrow('unwritten');
    expect(dynamo).toHaveReceivedCommandTimes(UpdateCommand, 1);
  });
});

it('writes nothing where a newer upload was claimed', async () => {
  dynamo.on(UpdateCommand).rejects(new ConditionalCheckFailedException({ message: 'no', $metadata: {} }));
  dynamo.on(GetCommand).resolves({ Item: { revision: '09' } });
  expect(await store.record(sampleRecord())).toBe('superseded');
  expect(dynamo).toHaveReceivedCommandTimes(BatchWriteCommand, 0);
});

it('passes on what it does not expect', async () => {
  dynamo.on(UpdateCommand).rejects(new Error('throttled'));
  await expect(store.record(sampleRecord())).rejects.toThrow('throttled');
  await expect(store.retract('ferries.txt', '01')).rejects.toThrow('throttled');
});

it('does not claim an article whose rows it could not write', async () => {
  const text = 'x'.repeat(400 * 1024);
  await expect(store.record(sampleRecord({ statements: [{ id: 's1', text }] }))).rejects.toThrow('380 KB');
  expect(dynamo).toHaveReceivedCommandTimes(UpdateCommand, 0);
});

it('reads every page of an answer', async () => {
  const [row] = toRows(sampleRecord());
  const [next] = toRows(sampleRecord({ statements: [{ id: 's2' }] }));
  const last = { pk: 'ARTICLE#ferries.txt', sk: 'x' };
  dynamo
    .on(QueryCommand)
    .resolves({ Items: [] })
    .on(QueryCommand, {
      ExpressionAttributeValues: {
        ':pk': 'NAME#okonjo',
        ':from': 'STATEMENT#1000-01',
        ':to': 'STATEMENT#9999-12-31$',
      },
    })
    .resolvesOnce({ Items: [{ ...row }], LastEvaluatedKey: last })
    .resolvesOnce({ Items: [{ ...next }] });
  expect((await store.statementsBy('okonjo', all)).map(({ id }) => id)).toEqual(['s1', 's2']);
  expect(dynamo).toHaveReceivedCommandWith(QueryCommand, { ExclusiveStartKey: last });
});

it('shows one version of an article while another is being written or deleted', async () => {
  const rows = [
    sampleRecord({ revision: '01', statements: [{ id: 'old1' }, { id: 'old2' }] }),
    sampleRecord({ revision: '02', extractorVersion: '0.9.0', statements: [{ id: 'new1' }] }),
    sampleRecord({ revision: '02', extractorVersion: '0.10.0', statements: [{ id: 'newest1' }] }),
    sampleRecord({ key: 'other.txt', revision: '01', statements: [{ id: 'other1' }] }),
  ].flatMap((record) => toRows(record).filter((row) => 'statement' in row));
  dynamo
    .on(QueryCommand)
    .resolvesOnce({ Items: rows.map((row) => ({ ...row })) })
    .resolves({ Items: [] });
  expect((await store.statementsBy('okonjo', all)).map(({ id }) => id)).toEqual(['newest1', 'other1']);
});
