import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { finderFolder } from '../../engines/open-finder.ts';
import { filesBeside } from '../../lambdas/bundling.ts';
import { type Bundles, bundleHandlers } from '../../local/bundle-handlers.ts';
import { type LambdaWorker, startLambdaWorker } from '../../local/lambda-worker.ts';
import { newFolder } from './fixtures/new-folder.ts';

const folder = newFolder();
const logFile = join(folder, 'misbehaving.log');
let bundles: Bundles<'misbehaving'>;
let worker: LambdaWorker;

beforeAll(async () => {
  const entry = fileURLToPath(new URL('./fixtures/misbehaving.ts', import.meta.url));
  bundles = await bundleHandlers({ misbehaving: entry }, join(folder, 'bundles'));
});

afterEach(() => worker.stop());

const start = (timeout = 10_000) => {
  worker = startLambdaWorker({
    functionName: 'misbehaving',
    region: 'us-east-1',
    handlerName: 'handler',
    bundle: bundles.handlers.misbehaving,
    runtime: bundles.runtime,
    env: { ONLY: 'this' },
    timeout,
    memoryMb: 64,
    logFile,
  });
  return worker;
};

describe('a function in its process', () => {
  it('gets event, context and its own environment, and nothing of ours', async () => {
    expect(await start().invoke({ do: 'tell' })).toEqual({
      event: { do: 'tell' },
      env: { ONLY: 'this' },
      context: {
        callbackWaitsForEmptyEventLoop: true,
        functionName: 'misbehaving',
        functionVersion: '$LATEST',
        invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:misbehaving',
        memoryLimitInMB: '64',
        awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        logGroupName: '/aws/lambda/misbehaving',
        logStreamName: 'local',
      },
      remaining: expect.closeTo(10_000, -4),
    });
  });

  it('stays warm, and takes one call at a time', async () => {
    start();
    const counts = await Promise.all([1, 2, 3].map(() => worker.invoke({ do: 'count' })));
    expect(counts).toEqual([1, 2, 3]);
    expect(await worker.invoke({ do: 'most-at-once' })).toBe(1);
  });

  it.each([
    ['throws', { do: 'throw' }, 'failed', /RangeError: on purpose/, true],
    ['exits', { do: 'exit' }, 'crashed', /code 7/, false],
    ['lets an error escape', { do: 'escape' }, 'crashed', /escaped/, false],
    ['lets a promise fail', { do: 'reject' }, 'crashed', /rejected/, false],
    ['takes all memory', { do: 'hoard' }, 'crashed', /memory/, false],
  ])('that %s fails that call alone', async (_why, event, code, message, warm) => {
    start();
    await worker.invoke({ do: 'count' });
    const failed = worker.invoke(event);
    const next = worker.invoke({ do: 'count' });
    await expect(failed).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    expect(await next).toBe(warm ? 2 : 1);
  });

  it('that hangs is ended after its time, even in an endless loop', async () => {
    start(700);
    await worker.invoke({ do: 'count' });
    await expect(worker.invoke({ do: 'loop' })).rejects.toMatchObject({ code: 'timed-out' });
    expect(await worker.invoke({ do: 'count' })).toBe(1);
  });

  it('prints into its log', async () => {
    await start().invoke({ do: 'print' });
    const log = () => readFileSync(logFile, 'utf8');
    await expect.poll(log).toContain('to stdout');
    await expect.poll(log).toContain('to stderr');
  });

  it('that cannot be loaded says so', async () => {
    start();
    await worker.stop();
    worker = startLambdaWorker({
      functionName: 'absent',
      region: 'us-east-1',
      handlerName: 'absentHandler',
      bundle: bundles.handlers.misbehaving,
      runtime: bundles.runtime,
      env: {},
      timeout: 10_000,
      memoryMb: 64,
      logFile,
    });
    await expect(worker.invoke({})).rejects.toThrow(/exports no function absentHandler/);
  });
});

describe('a function that computes with trained weights', () => {
  const weights = fileURLToPath(finderFolder);

  it('is ended after its time in the middle of it, without harm to this process', async () => {
    const entry = fileURLToPath(new URL('./fixtures/computing.ts', import.meta.url));
    const { handlers, runtime } = await bundleHandlers({ computing: entry }, join(folder, 'computing'), {
      computing: filesBeside('extract', process).filter((file) => file.startsWith('node_modules/')),
    });
    worker = startLambdaWorker({
      functionName: 'computing',
      region: 'us-east-1',
      handlerName: 'handler',
      bundle: handlers.computing,
      runtime,
      env: {},
      timeout: 5_000,
      memoryMb: 512,
      logFile: join(folder, 'computing.log'),
    });
    expect(await worker.invoke({ folder: weights, endless: false })).toBe(256 * 7);
    await expect(worker.invoke({ folder: weights, endless: true })).rejects.toMatchObject({
      code: 'timed-out',
    });
    expect(await worker.invoke({ folder: weights, endless: false })).toBe(256 * 7);
  });
});
