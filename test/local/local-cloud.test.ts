import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type LocalCloud, type LocalEvent, startLocalCloud } from '../../local/local-cloud.ts';
import { fixtureEntryPoints } from './fixtures/entry-points.ts';
import { newFolder } from './fixtures/new-folder.ts';
import { s3Client } from './fixtures/s3-client.ts';

const start = (dataDir: string, more: object = {}) =>
  startLocalCloud({ dataDir, port: 0, entryPoints: fixtureEntryPoints, retryDelay: 20, ...more });

const upload = async (cloud: { s3Endpoint: string; bucket: string }, Key: string, Body: string) => {
  const s3 = s3Client(cloud.s3Endpoint);
  await s3.send(new PutObjectCommand({ Bucket: cloud.bucket, Key, Body }));
  s3.destroy();
};

/** What the fixture's extract function kept of an article. */
const lineOf = async (cloud: LocalCloud, key: string) => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const table = new DynamoDBClient({ endpoint: cloud.dynamoEndpoint, region: 'us-east-1', credentials });
  const Key = { pk: { S: key }, sk: { S: 'line' } };
  const { Item } = await table.send(new GetItemCommand({ TableName: cloud.tableName, Key }));
  table.destroy();
  return Item?.line?.S;
};

describe('a local cloud', () => {
  const folder = newFolder();
  const events: LocalEvent[] = [];
  let cloud: LocalCloud;

  beforeAll(async () => {
    cloud = await start(folder, { onEvent: (event: LocalEvent) => events.push(event) });
  });

  afterAll(() => cloud.stop());

  it('listens on loopback only', () => {
    for (const url of [cloud.apiUrl, cloud.s3Endpoint, cloud.dynamoEndpoint]) {
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    }
  });

  it.each(['plain.txt', 'two words.txt', '1+1%20.txt', 'folder/é 🗞.txt'])(
    'takes an article from the bucket through the queue to the table: %s',
    async (key) => {
      await upload(cloud, key, `first line of ${key}\nsecond`);
      await cloud.idle();
      expect(await lineOf(cloud, key)).toBe(`first line of ${key}`);
      expect(events.filter((event) => 'key' in event && event.key === key).map(({ type }) => type)).toEqual([
        'stored',
        'handled',
      ]);
    },
  );

  it('tells the function of a deletion', async () => {
    await upload(cloud, 'gone.txt', 'was here');
    await cloud.idle();
    const s3 = s3Client(cloud.s3Endpoint);
    await s3.send(new DeleteObjectCommand({ Bucket: cloud.bucket, Key: 'gone.txt' }));
    s3.destroy();
    await cloud.idle();
    expect(await lineOf(cloud, 'gone.txt')).toBe('');
    expect(events.at(-2)).toEqual({ type: 'deleted', key: 'gone.txt' });
  });

  it('gives up on bad articles without harm to the good ones beside them', async () => {
    await Promise.all([
      upload(cloud, 'fails.txt', 'FAIL always'),
      upload(cloud, 'crashes.txt', 'CRASH the thread'),
      upload(cloud, 'good.txt', 'good'),
    ]);
    await cloud.idle();
    expect(await lineOf(cloud, 'good.txt')).toBe('good');
    expect(
      cloud
        .deadLetters()
        .map(({ key, receives }) => [key, receives])
        .sort(),
    ).toEqual([
      ['crashes.txt', 4],
      ['fails.txt', 4],
    ]);
    expect(events.filter(({ type }) => type === 'given-up')).toHaveLength(2);
    expect(readdirSync(join(folder, 'queue'))).toEqual([]);
  });

  it('answers over HTTP with what the compare function gives', async () => {
    const answer = await fetch(`${cloud.apiUrl}/compare?speaker=Invented%20Minister`);
    expect(answer.status).toBe(200);
    const { event, context, env } = (await answer.json()) as {
      event: { rawPath: string; rawQueryString: string };
      context: { functionName: string; remaining: number };
      env: string[];
    };
    expect(event).toMatchObject({ rawPath: '/compare', rawQueryString: 'speaker=Invented%20Minister' });
    expect(context).toMatchObject({ functionName: 'compare', remaining: expect.any(Number) });
    expect(env).toContain('RECORD_TABLE');
    // Reads the record and nothing else, as its grants in the stack say.
    expect(env).not.toContain('AWS_ENDPOINT_URL_S3');
    expect(env).not.toContain('PATH');
  });

  it('survives a crash of the compare function', async () => {
    expect((await fetch(`${cloud.apiUrl}/exit`)).status).toBe(503);
    expect((await fetch(`${cloud.apiUrl}/throw`)).status).toBe(500);
    expect((await fetch(`${cloud.apiUrl}/plain`)).status).toBe(200);
    // What a process printed as it ended arrives when it arrives.
    await vi.waitFor(() => {
      expect(readFileSync(join(folder, 'logs', 'compare.log'), 'utf8')).toContain('secret of the handler');
    });
  });

  it('keeps the SDK’s warning about Node away from the screen and the logs', async () => {
    await upload(cloud, 'warn.txt', 'x');
    await cloud.idle();
    expect(readFileSync(join(folder, 'logs', 'extract.log'), 'utf8')).not.toContain(
      'NodeVersionSupportWarning',
    );
  });

  it('refuses a second cloud on its folder, and goes on', async () => {
    await expect(start(folder)).rejects.toThrow(/already running on/);
    expect((await fetch(`${cloud.apiUrl}/plain`)).status).toBe(200);
  });
});

it('takes the next port when the one wanted is taken', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  const cloud = await start(newFolder(), { port });
  const found = Number(new URL(cloud.apiUrl).port);
  expect(found).not.toBe(port);
  expect((await fetch(`${cloud.apiUrl}/plain`)).status).toBe(200);
  await cloud.stop();
  other.close();
});

it('says what is wrong with a folder that cannot be made', async () => {
  const file = join(newFolder(), 'file');
  writeFileSync(file, '');
  await expect(start(join(file, 'data'))).rejects.toThrow(/data folder .* cannot be made.*Name another/);
});

it.runIf(existsSync('/proc/self'))(
  'gives up on a folder that the file system does not let be made',
  async () => {
    await expect(start('/proc/onrecord')).rejects.toThrow(/cannot be made.*Name another/);
  },
);

it('leaves no lock behind when a part fails to start', async () => {
  const folder = newFolder();
  const entryPoints = { ...fixtureEntryPoints, extract: '/nowhere/extract.ts' };
  await expect(start(folder, { entryPoints })).rejects.toThrow(/nowhere/);
  expect(existsSync(join(folder, 'lock'))).toBe(false);
});

it('stops with work in hand, keeps the rest, and goes on with it at the next start', async () => {
  const folder = newFolder();
  const first = await start(folder);
  for (let index = 0; index < 12; index += 1)
    await upload(first, `${index}.txt`, index === 0 ? 'SLOW' : `line ${index}`);
  await first.stop();
  await first.stop();
  await expect(fetch(first.apiUrl)).rejects.toThrow();
  expect(existsSync(join(folder, 'lock'))).toBe(false);
  expect(readdirSync(join(folder, 'queue'))).not.toEqual([]);
  const second = await start(folder);
  await second.idle();
  for (let index = 1; index < 12; index += 1)
    expect(await lineOf(second, `${index}.txt`)).toBe(`line ${index}`);
  await second.stop();
});

describe('a kill', () => {
  const children: ChildProcess[] = [];
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
  });

  const startChild = async (folder: string) => {
    const script = fileURLToPath(new URL('./fixtures/run-cloud.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const lines = createInterface({ input: child.stdout });
    const [line] = (await Promise.race([
      new Promise((resolve) => lines.once('line', (text) => resolve([text]))),
      new Promise((_, reject) => child.once('exit', (code) => reject(new Error(`exited with ${code}`)))),
    ])) as [string];
    return { child, addresses: JSON.parse(line) as { s3Endpoint: string; bucket: string } };
  };

  it('in the middle of the work loses no upload that was answered', async () => {
    const folder = newFolder();
    const { child, addresses } = await startChild(folder);
    const answered: string[] = [];
    const sender = (async () => {
      for (let index = 0; index < 500; index += 1) {
        await upload(addresses, `${index}.txt`, index % 5 === 0 ? `SLOW ${index}` : `line ${index}`);
        answered.push(`${index}.txt`);
      }
    })().catch(() => 'cut off');
    await expect.poll(() => answered.length, { timeout: 20_000 }).toBeGreaterThan(25);
    const dead = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await dead;
    expect(await sender).toBe('cut off');
    expect(readdirSync(join(folder, 'queue')).length).toBeGreaterThan(0);

    const cloud = await start(folder);
    await cloud.idle();
    const lines = await Promise.all(answered.map((key) => lineOf(cloud, key)));
    expect(lines).toEqual(answered.map((_, index) => (index % 5 === 0 ? `SLOW ${index}` : `line ${index}`)));
    expect(cloud.deadLetters()).toEqual([]);
    await cloud.stop();
  });
});
