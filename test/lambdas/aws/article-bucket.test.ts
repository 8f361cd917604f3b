import {
  GetObjectCommand,
  type GetObjectCommandOutput,
  NoSuchKey,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import 'aws-sdk-client-mock-vitest/extend';
import { allCustomMatcher } from 'aws-sdk-client-mock-vitest';
import { beforeEach, expect, it, vi } from 'vitest';
import { createArticleBucket } from '../../../lambdas/aws/article-bucket.ts';
import { maxArticleBytes } from '../../../src/model/article.ts';

expect.extend(allCustomMatcher);

const s3 = mockClient(S3Client);
beforeEach(() => {
  s3.reset();
});
const bucket = createArticleBucket({ client: new S3Client({ region: 'eu-central-1' }), bucket: 'articles' });
const ref = { key: 'ferries.txt', versionId: null, revision: '01' };

const transformToByteArray = vi.fn(async () => new TextEncoder().encode('The ferries run.'));
const destroy = vi.fn();
const body = { transformToByteArray, destroy } as unknown as NonNullable<GetObjectCommandOutput['Body']>;
beforeEach(() => {
  vi.clearAllMocks();
});

it('reads the bytes, the metadata that is ours and the ETag without its marks', async () => {
  s3.on(GetObjectCommand).resolves({
    Body: body,
    ContentLength: 16,
    ETag: '"abc"',
    Metadata: { publisher: '=?UTF-8?B?SMOkZmVu?=', published: '2031-05-10', 'uploaded-by': 'desk' },
  });
  expect(await bucket.read(ref)).toEqual({
    key: 'ferries.txt',
    bytes: new TextEncoder().encode('The ferries run.'),
    metadata: { publisher: 'Häfen', published: '2031-05-10' },
    etag: 'abc',
  });
  expect(s3).toHaveReceivedCommandExactlyOnceWith(GetObjectCommand, {
    Bucket: 'articles',
    Key: 'ferries.txt',
  });
});

it('reads the version that the event speaks of', async () => {
  s3.on(GetObjectCommand).resolves({ Body: body, ContentLength: 16 });
  await bucket.read({ ...ref, versionId: 'v7' });
  expect(s3).toHaveReceivedCommandExactlyOnceWith(GetObjectCommand, {
    Bucket: 'articles',
    Key: 'ferries.txt',
    VersionId: 'v7',
  });
});

it.each([
  ['the key is gone', new NoSuchKey({ message: 'gone', $metadata: {} })],
  [
    'the version is gone',
    new S3ServiceException({ name: 'NoSuchVersion', $fault: 'client', message: '', $metadata: {} }),
  ],
  [
    'there is no body to say which',
    new S3ServiceException({ name: 'NotFound', $fault: 'client', message: '', $metadata: {} }),
  ],
])('gives null when %s', async (_why, error) => {
  s3.on(GetObjectCommand).rejects(error);
  expect(await bucket.read(ref)).toBeNull();
});

it('does not take a refusal of access for an object that is gone', async () => {
  const denied = new S3ServiceException({
    name: 'AccessDenied',
    $fault: 'client',
    message: 'no',
    $metadata: {},
  });
  s3.on(GetObjectCommand).rejects(denied);
  await expect(bucket.read(ref)).rejects.toBe(denied);
});

it('refuses what is too large before reading it', async () => {
  s3.on(GetObjectCommand).resolves({ Body: body, ContentLength: maxArticleBytes + 1 });
  await expect(bucket.read(ref)).rejects.toMatchObject({
    name: 'ArticleError',
    code: 'too-large',
    message: expect.stringContaining('ferries.txt: 2.0 MB'),
  });
  expect(transformToByteArray).not.toHaveBeenCalled();
  expect(destroy).toHaveBeenCalledOnce();
});

it('reads an article of the largest size', async () => {
  s3.on(GetObjectCommand).resolves({ Body: body, ContentLength: maxArticleBytes });
  expect(await bucket.read(ref)).not.toBeNull();
});

it('names the metadata that cannot be decoded', async () => {
  s3.on(GetObjectCommand).resolves({
    Body: body,
    ContentLength: 16,
    Metadata: { meeting: '=?klingon?B?SMOk?=' },
  });
  await expect(bucket.read(ref)).rejects.toMatchObject({
    code: 'metadata',
    message: expect.stringContaining('"meeting"'),
  });
});
