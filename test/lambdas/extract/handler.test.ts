import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, type GetObjectCommandOutput, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
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
import { openRecordingFinder } from '../../../engines/open-finder.ts';
import { createArticleBucket } from '../../../lambdas/aws/article-bucket.ts';
import { createStatementTable } from '../../../lambdas/aws/statement-table.ts';
import { createHandler } from '../../../lambdas/extract/handler.ts';
import { queueEvent } from '../read-event.ts';
import { autumn, spring } from '../sample-articles.ts';

expect.extend(allCustomMatcher);

const s3 = mockClient(S3Client);
const dynamo = mockClient(DynamoDBDocumentClient);
const logged: { readonly message: string; readonly fields: unknown }[] = [];
const log = (message: string, fields?: unknown) => {
  logged.push({ message, fields });
};
const handler = createHandler({
  source: createArticleBucket({ client: new S3Client({ region: 'eu-central-1' }), bucket: 'articles' }),
  store: createStatementTable({
    client: DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-central-1' })),
    table: 'record',
    wait: async () => {},
  }),
  finder: await openRecordingFinder(),
  log: { info: log, warn: log, error: log },
});

function object(content: string | Uint8Array): Partial<GetObjectCommandOutput> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const body = { transformToByteArray: async () => bytes } as unknown as NonNullable<
    GetObjectCommandOutput['Body']
  >;
  return { Body: body, ContentLength: bytes.length, ETag: '"etag-of-object"' };
}

beforeEach(() => {
  logged.length = 0;
  s3.reset();
  dynamo.reset();
  s3.on(GetObjectCommand).resolves(object(spring));
  dynamo.on(UpdateCommand).resolves({});
  dynamo.on(BatchWriteCommand).resolves({});
  dynamo.on(QueryCommand).resolves({ Items: [] });
  dynamo.on(GetCommand).resolves({});
});

const id = (event: ReturnType<typeof queueEvent>, place: number) => event.Records[place]?.messageId;
const put = () =>
  dynamo
    .commandCalls(BatchWriteCommand)
    .flatMap(({ args: [{ input }] }) => input.RequestItems?.record ?? [])
    .flatMap(({ PutRequest }) => (PutRequest?.Item ? [PutRequest.Item] : []));
const updates = (expression: RegExp) =>
  dynamo
    .commandCalls(UpdateCommand)
    .map(({ args: [{ input }] }) => input)
    .filter(({ UpdateExpression }) => expression.test(UpdateExpression ?? ''));

describe('an upload', () => {
  it('becomes rows of the table, each quoting what the article prints', async () => {
    expect(await handler(queueEvent('s3-put'))).toEqual({ batchItemFailures: [] });
    const statements = put().flatMap(({ statement }) => statement ?? []);
    expect(statements).toContainEqual(
      expect.objectContaining({
        article: 'ferries.txt',
        kind: 'assertion',
        saidOn: '2031-05-10',
        speaker: expect.objectContaining({ name: 'Ada Okonjo', role: 'Foreign Minister', nameKey: 'okonjo' }),
        text: expect.stringContaining('There is no agreement on the ferry tolls'),
      }),
    );
    expect(put().some(({ directoryPk }) => directoryPk === 'DIRECTORY#b')).toBe(true);
    const [published] = updates(/SET recorded/);
    expect(published?.ExpressionAttributeValues?.[':recorded']).toMatchObject({
      key: 'ferries.txt',
      etag: 'etag-of-object',
      statements: statements.length,
    });
  });

  it('is read under the key that it was given', async () => {
    await handler(queueEvent('s3-put-encoded-key'));
    expect(s3).toHaveReceivedCommandWith(GetObjectCommand, {
      Bucket: 'articles',
      Key: '2031/05/Fähren + Häfen 100%20.txt',
    });
    expect(updates(/SET recorded/)[0]?.Key).toEqual({
      pk: 'ARTICLE#2031/05/Fähren + Häfen 100%20.txt',
      sk: 'META',
    });
  });

  it('of several in one message each is recorded', async () => {
    s3.on(GetObjectCommand, { Key: 'bridges.txt' }).resolves(object(autumn));
    expect(await handler(queueEvent('s3-two-records'))).toEqual({ batchItemFailures: [] });
    expect(updates(/SET recorded/).map(({ Key }) => Key?.pk)).toEqual([
      'ARTICLE#ferries.txt',
      'ARTICLE#bridges.txt',
    ]);
  });

  it('that is gone by now is no failure: its removal is on the way', async () => {
    s3.on(GetObjectCommand).rejects(new NoSuchKey({ message: 'gone', $metadata: {} }));
    expect(await handler(queueEvent('s3-put'))).toEqual({ batchItemFailures: [] });
    expect(dynamo).toHaveReceivedCommandTimes(UpdateCommand, 0);
    expect(logged).toContainEqual({
      message: 'object is gone',
      fields: expect.objectContaining({ key: 'ferries.txt' }),
    });
  });

  it('that is no article is left alone', async () => {
    expect(await handler(queueEvent('s3-not-articles'))).toEqual({ batchItemFailures: [] });
    expect(s3).toHaveReceivedCommandTimes(GetObjectCommand, 0);
    expect(dynamo).toHaveReceivedCommandTimes(UpdateCommand, 0);
  });
});

describe('an article that cannot be read', () => {
  it.each([
    ['empty', object('')],
    ['binary', object(Uint8Array.from({ length: 600 }, (_, n) => n % 7))],
    ['too-large', { ...object('x'), ContentLength: 50 * 1024 * 1024 }],
  ])('is noted with the reason and not tried again: %s', async (code, found) => {
    s3.on(GetObjectCommand).resolves(found);
    expect(await handler(queueEvent('s3-put'))).toEqual({ batchItemFailures: [] });
    expect(updates(/SET refusal/)[0]?.ExpressionAttributeValues?.[':refusal']).toMatchObject({
      key: 'ferries.txt',
      code,
      message: expect.stringContaining('ferries.txt'),
      etag: expect.stringMatching(/^(etag-of-object|d41d8cd98f00b204e9800998ecf8427e)$/),
    });
    expect(put()).toEqual([]);
  });
});

describe('a removal', () => {
  it.each(['s3-delete', 's3-delete-marker'])('takes the article back: %s', async (name) => {
    expect(await handler(queueEvent(name))).toEqual({ batchItemFailures: [] });
    expect(updates(/REMOVE recorded/)).toHaveLength(1);
    expect(s3).toHaveReceivedCommandTimes(GetObjectCommand, 0);
  });

  it('of one version records what the key holds now', async () => {
    await handler(queueEvent('s3-delete-version'));
    expect(s3).toHaveReceivedCommandExactlyOnceWith(GetObjectCommand, {
      Bucket: 'articles',
      Key: 'ferries.txt',
    });
    expect(updates(/SET recorded/)).toHaveLength(1);
    expect(updates(/REMOVE recorded/)).toHaveLength(0);
  });

  it('of the last version takes the article back', async () => {
    s3.on(GetObjectCommand).rejects(new NoSuchKey({ message: 'gone', $metadata: {} }));
    await handler(queueEvent('s3-delete-version'));
    expect(updates(/REMOVE recorded/)).toHaveLength(1);
  });
});

describe('a failure', () => {
  it('is of its own message only, and comes again', async () => {
    const event = queueEvent('s3-two-messages');
    s3.on(GetObjectCommand, { Key: 'ferries.txt' }).rejects(new Error('network'));
    expect(await handler(event)).toEqual({ batchItemFailures: [{ itemIdentifier: id(event, 0) }] });
    expect(updates(/SET recorded/).map(({ Key }) => Key?.pk)).toEqual(['ARTICLE#bridges.txt']);
    expect(logged).toContainEqual({
      message: 'message failed',
      fields: { messageId: id(event, 0), error: expect.objectContaining({ message: 'network' }) },
    });
  });

  it('of one record does not keep the next of the same message from being recorded', async () => {
    const event = queueEvent('s3-two-records');
    s3.on(GetObjectCommand, { Key: 'ferries.txt' }).rejects(new Error('network'));
    expect(await handler(event)).toEqual({ batchItemFailures: [{ itemIdentifier: id(event, 0) }] });
    expect(updates(/SET recorded/).map(({ Key }) => Key?.pk)).toEqual(['ARTICLE#bridges.txt']);
  });

  it('of the table lets the message come again', async () => {
    const event = queueEvent('s3-put');
    dynamo.on(BatchWriteCommand).rejects(new Error('throttled'));
    expect(await handler(event)).toEqual({ batchItemFailures: [{ itemIdentifier: id(event, 0) }] });
  });

  it('is every message that S3 does not send, so that it ends in the dead-letter queue; the article among them is recorded', async () => {
    const event = queueEvent('sqs-malformed');
    const failed = [0, 2, 3, 4].map((place) => ({ itemIdentifier: id(event, place) }));
    expect(await handler(event)).toEqual({ batchItemFailures: failed });
    expect(updates(/SET recorded/)).toHaveLength(1);
  });
});

it.each(['s3-test-event', 'sqs-empty'])('nothing is done for %s', async (name) => {
  expect(await handler(queueEvent(name))).toEqual({ batchItemFailures: [] });
  expect(dynamo).toHaveReceivedCommandTimes(UpdateCommand, 0);
});

it('no word of an article is logged', async () => {
  await handler(queueEvent('s3-put'));
  expect(logged.length).toBeGreaterThan(0);
  expect(JSON.stringify(logged)).not.toMatch(/tolls|Okonjo/);
});
