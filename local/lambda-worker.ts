// Takes a bundled handler; gives a function that can be invoked as Lambda does, in a thread of its own.
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Invocation, InvocationResult, RuntimeData } from './function-runtime.ts';

export interface LambdaWorkerOptions {
  readonly functionName: string;
  readonly region: string;
  readonly handlerName: string;
  /** file: URLs, from bundleHandlers */
  readonly bundle: string;
  readonly runtime: string;
  /** All of the function's environment: it sees nothing of ours. */
  readonly env: Readonly<Record<string, string>>;
  /** milliseconds */
  readonly timeout: number;
  readonly memoryMb: number;
  /** Whatever the function prints is added to this file. */
  readonly logFile: string;
}

export interface LambdaWorker {
  /** Event and answer go through JSON. Throws LambdaError. One call at a time; further ones wait. */
  invoke(event: unknown): Promise<unknown>;
  /** Starts the thread before it is needed. */
  warm(): void;
  /** Waits for calls that have begun. */
  stop(): Promise<void>;
}

export type LambdaErrorCode = 'failed' | 'timed-out' | 'crashed';

/** `failed`: the handler threw. `crashed`: its thread ended. After `timed-out` and `crashed` the next call gets a new thread. */
export class LambdaError extends Error {
  override readonly name = 'LambdaError';
  constructor(
    readonly code: LambdaErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** The thread starts with the first call at the latest and is kept, like a warm Lambda. */
export function startLambdaWorker(options: LambdaWorkerOptions): LambdaWorker {
  const log = createWriteStream(options.logFile, { flags: 'a' });
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function startThread(): Worker {
    const data: RuntimeData = {
      bundle: options.bundle,
      handlerName: options.handlerName,
      functionName: options.functionName,
      functionArn: `arn:aws:lambda:${options.region}:000000000000:function:${options.functionName}`,
      memoryMb: options.memoryMb,
    };
    const started = new Worker(new URL(options.runtime), {
      workerData: data,
      env: { ...options.env },
      // Not our loader for TypeScript: the bundle needs none.
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMb },
    });
    started.stdout.pipe(log, { end: false });
    started.stderr.pipe(log, { end: false });
    started.once('exit', () => {
      if (worker === started) worker = null;
    });
    // Each call listens for itself; an error between calls has nobody to tell but the log.
    started.on('error', (error) => log.write(`${error.stack ?? error}\n`));
    return started;
  }

  function call(event: unknown): Promise<unknown> {
    worker ??= startThread();
    const thread = worker;
    const invocation: Invocation = {
      requestId: randomUUID(),
      event: JSON.stringify(event),
      deadline: Date.now() + options.timeout,
    };
    return new Promise((resolve, reject) => {
      const settle = (outcome: () => void) => {
        clearTimeout(timer);
        thread.off('message', onMessage).off('error', onError).off('exit', onExit);
        outcome();
      };
      const fail = (code: LambdaErrorCode, message: string) =>
        settle(() => reject(new LambdaError(code, `${options.functionName}: ${message}`)));
      const onMessage = (answer: InvocationResult) => {
        if (answer.requestId !== invocation.requestId) return;
        if ('error' in answer) fail('failed', `${answer.error.type}: ${answer.error.message}`);
        else settle(() => resolve(answer.result === null ? undefined : JSON.parse(answer.result)));
      };
      const onError = (error: Error) => {
        if (worker === thread) worker = null;
        fail('crashed', error.message);
      };
      const onExit = (code: number) => fail('crashed', `its thread ended with code ${code}`);
      const timer = setTimeout(() => {
        worker = null;
        void thread.terminate();
        fail('timed-out', `no answer within ${options.timeout / 1000} s`);
      }, options.timeout);
      thread.on('message', onMessage).on('error', onError).on('exit', onExit);
      thread.postMessage(invocation);
    });
  }

  return {
    warm() {
      worker ??= startThread();
    },
    invoke(event) {
      const result = last.then(() => call(event));
      last = result.catch(() => undefined);
      return result;
    },
    async stop() {
      await last;
      worker?.stdout.unpipe(log);
      worker?.stderr.unpipe(log);
      await worker?.terminate();
      await new Promise<void>((resolve) => log.end(resolve));
    },
  };
}
