// Takes a bundle and, as a worker thread, events one at a time; gives what its handler answers. Stands in for Lambda's runtime.
import { parentPort, workerData } from 'node:worker_threads';

/** What the worker is started with. */
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

type Handler = (event: unknown, context: object) => unknown;

if (!parentPort) throw new Error('function-runtime runs in a worker thread only.');
const port = parentPort;
const data = workerData as RuntimeData;
const handler = await loadHandler();

port.on('message', (invocation: Invocation) => {
  void run(invocation).then((result) => port.postMessage(result));
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
