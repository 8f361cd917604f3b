import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EventQueueOptions, openEventQueue, type QueuedMessage } from '../../local/event-queue.ts';
import { failedIds, sqsEvent } from '../../local/sqs-event.ts';
import { newFolder } from './fixtures/new-folder.ts';

type Batch = readonly QueuedMessage[];

const open = (home: string, handle: EventQueueOptions['handle'], more: Partial<EventQueueOptions> = {}) =>
  openEventQueue({
    folder: join(home, 'queue'),
    deadLetterFolder: join(home, 'dead-letters'),
    handle,
    maxReceives: 3,
    retryDelay: 20,
    ...more,
  });

const filesIn = (home: string, name: string) => readdirSync(join(home, name));
const none = new Map<string, string>();

describe('the event queue', () => {
  it('hands out messages in order, at most ten at a time, and forgets what was handled', async () => {
    const home = newFolder();
    const batches: string[][] = [];
    const queue = await open(home, async (batch) => {
      batches.push(batch.map(({ key }) => key));
      return none;
    });
    const keys = Array.from({ length: 13 }, (_, index) => `${index}.txt`);
    for (const key of keys) await queue.send(key, 'body');
    expect(filesIn(home, 'queue')).toHaveLength(13);
    queue.start();
    await queue.idle();
    expect(batches.map(({ length }) => length)).toEqual([10, 3]);
    expect(batches.flat()).toEqual(keys);
    expect(filesIn(home, 'queue')).toEqual([]);
    await queue.stop();
  });

  it('hands out again, later and alone, only what failed', async () => {
    const seen: [string, number][][] = [];
    const times: number[] = [];
    const queue = await open(newFolder(), async (batch) => {
      seen.push(batch.map(({ key, receives }) => [key, receives]));
      times.push(Date.now());
      const bad = batch.find(({ key, receives }) => key === 'bad' && receives < 3);
      return bad ? new Map([[bad.messageId, 'not yet']]) : none;
    });
    for (const key of ['good', 'bad', 'fine']) await queue.send(key, '');
    queue.start();
    await queue.idle();
    expect(seen).toEqual([
      [
        ['good', 1],
        ['bad', 1],
        ['fine', 1],
      ],
      [['bad', 2]],
      [['bad', 3]],
    ]);
    expect((times[2] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(39);
    expect(queue.deadLetters()).toEqual([]);
    await queue.stop();
  });

  it('gives up after three receives, keeps the reason on disk, and remembers it', async () => {
    const home = newFolder();
    const told: [string, number, boolean][] = [];
    const queue = await open(
      home,
      async (batch) => new Map(batch.map(({ messageId }) => [messageId, 'no use'])),
      {
        onFailed: ({ key, receives }, _reason, givenUp) => told.push([key, receives, givenUp]),
      },
    );
    await queue.send('poison.txt', '{"the":"event"}');
    queue.start();
    await queue.idle();
    expect(told).toEqual([
      ['poison.txt', 1, false],
      ['poison.txt', 2, false],
      ['poison.txt', 3, true],
    ]);
    const letter = { key: 'poison.txt', receives: 3, reason: 'no use', body: '{"the":"event"}' };
    expect(queue.deadLetters()).toMatchObject([letter]);
    expect(filesIn(home, 'queue')).toEqual([]);
    const [file = ''] = filesIn(home, 'dead-letters');
    expect(JSON.parse(readFileSync(join(home, 'dead-letters', file), 'utf8'))).toMatchObject(letter);
    await queue.stop();
    expect((await open(home, async () => none)).deadLetters()).toMatchObject([letter]);
  });

  it('does not let one message that breaks its batch take the others along', async () => {
    const queue = await open(newFolder(), async (batch) => {
      if (batch.some(({ key }) => key === 'breaks')) throw new Error('the thread ended');
      return none;
    });
    for (const key of ['a', 'breaks', 'b']) await queue.send(key, '');
    queue.start();
    await queue.idle();
    expect(queue.deadLetters().map(({ key, reason }) => [key, reason])).toEqual([
      ['breaks', 'the thread ended'],
    ]);
    await queue.stop();
  });

  it('lets new messages pass one that waits for its retry', async () => {
    const handled: string[] = [];
    const queue = await open(
      newFolder(),
      async (batch) => {
        const late = batch.find(({ key, receives }) => key === 'late' && receives === 1);
        return late ? new Map([[late.messageId, 'later']]) : none;
      },
      { retryDelay: 150, onHandled: ({ key }) => handled.push(key) },
    );
    queue.start();
    await queue.send('late', '');
    await expect.poll(() => queue.size()).toBe(1);
    await queue.send('new', '');
    await queue.idle();
    expect(handled).toEqual(['new', 'late']);
    await queue.stop();
  });

  it('keeps what is queued over a restart, with its count of failures, and sweeps half-written files', async () => {
    const home = newFolder();
    let release = () => {};
    const reached = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = await open(
      home,
      async (batch) => {
        release();
        return new Map(batch.map(({ messageId }) => [messageId, 'failed once']));
      },
      { retryDelay: 60_000 },
    );
    await first.send('one', 'body one');
    first.start();
    await reached;
    await first.stop();
    await first.send('two', 'body two');
    writeFileSync(join(home, 'queue', 'half.json.unfinished'), '{"mess');

    const received: Batch[] = [];
    const second = await open(home, async (batch) => {
      received.push(batch);
      return none;
    });
    expect(second.size()).toBe(2);
    second.start();
    await second.idle();
    const all = received.flat().map(({ key, body, receives }) => [key, body, receives]);
    expect(all.sort()).toEqual([
      ['one', 'body one', 2],
      ['two', 'body two', 1],
    ]);
    expect(filesIn(home, 'queue')).toEqual([]);
    await second.stop();
  });

  it('does not hand out again what it had given up on when it was killed in between', async () => {
    const home = newFolder();
    const first = await open(home, async () => none);
    await first.send('given-up', 'body');
    const [file = ''] = filesIn(home, 'queue');
    const message = JSON.parse(readFileSync(join(home, 'queue', file), 'utf8')) as QueuedMessage;
    const letter = { ...message, reason: 'no use', givenUpAt: '2026-01-01T00:00:00.000Z' };
    writeFileSync(join(home, 'dead-letters', file), JSON.stringify(letter));
    const second = await open(home, async () => none);
    expect(second.size()).toBe(0);
    expect(second.deadLetters()).toHaveLength(1);
    expect(filesIn(home, 'queue')).toEqual([]);
  });
});

describe('the SQS event', () => {
  const message: QueuedMessage = {
    messageId: 'm1',
    key: 'a.txt',
    body: '{}',
    sentAt: 1_700_000_000_000,
    receives: 2,
    firstReceivedAt: 1_700_000_000_500,
  };

  it('has the shape of the real one', () => {
    expect(sqsEvent([message], 'arn:aws:sqs:us-east-1:000000000000:articles', 'us-east-1')).toEqual({
      Records: [
        {
          messageId: 'm1',
          receiptHandle: 'm1-2',
          body: '{}',
          attributes: {
            ApproximateReceiveCount: '2',
            SentTimestamp: '1700000000000',
            SenderId: 'LOCAL',
            ApproximateFirstReceiveTimestamp: '1700000000500',
          },
          messageAttributes: {},
          md5OfBody: '99914b932bd37a50b983c5e7c90ae93b',
          eventSource: 'aws:sqs',
          eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:articles',
          awsRegion: 'us-east-1',
        },
      ],
    });
  });

  it.each([
    ['no answer', undefined, []],
    ['an empty answer', {}, []],
    ['an empty list', { batchItemFailures: [] }, []],
    ['a failure', { batchItemFailures: [{ itemIdentifier: 'm1' }] }, ['m1']],
  ])('reads %s', (_what, answer, ids) => {
    expect(failedIds(answer, [message])).toEqual(ids);
  });

  it.each([
    ['text', 'done'],
    ['an empty id', { batchItemFailures: [{ itemIdentifier: '' }] }],
    ['a stranger’s id', { batchItemFailures: [{ itemIdentifier: 'm2' }] }],
  ])('takes %s for a failure of the whole batch', (_what, answer) => {
    expect(() => failedIds(answer, [message])).toThrow(/function/);
  });
});
