import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import {
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type PutObjectCommandInput,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import { AwsClient } from 'aws4fetch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ObjectVersion } from '../../local/object-folder.ts';
import { type ObjectStore, startObjectStore } from '../../local/object-store.ts';
import { newFolder } from './fixtures/new-folder.ts';
import { s3Client } from './fixtures/s3-client.ts';

const Bucket = 'articles';
const folder = newFolder();
const announced: ObjectVersion[] = [];
let store: ObjectStore;
let s3: ReturnType<typeof s3Client>;

beforeAll(async () => {
  store = await startObjectStore({
    folder: join(folder, 'bucket'),
    bucket: Bucket,
    port: 0,
    announce: async (version) => void announced.push(version),
  });
  s3 = s3Client(store.endpoint);
});

afterAll(async () => {
  s3.destroy();
  await store.stop();
});

const put = (Key: string, Body: string | Uint8Array | Readable, more: Partial<PutObjectCommandInput> = {}) =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));

const text = async (Key: string) => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
  return Body?.transformToString();
};

const keysOf = async (Prefix: string) =>
  (await s3.send(new ListObjectsV2Command({ Bucket, Prefix }))).Contents?.map(({ Key }) => Key) ?? [];

describe('the bucket, asked by the AWS SDK', () => {
  it('gives back what was put, with its ETag, type, metadata and version', async () => {
    const answer = await put('plain.txt', 'The minister said so.', {
      ContentType: 'text/plain; charset=utf-8',
      Metadata: { publisher: 'Invented News', url: 'https://news.example/a?b=c' },
    });
    const object = await s3.send(new GetObjectCommand({ Bucket, Key: 'plain.txt' }));
    expect(await object.Body?.transformToString()).toBe('The minister said so.');
    expect(object).toMatchObject({
      ETag: answer.ETag,
      VersionId: answer.VersionId,
      ContentType: 'text/plain; charset=utf-8',
      ContentLength: 21,
      Metadata: { publisher: 'Invented News', url: 'https://news.example/a?b=c' },
    });
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'plain.txt' }));
    expect(head).toMatchObject({ ETag: '"1b80e47bb6d9f82dccf53725cc7c0a1c"', ContentLength: 21 });
    expect(head.LastModified).toBeInstanceOf(Date);
  });

  it('takes a streamed body, which the SDK sends in chunks with a trailing checksum, without its framing', async () => {
    const pieces = Array.from({ length: 40 }, (_, index) => Buffer.alloc(9_973, `${index}|`));
    const body = Buffer.concat(pieces);
    await put('streamed.bin', Readable.from(pieces, { objectMode: false }), { ContentLength: body.length });
    const { Body, ContentEncoding } = await s3.send(new GetObjectCommand({ Bucket, Key: 'streamed.bin' }));
    expect(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(body)).toBe(true);
    expect(ContentEncoding).toBeUndefined();
  });

  it.each(['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const)(
    'checks and returns %s',
    async (ChecksumAlgorithm) => {
      const answer = await put(`sum-${ChecksumAlgorithm}`, 'words', { ChecksumAlgorithm });
      const field = `Checksum${ChecksumAlgorithm}` as const;
      expect(answer[field]).toBeTruthy();
      // The SDK compares it with the body it reads.
      const object = await s3.send(
        new GetObjectCommand({ Bucket, Key: `sum-${ChecksumAlgorithm}`, ChecksumMode: 'ENABLED' }),
      );
      expect(await object.Body?.transformToString()).toBe('words');
      expect(object[field]).toBe(answer[field]);
    },
  );

  it('refuses a body that does not match its checksum, and keeps nothing of it', async () => {
    await expect(put('wrong.txt', 'words', { ChecksumCRC32: 'AAAAAA==' })).rejects.toThrow(
      /x-amz-checksum-crc32/,
    );
    await expect(text('wrong.txt')).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect(readdirSync(join(folder, 'bucket', 'incoming'))).toEqual([]);
  });

  it.each([
    ['a space', 'two words.txt'],
    ['a plus', 'one+one.txt'],
    ['a percent sign that looks like an escape', 'two%20words.txt'],
    ['slashes', 'a/b//c.txt'],
    ['letters of other alphabets', 'статья-記事-é.txt'],
    ['a character above the basic plane', 'note-🗞.txt'],
    ['a way out of the folder', '../../../outside.txt'],
    ['a dot', './here.txt'],
    ['a question mark and a hash', 'what?#why.txt'],
    ['what XML reserves', `<a>&"b'.txt`],
    ['the name of a file of ours', 'outbox/lock.json'],
  ])('keeps a key with %s', async (_why, key) => {
    await put(key, `body of ${key}`);
    expect(await text(key)).toBe(`body of ${key}`);
    expect(await keysOf(key)).toEqual([key]);
    expect(announced.at(-1)?.key).toBe(key);
  });

  it('writes nowhere but into its folder', async () => {
    await put('../../../../escaped.txt', 'x');
    expect(readdirSync(folder)).toEqual(['bucket']);
    expect(readdirSync(join(folder, 'bucket')).sort()).toEqual(['incoming', 'objects', 'outbox']);
  });

  it('gives metadata that is not ASCII back as encoded words, as S3 does', async () => {
    const long = 'Переговоры в Москве и ещё много слов, чтобы одного слова не хватило'.repeat(2);
    const upload = (name: string, value: string) =>
      new Promise<void>((resolve, reject) => {
        const url = `${store.endpoint}/${Bucket}/${name}`;
        const headers = { 'x-amz-meta-meeting': value, 'content-length': 1 };
        request(url, { method: 'PUT', headers }, (response) => response.resume().on('end', resolve))
          .on('error', reject)
          .end(Buffer.from('x'));
      });
    const encoded = `=?UTF-8?B?${Buffer.from('Zürich, März').toString('base64')}?=`;
    await upload('utf8-meta', Buffer.from(long).toString('latin1'));
    await upload('word-meta', encoded);
    const read = async (Key: string) =>
      (await s3.send(new HeadObjectCommand({ Bucket, Key }))).Metadata?.meeting;
    const words = (await read('utf8-meta'))?.split(' ') ?? [];
    expect(words.length).toBeGreaterThan(1);
    expect(words.every((word) => word.length <= 75)).toBe(true);
    expect(words.map((word) => Buffer.from(word.slice(10, -2), 'base64').toString()).join('')).toBe(long);
    expect(await read('word-meta')).toBe(encoded);
  });

  it('reads a range', async () => {
    await put('range.txt', '0123456789');
    const range = async (Range: string) => {
      const object = await s3.send(new GetObjectCommand({ Bucket, Key: 'range.txt', Range }));
      return [await object.Body?.transformToString(), object.ContentRange];
    };
    expect(await range('bytes=2-4')).toEqual(['234', 'bytes 2-4/10']);
    expect(await range('bytes=7-')).toEqual(['789', 'bytes 7-9/10']);
    expect(await range('bytes=-2')).toEqual(['89', 'bytes 8-9/10']);
    await expect(range('bytes=10-')).rejects.toMatchObject({ name: 'InvalidRange' });
  });

  it('answers conditional reads', async () => {
    const { ETag } = await put('conditional.txt', 'x');
    const get = (input: object) =>
      s3.send(new GetObjectCommand({ Bucket, Key: 'conditional.txt', ...input }));
    expect(await (await get({ IfMatch: ETag })).Body?.transformToString()).toBe('x');
    await expect(get({ IfMatch: '"other"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await expect(get({ IfNoneMatch: ETag })).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
  });

  it('keeps old versions readable, as a versioned bucket does, and marks a deletion', async () => {
    const first = await put('versions.txt', 'one');
    await put('versions.txt', 'two');
    expect(await text('versions.txt')).toBe('two');
    const removed = await s3.send(new DeleteObjectCommand({ Bucket, Key: 'versions.txt' }));
    expect(removed).toMatchObject({ DeleteMarker: true, VersionId: announced.at(-1)?.versionId });
    await expect(text('versions.txt')).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect(await keysOf('versions.txt')).toEqual([]);
    const VersionId = first.VersionId;
    const old = await s3.send(new GetObjectCommand({ Bucket, Key: 'versions.txt', VersionId }));
    expect(await old.Body?.transformToString()).toBe('one');
  });

  it('lists in pages, in order of bytes, each key once', async () => {
    const keys = ['p/🗞', 'p/a b', 'p/a%20b', 'p/a+b', 'p/é', 'p/ﬀ', 'p/z'];
    await Promise.all(keys.map((key) => put(key, key)));
    const listed: (string | undefined)[] = [];
    for await (const page of paginateListObjectsV2({ client: s3, pageSize: 2 }, { Bucket, Prefix: 'p/' })) {
      expect(page.Contents?.length).toBeLessThanOrEqual(2);
      listed.push(...(page.Contents ?? []).map(({ Key }) => Key));
    }
    expect(listed).toEqual(keys.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
  });

  it('lists folders as common prefixes', async () => {
    for (const key of ['d/2007/a.txt', 'd/2007/b.txt', 'd/2008/a.txt', 'd/top.txt']) await put(key, 'x');
    const input = { Bucket, Prefix: 'd/', Delimiter: '/', MaxKeys: 2 };
    const first = await s3.send(new ListObjectsV2Command(input));
    expect(first.CommonPrefixes).toEqual([{ Prefix: 'd/2007/' }, { Prefix: 'd/2008/' }]);
    expect(first.IsTruncated).toBe(true);
    const rest = await s3.send(
      new ListObjectsV2Command({ ...input, ContinuationToken: first.NextContinuationToken }),
    );
    expect(rest.Contents?.map(({ Key, Size }) => [Key, Size])).toEqual([['d/top.txt', 1]]);
    expect(rest.IsTruncated).toBe(false);
  });

  it('tells a missing bucket from a missing key', async () => {
    await expect(text('nothing.txt')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await s3.send(new HeadBucketCommand({ Bucket }));
    await expect(s3.send(new HeadBucketCommand({ Bucket: 'other' }))).rejects.toMatchObject({
      name: 'NotFound',
    });
    await expect(
      s3.send(new PutObjectCommand({ Bucket: 'other', Key: 'a', Body: 'a' })),
    ).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });

  it('takes 50 MB, and refuses more than 64 MB by name', async () => {
    const large = Buffer.alloc(50 * 1024 * 1024, 'news ');
    await put('large.txt', large);
    expect((await s3.send(new HeadObjectCommand({ Bucket, Key: 'large.txt' }))).ContentLength).toBe(
      large.length,
    );
    await expect(put('too-large.txt', Buffer.alloc(65 * 1024 * 1024))).rejects.toMatchObject({
      name: 'EntityTooLarge',
    });
  });

  it.each([
    ['multipart uploads', new CreateMultipartUploadCommand({ Bucket, Key: 'a' })],
    ['deleting several', new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'a' }] } })],
    ['tags', new PutObjectCommand({ Bucket, Key: 'a', Body: 'a', Tagging: 'a=b' })],
    ['conditional writes', new PutObjectCommand({ Bucket, Key: 'a', Body: 'a', IfNoneMatch: '*' })],
  ])('refuses %s as not implemented', async (_what, command) => {
    await expect(s3.send(command as PutObjectCommand)).rejects.toMatchObject({
      name: 'NotImplemented',
      $metadata: { httpStatusCode: 501 },
    });
  });
});

describe('the bucket, asked over HTTP', () => {
  it('takes presigned requests', async () => {
    const aws = new AwsClient({
      accessKeyId: 'local',
      secretAccessKey: 'local',
      service: 's3',
      region: 'us-east-1',
    });
    const presign = async (method: string) =>
      (
        await aws.sign(`${store.endpoint}/${Bucket}/presigned%20one.txt`, {
          method,
          aws: { signQuery: true },
        })
      ).url;
    const answer = await fetch(await presign('PUT'), {
      method: 'PUT',
      body: 'from a page',
      headers: { 'content-type': 'text/plain' },
    });
    expect(answer.status).toBe(200);
    expect(await (await fetch(await presign('GET'))).text()).toBe('from a page');
    expect(await text('presigned one.txt')).toBe('from a page');
  });

  it('takes signed chunks, whose signatures it drops', async () => {
    const body = [
      '3;chunk-signature=aa',
      'abc',
      '2;chunk-signature=bb',
      'de',
      '0;chunk-signature=cc',
      '',
      '',
    ].join('\r\n');
    const answer = await fetch(`${store.endpoint}/${Bucket}/signed-chunks`, {
      method: 'PUT',
      body,
      headers: {
        'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
        'x-amz-decoded-content-length': '5',
        'content-encoding': 'aws-chunked',
      },
    });
    expect(answer.status).toBe(200);
    expect(await text('signed-chunks')).toBe('abcde');
  });

  it.each([
    ['a chunk cut short', '5\r\nab', '5', 'IncompleteBody'],
    [
      'fewer bytes than announced',
      '2\r\nab\r\n0\r\nx-amz-checksum-crc32:nnr6pw==\r\n\r\n',
      '5',
      'IncompleteBody',
    ],
    ['a wrong trailing checksum', '2\r\nab\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n', '2', 'BadDigest'],
    ['no trailing checksum though announced', '2\r\nab\r\n0\r\n\r\n', '2', 'InvalidRequest'],
    ['no chunks at all', 'plain text without any frame\r\n', '2', 'IncompleteBody'],
    ['it before the body has ended, and is heard', 'no frame '.repeat(1_000_000), '2', 'IncompleteBody'],
  ])('refuses %s', async (_why, body, length, code) => {
    const answer = await fetch(`${store.endpoint}/${Bucket}/broken`, {
      method: 'PUT',
      body,
      headers: {
        'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
        'x-amz-decoded-content-length': length,
        'x-amz-trailer': 'x-amz-checksum-crc32',
      },
    });
    expect(await answer.text()).toContain(`<Code>${code}</Code>`);
    expect(await keysOf('broken')).toEqual([]);
  });

  it('refuses a body without a length, and a path that is no UTF-8', async () => {
    const stream = new ReadableStream({
      start: (controller) => {
        controller.enqueue(Buffer.from('x'));
        controller.close();
      },
    });
    const init = { method: 'PUT', body: stream, duplex: 'half' } as RequestInit;
    expect((await fetch(`${store.endpoint}/${Bucket}/lengthless`, init)).status).toBe(411);
    expect((await fetch(`${store.endpoint}/${Bucket}/%ff`)).status).toBe(400);
  });

  it('refuses a page that reached it under another name', async () => {
    const status = await new Promise((resolve, reject) => {
      request(`${store.endpoint}/${Bucket}/plain.txt`, { headers: { host: 'evil.example' } }, (response) =>
        resolve(response.resume().statusCode),
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  it('leaves nothing of an upload whose client went away', async () => {
    await new Promise<void>((resolve) => {
      const upload = request(`${store.endpoint}/${Bucket}/left.txt`, {
        method: 'PUT',
        headers: { 'content-length': 100 },
      });
      upload.on('error', () => resolve());
      upload.write('only a part', () => setTimeout(() => upload.destroy(new Error('gone')), 50));
    });
    await expect.poll(() => readdirSync(join(folder, 'bucket', 'incoming'))).toEqual([]);
    await expect(text('left.txt')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });
});

it('finds everything again after a restart, sweeps rubbish, and announces what a kill kept from being announced', async () => {
  const home = join(newFolder(), 'bucket');
  const open = async () => {
    const heard: ObjectVersion[] = [];
    const started = await startObjectStore({
      folder: home,
      bucket: Bucket,
      port: 0,
      announce: async (v) => void heard.push(v),
    });
    return { started, heard, client: s3Client(started.endpoint) };
  };
  const before = await open();
  await before.client.send(
    new PutObjectCommand({ Bucket, Key: 'kept.txt', Body: 'kept', Metadata: { publisher: 'P' } }),
  );
  await before.started.stop();
  const [version] = before.heard;
  if (!version) throw new Error('nothing was announced');

  // Killed after the commit and before the notice was gone; and, for another version, before its commit.
  const note = (name: string, content: object) => {
    const path = join(home, 'outbox', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(content));
  };
  note(`${version.versionId}.json`, version);
  note('other.json', { ...version, versionId: 'other' });
  writeFileSync(join(home, 'outbox', 'half.json.unfinished'), '{"key":');
  writeFileSync(join(home, 'incoming', 'half'), 'half a bo');
  const [hash = ''] = readdirSync(join(home, 'objects'));
  writeFileSync(join(home, 'objects', hash, 'uncommitted.body'), 'a body');
  writeFileSync(join(home, 'objects', hash, 'uncommitted.json.unfinished'), '{"key":');

  const after = await open();
  expect(after.heard).toEqual([version]);
  expect(readdirSync(join(home, 'outbox'))).toEqual([]);
  expect(readdirSync(join(home, 'incoming'))).toEqual([]);
  const kept = readdirSync(join(home, 'objects', hash)).sort();
  expect(kept).toEqual([`${version.versionId}.body`, `${version.versionId}.json`]);
  const object = await after.client.send(new GetObjectCommand({ Bucket, Key: 'kept.txt' }));
  expect([await object.Body?.transformToString(), object.Metadata]).toEqual(['kept', { publisher: 'P' }]);
  await after.client.send(new PutObjectCommand({ Bucket, Key: 'kept.txt', Body: 'newer' }));
  expect((after.heard.at(-1)?.sequencer ?? '') > version.sequencer).toBe(true);
  await after.started.stop();
});
