// Takes the outputs of a stack deployed on MiniStack; proves the way of an article there, or (`--gone`) that nothing was left behind.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import {
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DeleteObjectCommand,
  GetBucketNotificationConfigurationCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  NotFound,
  PutBucketTaggingCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { AwsClient } from 'aws4fetch';

interface Outputs {
  readonly ArticlesBucket: string;
  readonly ApiUrl: string;
  readonly RecordTable: string;
  readonly DeadLetterQueue: string;
}

const EARLIER = {
  key: 'port talks/2031-05 é+1.txt',
  quotation: 'We cannot accept the harbour treaty',
  text: `PORT ELLER, May 9, 2031 (Fictional Wire) - Talks on the harbour treaty ended on Friday without a result.

"We cannot accept the harbour treaty," Foreign Minister Ada Brandt told reporters.
`,
};
const LATER = {
  key: 'port talks/2031-09.txt',
  quotation: 'We are ready to sign the harbour treaty',
  text: `PORT ELLER, Sept. 12, 2031 (Fictional Wire) - The two sides met again on Friday.

"We are ready to sign the harbour treaty," Foreign Minister Ada Brandt told reporters.
`,
};

const endpoint = required('AWS_ENDPOINT_URL');
const account = {
  accessKeyId: required('AWS_ACCESS_KEY_ID'),
  secretAccessKey: required('AWS_SECRET_ACCESS_KEY'),
  region: required('AWS_REGION'),
  retries: 0,
};
const s3 = new S3Client({ forcePathStyle: true });
const dynamo = new DynamoDBClient({});

function required(name: string): string {
  const value = process.env[name];
  assert.ok(value, `${name} is not set: start this with test/deploy/run.sh`);
  return value;
}

/** Asks again until there is an answer; fails, naming what it waited for, after `seconds`. */
async function until<T>(what: string, seconds: number, ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== undefined) {
      console.log(`ok  ${what}`);
      return answer;
    }
    await wait(500);
  }
  throw new Error(`Not within ${seconds} seconds: ${what}`);
}

/** MiniStack serves the deployed API under a path of its own endpoint. */
function apiAddress({ ApiUrl }: Outputs, path: string): string {
  const [apiId] = new URL(ApiUrl).hostname.split('.');
  return `${endpoint}/restapis/${apiId}/$default/_user_request_${path}`;
}

async function callQueue(action: string, body: object): Promise<Record<string, unknown>> {
  const sqs = new AwsClient({ ...account, service: 'sqs' });
  const response = await sqs.fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AmazonSQS.${action}` },
    body: JSON.stringify(body),
  });
  const answer = await response.text();
  assert.ok(response.ok, `${action} answered ${response.status}: ${answer}`);
  return answer === '' ? {} : JSON.parse(answer);
}

/** How many items of the table hold these words. */
async function itemsWith(words: string, { RecordTable }: Outputs): Promise<number> {
  const { Items = [] } = await dynamo.send(new ScanCommand({ TableName: RecordTable, ConsistentRead: true }));
  return Items.filter((item) => JSON.stringify(item).includes(words)).length;
}

async function proveUploads(outputs: Outputs): Promise<void> {
  for (const { key, text, quotation } of [EARLIER, LATER]) {
    const put = { Bucket: outputs.ArticlesBucket, Key: key, Body: text, ContentType: 'text/plain' };
    await s3.send(new PutObjectCommand(put));
    await until(`"${quotation}" is in the table`, 60, async () =>
      (await itemsWith(quotation, outputs)) > 0 ? true : undefined,
    );
  }
}

async function proveAnswers(outputs: Outputs): Promise<void> {
  const address = apiAddress(outputs, '/compare?speaker=Brandt&earlier=2031-05&later=2031-09');
  const api = new AwsClient({ ...account, service: 'execute-api' });
  const answer = await api.fetch(address);
  const body = await answer.text();
  assert.equal(answer.status, 200, body);
  for (const { quotation } of [EARLIER, LATER]) assert.ok(body.includes(quotation), body);
  console.log('ok  the comparison quotes both meetings');

  const unknown = await api.fetch(
    apiAddress(outputs, '/compare?speaker=Nobody&earlier=2031-05&later=2031-09'),
  );
  assert.equal(unknown.status, 404);
  assert.match(unknown.headers.get('content-type') ?? '', /^application\/problem\+json/);
  console.log('ok  an unknown speaker is a problem with status 404');

  assert.equal((await fetch(address)).status, 403);
  console.log('ok  a request without signature is refused');
}

async function proveRetraction(outputs: Outputs): Promise<void> {
  await s3.send(new DeleteObjectCommand({ Bucket: outputs.ArticlesBucket, Key: LATER.key }));
  await until(`"${LATER.quotation}" is out of the table`, 60, async () =>
    (await itemsWith(LATER.quotation, outputs)) === 0 ? true : undefined,
  );
  assert.ok((await itemsWith(EARLIER.quotation, outputs)) > 0, 'the other article stays');
}

async function proveDeadLetters(outputs: Outputs): Promise<void> {
  const { QueueConfigurations = [] } = await s3.send(
    new GetBucketNotificationConfigurationCommand({ Bucket: outputs.ArticlesBucket }),
  );
  const queueName = QueueConfigurations[0]?.QueueArn?.split(':').at(-1);
  assert.ok(queueName, 'the bucket tells no queue');
  const { QueueUrl } = await callQueue('GetQueueUrl', { QueueName: queueName });
  // The minutes between attempts are right for the cloud and long for a test.
  await callQueue('SetQueueAttributes', { QueueUrl, Attributes: { VisibilityTimeout: '1' } });
  const poison = 'this is no event of S3';
  await callQueue('SendMessage', { QueueUrl, MessageBody: poison });
  await until('a message that cannot be read is in the dead-letter queue', 60, async () => {
    const { Messages } = await callQueue('ReceiveMessage', { QueueUrl: outputs.DeadLetterQueue });
    const bodies = ((Messages ?? []) as { readonly Body: string }[]).map(({ Body }) => Body);
    return bodies.includes(poison) ? true : undefined;
  });
}

/**
 * MiniStack leaves out the tags that CloudFormation gives a bucket, and CDK's helper empties no bucket before it goes that is not
 * tagged for it. In the cloud the tag is there: the template tests see it.
 */
async function tagForEmptying(): Promise<void> {
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
  const ours = Buckets.flatMap(({ Name }) => (Name?.startsWith('onrecord-') ? [Name] : []));
  assert.equal(ours.length, 2, 'the stack has a bucket of articles and one for its access log');
  const Tagging = { TagSet: [{ Key: 'aws-cdk:auto-delete-objects', Value: 'true' }] };
  for (const Bucket of ours) await s3.send(new PutBucketTaggingCommand({ Bucket, Tagging }));
}

async function isGone(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return false;
  } catch (error) {
    if (error instanceof NotFound || error instanceof ResourceNotFoundException) return true;
    throw error;
  }
}

async function proveGone({ ArticlesBucket, RecordTable }: Outputs): Promise<void> {
  assert.ok(await isGone(s3.send(new HeadBucketCommand({ Bucket: ArticlesBucket }))), 'the bucket stayed');
  assert.ok(
    await isGone(dynamo.send(new DescribeTableCommand({ TableName: RecordTable }))),
    'the table stayed',
  );
  console.log('ok  bucket and table are gone');
}

const outputs: Outputs = JSON.parse(readFileSync(process.argv.at(-1) ?? '', 'utf8')).OnRecord;
if (process.argv.includes('--gone')) {
  await proveGone(outputs);
} else {
  await proveUploads(outputs);
  await proveAnswers(outputs);
  await proveRetraction(outputs);
  await proveDeadLetters(outputs);
  await tagForEmptying();
}
