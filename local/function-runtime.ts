// Takes a bundle and, as a process of its own, events one at a time; gives what its handler answers. Stands in for Lambda's runtime.

/** What the process is started with, as JSON in its only argument. */
export interface RuntimeData {
  /** file: URL of the bundle */
  readonly bundle: string;
  readonly handlerName: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMb: number;
}

export interface Invocation {
  readonly requestId: string;
  /** JSON */
  readonly event: string;
  /** milliseconds since 1970 */
  readonly deadline: number;
}

/** `result` is JSON, null where the handler gave nothing. `message` of an error is for the log and the operator. */
export type InvocationResult =
  | { readonly requestId: string; readonly result: string | null }
  | { readonly requestId: string; readonly error: { readonly type: string; readonly message: string } };

/** An error that no call caught: the process ends after it. */
export interface Crash {
  readonly crash: string;
}

type Handler = (event: unknown, context: object) => unknown;

if (!process.send) throw new Error('function-runtime runs as a child process only.');
const send = process.send.bind(process);
const data = JSON.parse(process.argv[2] ?? '') as RuntimeData;

// A reader's Ctrl-C reaches every process of the terminal; the local cloud lets a call in hand end and stops this one itself.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
// The local cloud is gone, however it ended.
process.on('disconnect', () => process.exit());
process.on('uncaughtException', (error) => {
  console.error(error);
  const crash: Crash = { crash: error instanceof Error ? error.message : String(error) };
  send(crash, () => process.exit(1));
});

const handler = await loadHandler();

process.on('message', (invocation: Invocation) => {
  void run(invocation).then((result) => send(result));
});

async function loadHandler(): Promise<Handler> {
  const bundle = (await import(data.bundle)) as Record<string, unknown>;
  const found = bundle[data.handlerName];
  if (typeof found !== 'function') throw new Error(`${data.bundle} exports no function ${data.handlerName}.`);
  return found as Handler;
}

async function run({ requestId, event, deadline }: Invocation): Promise<InvocationResult> {
  try {
    const answer = await handler(JSON.parse(event), contextOf(requestId, deadline));
    return { requestId, result: JSON.stringify(answer) ?? null };
  } catch (error) {
    console.error(error);
    const known = error instanceof Error ? error : new Error(String(error));
    return { requestId, error: { type: known.name, message: known.message } };
  }
}

function contextOf(requestId: string, deadline: number): object {
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: data.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: data.functionArn,
    memoryLimitInMB: String(data.memoryMb),
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${data.functionName}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}
