// Takes a data folder and a wanted port; gives a running cloud on loopback: bucket, queue, table, functions and API.
//
// In the data folder:
//   lock            process id of the cloud that runs on it
//   bucket/         objects, all versions (see object-folder.ts)
//   queue/          one file for each notification not yet handled
//   dead-letters/   one file for each notification given up on, with the reason
//   table/          the record (LevelDB)
//   bundles/        the functions as bundled at this start
//   logs/           what each function printed
// Everything but `bundles` and `logs` is data. It survives a kill; to begin anew, remove the folder.
import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { entryPoints, filesBeside, handlerName } from '../lambdas/bundling.ts';
import type { CompareEnv } from '../lambdas/compare/env.ts';
import type { ExtractEnv } from '../lambdas/extract/env.ts';
import { deliveryAttempts, limits } from '../lambdas/limits.ts';
import { type ApiGateway, startApiGateway } from './api-gateway.ts';
import { bundleHandlers } from './bundle-handlers.ts';
import { type DeadLetter, type EventQueue, openEventQueue, type QueuedMessage } from './event-queue.ts';
import { lockFolder } from './folder-lock.ts';
import { type LambdaWorker, startLambdaWorker } from './lambda-worker.ts';
import { LocalCloudError } from './local-cloud-error.ts';
import type { LocalEvent } from './local-event.ts';
import type { ObjectVersion } from './object-folder.ts';
import { type ObjectStore, startObjectStore } from './object-store.ts';
import { startRecordDatabase } from './record-database.ts';
import { s3Notification } from './s3-notification.ts';
import { failedIds, sqsEvent } from './sqs-event.ts';

export { type DeadLetter, LocalCloudError, type LocalEvent };

export interface LocalCloudOptions {
  /** Absolute or relative to the working folder; made when absent. */
  readonly dataDir: string;
  /** Port wanted for the API, 4750 when left out; the bucket wants the next one. The next free one when taken; 0 takes any. */
  readonly port?: number;
  readonly onEvent?: (event: LocalEvent) => void;
  /** Other handlers than our own, and a shorter wait before a retry in milliseconds: for tests. */
  readonly entryPoints?: Readonly<Record<FunctionName, string>>;
  readonly retryDelay?: number;
}

export interface LocalCloud {
  /** No slash at the end. */
  readonly apiUrl: string;
  readonly s3Endpoint: string;
  readonly bucket: string;
  readonly tableName: string;
  readonly dynamoEndpoint: string;
  /** Absolute. */
  readonly dataDir: string;
  /** Messages given up on, oldest first; those of earlier runs too. */
  deadLetters(): readonly DeadLetter[];
  /** Resolves when every queued event has been handled or given up on. */
  idle(): Promise<void>;
  /** Finishes what is in hand, leaves the rest queued on disk, closes everything. */
  stop(): Promise<void>;
}

type FunctionName = keyof typeof entryPoints;

const bucket = 'articles';
const tableName = 'onrecord';
const region = 'us-east-1';
const queueArn = `arn:aws:sqs:${region}:000000000000:articles`;
/** Of the API, unless another is wanted. */
export const defaultPort = 4750;
const retryDelay = 1_000;

/** Throws LocalCloudError when the folder is in use by a running cloud or cannot be used. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const dataDir = resolve(options.dataDir);
  await makeFolder(dataDir);
  // Closed in reverse order of opening, also when a later part fails to start.
  const opened: (() => Promise<void>)[] = [];
  let stopped: Promise<void> | null = null;
  const stop = () => {
    stopped ??= closeAll(opened);
    return stopped;
  };
  try {
    const lock = await lockFolder(dataDir);
    opened.push(() => lock.release());
    return await startParts(dataDir, options, opened, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function closeAll(opened: readonly (() => Promise<void>)[]): Promise<void> {
  for (const close of opened.toReversed()) await close();
}

async function startParts(
  dataDir: string,
  options: LocalCloudOptions,
  opened: (() => Promise<void>)[],
  stop: () => Promise<void>,
): Promise<LocalCloud> {
  const tell = (event: LocalEvent) => options.onEvent?.(event);
  const port = options.port ?? defaultPort;
  const bundles = await makeBundles(dataDir, options.entryPoints);
  const database = await startRecordDatabase(join(dataDir, 'table'), tableName, region);
  opened.push(() => database.stop());

  const startFunction = (functionName: FunctionName, env: Readonly<Record<string, string>>) =>
    startLambdaWorker({
      functionName,
      region,
      handlerName,
      bundle: bundles.handlers[functionName],
      runtime: bundles.runtime,
      env: { ...baseEnv(functionName, database.endpoint), ...env },
      timeout: 1000 * limits[functionName].timeoutSeconds,
      memoryMb: limits[functionName].memoryMb,
      logFile: join(dataDir, 'logs', `${functionName}.log`),
    });

  const compareEnv: CompareEnv = { RECORD_TABLE: tableName };
  const compare = startFunction('compare', compareEnv);
  opened.push(() => compare.stop());

  // The extract function needs the bucket's address, the bucket the queue, the queue the function: it is started in between.
  let extract: LambdaWorker | null = null;
  const queue = await openQueue(dataDir, options, tell, (messages) => {
    if (!extract) throw new Error('The queue was started before its function.');
    return extract.invoke(sqsEvent(messages, queueArn, region));
  });
  const store = await openStore(dataDir, port === 0 ? 0 : port + 1, queue, tell);
  const extractEnv: ExtractEnv = { ARTICLES_BUCKET: bucket, RECORD_TABLE: tableName };
  extract = startFunction('extract', { ...extractEnv, AWS_ENDPOINT_URL_S3: store.endpoint });
  const extractFunction = extract;
  // The queue ends first, while the bucket still answers the batch in hand; a late upload is noted on disk.
  opened.push(
    () => store.stop(),
    () => extractFunction.stop(),
    () => queue.stop(),
  );
  const api = await openApi(port, compare, tell);
  opened.push(() => api.stop());
  queue.start();
  extract.warm();
  compare.warm();

  return {
    apiUrl: api.url,
    s3Endpoint: store.endpoint,
    bucket,
    tableName,
    dynamoEndpoint: database.endpoint,
    dataDir,
    deadLetters: () => queue.deadLetters(),
    idle: () => queue.idle(),
    stop,
  };
}

async function makeFolder(dataDir: string): Promise<void> {
  try {
    await makeWithParents(join(dataDir, 'logs'));
  } catch (cause) {
    const reason = (cause as Error).message;
    throw new LocalCloudError(`The data folder ${dataDir} cannot be made: ${reason}. Name another one.`, {
      cause,
    });
  }
}

/** Not `mkdir` with `recursive`: Node 20's never ends where a file system answers ENOENT for a folder that it does not let be made (/proc). */
async function makeWithParents(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeWithParents(dirname(folder));
    await mkdir(folder);
  }
}

async function makeBundles(dataDir: string, others: Readonly<Record<FunctionName, string>> | undefined) {
  const outdir = join(dataDir, 'bundles');
  await rm(outdir, { recursive: true, force: true });
  if (others) return bundleHandlers(others, outdir);
  // `process` is this machine, as `filesBeside` wants one described.
  const names = Object.keys(entryPoints) as FunctionName[];
  const beside = Object.fromEntries(names.map((name) => [name, filesBeside(name, process)]));
  return bundleHandlers(entryPoints, outdir, beside);
}

function openQueue(
  dataDir: string,
  options: LocalCloudOptions,
  tell: (event: LocalEvent) => void,
  invoke: (messages: readonly QueuedMessage[]) => Promise<unknown>,
): Promise<EventQueue> {
  return openEventQueue({
    folder: join(dataDir, 'queue'),
    deadLetterFolder: join(dataDir, 'dead-letters'),
    maxReceives: deliveryAttempts,
    retryDelay: options.retryDelay ?? retryDelay,
    async handle(messages) {
      const ids = failedIds(await invoke(messages), messages);
      return new Map(ids.map((id) => [id, 'the function reported it as failed; logs/extract.log says why']));
    },
    onHandled: ({ key }) => tell({ type: 'handled', key }),
    onFailed: ({ key, receives }, reason, givenUp) =>
      tell({ type: givenUp ? 'given-up' : 'retried', key, receives, reason }),
  });
}

function openStore(
  dataDir: string,
  port: number,
  queue: EventQueue,
  tell: (event: LocalEvent) => void,
): Promise<ObjectStore> {
  return startObjectStore({
    folder: join(dataDir, 'bucket'),
    bucket,
    port,
    async announce(version: ObjectVersion) {
      await queue.send(version.key, JSON.stringify(s3Notification(bucket, region, version)));
      if (version.deleteMarker) tell({ type: 'deleted', key: version.key });
      else tell({ type: 'stored', key: version.key, bytes: version.size });
    },
  });
}

function openApi(
  port: number,
  compare: LambdaWorker,
  tell: (event: LocalEvent) => void,
): Promise<ApiGateway> {
  return startApiGateway({
    port,
    invoke: (event) => compare.invoke(event),
    onFailure: (reason) => tell({ type: 'function-failed', functionName: 'compare', reason }),
  });
}

/** What Lambda and the operator's account give in the cloud. */
function baseEnv(functionName: FunctionName, dynamoEndpoint: string): Record<string, string> {
  return {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL_DYNAMODB: dynamoEndpoint,
    // The reader's own ~/.aws may name other endpoints and proxies.
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    AWS_LAMBDA_FUNCTION_NAME: functionName,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(limits[functionName].memoryMb),
    POWERTOOLS_SERVICE_NAME: `onrecord-${functionName}`,
    POWERTOOLS_LOG_LEVEL: 'INFO',
  };
}
