// Takes a bundled handler; gives a function that can be invoked as Lambda does, in a process of its own.
import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Crash, Invocation, InvocationResult, RuntimeData } from './function-runtime.ts';

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
  /** Starts the process before it is needed. */
  warm(): void;
  /** Waits for calls that have begun. */
  stop(): Promise<void>;
}

export type LambdaErrorCode = 'failed' | 'timed-out' | 'crashed';

/** `failed`: the handler threw. `crashed`: its process ended. After `timed-out` and `crashed` the next call gets a new process. */
export class LambdaError extends Error {
  override readonly name = 'LambdaError';
  constructor(
    readonly code: LambdaErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** The process starts with the first call at the latest and is kept, like a warm Lambda. */
export function startLambdaWorker(options: LambdaWorkerOptions): LambdaWorker {
  const log = createWriteStream(options.logFile, { flags: 'a' });
  let worker: ChildProcess | null = null;
  /** Those that may still print. */
  const open = new Set<ChildProcess>();
  let last: Promise<unknown> = Promise.resolve();

  function startProcess(): ChildProcess {
    const data: RuntimeData = {
      bundle: options.bundle,
      handlerName: options.handlerName,
      functionName: options.functionName,
      functionArn: `arn:aws:lambda:${options.region}:000000000000:function:${options.functionName}`,
      memoryMb: options.memoryMb,
    };
    const started = fork(fileURLToPath(options.runtime), [JSON.stringify(data)], {
      env: { ...options.env },
      // Not our loader for TypeScript: the bundle needs none.
      execArgv: [`--max-old-space-size=${options.memoryMb}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    started.stdout?.pipe(log, { end: false });
    started.stderr?.pipe(log, { end: false });
    open.add(started);
    started.once('close', () => open.delete(started));
    started.once('exit', () => forget(started));
    // Each call listens for itself; an error between calls has nobody to tell but the log.
    started.on('error', (error) => log.write(`${error.stack ?? error}\n`));
    return started;
  }

  /** The next call starts anew. */
  function forget(child: ChildProcess): void {
    if (worker === child) worker = null;
  }

  function call(event: unknown): Promise<unknown> {
    worker ??= startProcess();
    const child = worker;
    const invocation: Invocation = {
      requestId: randomUUID(),
      event: JSON.stringify(event),
      deadline: Date.now() + options.timeout,
    };
    return new Promise((resolve, reject) => {
      const settle = (outcome: () => void) => {
        clearTimeout(timer);
        child.off('message', onMessage).off('error', onError).off('exit', onExit);
        outcome();
      };
      const fail = (code: LambdaErrorCode, message: string) => {
        if (code !== 'failed') forget(child);
        settle(() => reject(new LambdaError(code, `${options.functionName}: ${message}`)));
      };
      const onMessage = (answer: InvocationResult | Crash) => {
        if ('crash' in answer) return fail('crashed', answer.crash);
        if (answer.requestId !== invocation.requestId) return;
        if ('error' in answer) fail('failed', `${answer.error.type}: ${answer.error.message}`);
        else settle(() => resolve(answer.result === null ? undefined : JSON.parse(answer.result)));
      };
      const onError = (error: Error) => fail('crashed', error.message);
      const onExit = (code: number | null, signal: string | null) =>
        fail('crashed', `its process ended ${howEnded(code, signal)}`);
      const timer = setTimeout(() => {
        child.kill('SIGKILL');
        fail('timed-out', `no answer within ${options.timeout / 1000} s`);
      }, options.timeout);
      child.on('message', onMessage).on('error', onError).on('exit', onExit);
      // What cannot be sent is an `error`, or an `exit` that is on its way.
      child.send(invocation, () => {});
    });
  }

  return {
    warm() {
      worker ??= startProcess();
    },
    invoke(event) {
      const result = last.then(() => call(event));
      last = result.catch(() => undefined);
      return result;
    },
    async stop() {
      await last;
      await Promise.all([...open].map(end));
      await new Promise<void>((resolve) => log.end(resolve));
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

function howEnded(code: number | null, signal: string | null): string {
  if (signal === null) return `with code ${code}`;
  return `by ${signal}: it took all its memory, or native code failed; its log tells which`;
}
