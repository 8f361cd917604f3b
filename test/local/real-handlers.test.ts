import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalCloud, startLocalCloud } from '../../local/local-cloud.ts';
import { newFolder } from './fixtures/new-folder.ts';
import { s3Client } from './fixtures/s3-client.ts';

// Invented officials of invented places.
const spring = `Talks on canal tolls end without accord

PORT ELSIN, April 3, 2031 (Quill News) — Foreign Minister Odran Velk of Taranda rejected the proposal on canal tolls on Thursday.

"We reject these canal tolls, and we will never pay them," Velk told reporters after the talks in Port Elsin.
`;
const autumn = `Ministers meet again over canal tolls

PORT ELSIN, Oct. 9, 2031 (Quill News) — Foreign Minister Odran Velk of Taranda welcomed a new offer on canal tolls on Thursday.

"We welcome the offer on canal tolls and we are ready to agree to it," Velk told reporters after the talks in Port Elsin.
`;

describe('the real functions on the local cloud', () => {
  const folder = newFolder();
  let cloud: LocalCloud;

  beforeAll(async () => {
    cloud = await startLocalCloud({ dataDir: folder, port: 0 });
  });

  afterAll(() => cloud.stop());

  const upload = async (Key: string, content: string | Uint8Array) => {
    const Body = Buffer.from(content);
    const s3 = s3Client(cloud.s3Endpoint);
    await s3.send(new PutObjectCommand({ Bucket: cloud.bucket, Key, Body, ContentLength: Body.length }));
    s3.destroy();
  };

  const ask = async (path: string) => {
    const answer = await fetch(`${cloud.apiUrl}${path}`);
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  it('record articles and compare what was said in them', async () => {
    await upload('2031-04-03 port elsin.txt', spring);
    await upload('2031/10+09.txt', autumn);
    await cloud.idle();
    expect(cloud.deadLetters()).toEqual([]);
    expect(await ask('/speakers?q=Velk')).toMatchObject({
      status: 200,
      body: { speakers: [{ name: 'Odran Velk', articles: 2 }] },
    });
    const { status, body } = await ask('/compare?speaker=Velk&earlier=2031-04&later=2031-10');
    expect(status).toBe(200);
    const answer = JSON.stringify(body);
    expect(answer).toContain('we will never pay them');
    expect(answer).toContain('ready to agree to it');
  });

  it.each(['2031-04-03 port elsin.txt', '2031/10+09.txt'])(
    'give back the article %s by its key',
    async (key) => {
      expect(await ask(`/articles/${encodeURIComponent(key)}`)).toMatchObject({
        status: 200,
        body: { key, refusal: null },
      });
    },
  );

  it.each([
    ['an empty file', 'empty.txt', '', 'empty'],
    ['a binary', 'binary + %20 é.txt', Uint8Array.of(0, 1, 2, 255, 0), 'binary'],
    ['50 MB of text', 'large.txt', Buffer.alloc(50 * 1024 * 1024, 'word '), 'too-large'],
  ])('refuse %s and say why, without a dead letter', async (_what, key, body, code) => {
    await upload(key, body);
    await cloud.idle();
    expect(await ask(`/articles/${encodeURIComponent(key)}`)).toMatchObject({
      status: 200,
      body: { key, recorded: null, refusal: { code } },
    });
    expect(cloud.deadLetters()).toEqual([]);
  });

  it('answer what they do not know with a problem', async () => {
    expect((await ask('/compare?speaker=Nobody&earlier=2031-04&later=2031-10')).status).toBe(404);
    expect((await ask('/compare?speaker=Velk')).status).toBe(400);
  });

  it('still know everything after a restart', async () => {
    const before = await ask('/compare?speaker=Velk&earlier=2031-04&later=2031-10');
    await cloud.stop();
    cloud = await startLocalCloud({ dataDir: folder, port: 0 });
    expect(await ask('/compare?speaker=Velk&earlier=2031-04&later=2031-10')).toEqual(before);
  });
});
