import { request } from 'node:http';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { tableShape } from '../../lambdas/aws/table-shape.ts';
import { startRecordDatabase } from '../../local/record-database.ts';
import { newFolder } from './fixtures/new-folder.ts';

const clientFor = (endpoint: string) => {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
};

const statusFor = (endpoint: string, headers: Record<string, string>) =>
  new Promise<number | undefined>((resolve, reject) => {
    const asked = request(endpoint, { method: 'OPTIONS', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject).end();
  });

describe('the record database', () => {
  it('answers no page: neither one that points its name here nor one that asks across origins', async () => {
    const database = await startRecordDatabase(newFolder(), 'record', 'us-east-1');
    expect(await statusFor(database.endpoint, { host: 'evil.example' })).toBe(403);
    expect(await statusFor(database.endpoint, { origin: 'https://evil.example' })).toBe(403);
    expect(await statusFor(database.endpoint, {})).not.toBe(403);
    await database.stop();
  });

  it('has the table with the keys and indexes of the stack, and keeps it over a restart', async () => {
    const folder = newFolder();
    const first = await startRecordDatabase(folder, 'record', 'us-east-1');
    const client = clientFor(first.endpoint);
    const { Table } = await client.send(new DescribeTableCommand({ TableName: 'record' }));
    expect(Table?.TableStatus).toBe('ACTIVE');
    expect(Table?.KeySchema?.map(({ AttributeName }) => AttributeName)).toEqual([
      tableShape.partitionKey,
      tableShape.sortKey,
    ]);
    expect(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName).sort()).toEqual(
      Object.values(tableShape.indexes)
        .map(({ indexName }) => indexName)
        .sort(),
    );
    const { byName } = tableShape.indexes;
    const names = [tableShape.partitionKey, tableShape.sortKey, byName.partitionKey, byName.sortKey];
    const Item = Object.fromEntries(names.map((name) => [name, { S: name }]));
    await client.send(new PutItemCommand({ TableName: 'record', Item }));
    client.destroy();
    await first.stop();

    const second = await startRecordDatabase(folder, 'record', 'us-east-1');
    const again = clientFor(second.endpoint);
    const { Items } = await again.send(
      new QueryCommand({
        TableName: 'record',
        IndexName: byName.indexName,
        KeyConditionExpression: '#name = :name',
        ExpressionAttributeNames: { '#name': byName.partitionKey },
        ExpressionAttributeValues: { ':name': { S: byName.partitionKey } },
      }),
    );
    expect(Items).toEqual([Item]);
    again.destroy();
    await second.stop();
  });

  it('listens on loopback only', async () => {
    const database = await startRecordDatabase(newFolder(), 'record', 'us-east-1');
    expect(database.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await database.stop();
  });

  it('refuses a table of an older shape, saying what to do', async () => {
    const folder = newFolder();
    const database = await startRecordDatabase(folder, 'other', 'us-east-1');
    const client = clientFor(database.endpoint);
    await client.send(
      new CreateTableCommand({
        TableName: 'record',
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      }),
    );
    client.destroy();
    await database.stop();
    await expect(startRecordDatabase(folder, 'record', 'us-east-1')).rejects.toThrow(
      /without the index .*Name another/,
    );
  });
});
