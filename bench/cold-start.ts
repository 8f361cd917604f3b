// Takes nothing; prints how long the extract function takes from a fresh process to its first article on record, and its peak memory.
//
// The function is bundled as it is deployed and called as Lambda calls it, with a bucket and a table on this machine's loopback. What
// Lambda adds (fetching the bundle, starting a machine) is not in it.
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { entryPoints, filesBeside } from '../lambdas/bundling.ts';
import { bundleHandlers } from '../local/bundle-handlers.ts';
import type { ObjectVersion } from '../local/object-folder.ts';
import { startObjectStore } from '../local/object-store.ts';
import { startRecordDatabase } from '../local/record-database.ts';
import { s3Notification } from '../local/s3-notification.ts';
import { sqsEvent } from '../local/sqs-event.ts';

const runs = 7;
const bucket = 'articles';
const table = 'record';
const region = 'us-east-1';

/** What the fresh process does; times are since it was started, so Node's own start is in them. */
const child = `
  const [bundle, event] = process.argv.slice(1);
  const { handler } = await import(bundle);
  const loaded = performance.now();
  const answer = await handler(JSON.parse(event), {});
  const done = performance.now();
  if (answer.batchItemFailures.length > 0) throw new Error('The article failed.');
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  console.log(JSON.stringify({ loaded, done, cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS / 1024 }));`;

interface Run {
  /** milliseconds */
  readonly loaded: number;
  readonly done: number;
  readonly cpu: number;
  /** MB */
  readonly peak: number;
}

const folder = mkdtempSync(join(tmpdir(), 'onrecord-cold-'));
const closing: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
try {
  const text = articleText();
  const measured = await measure(text);
  const median = (of: keyof Run) => measured.map((run) => run[of]).sort((a, b) => a - b)[runs >> 1] ?? 0;
  console.log(
    `Node ${process.version}, ${process.platform} ${process.arch}; ${runs} fresh processes, medians.`,
  );
  console.log(`start, import, load     ${median('loaded').toFixed(0)} ms`);
  console.log(
    `… to an article of ${text.length} characters on record  ${median('done').toFixed(0)} ms (${median('cpu').toFixed(0)} ms of processor time)`,
  );
  console.log(`peak memory             ${Math.max(...measured.map(({ peak }) => peak)).toFixed(0)} MB`);
} finally {
  for (const close of closing.toReversed()) await close();
}

/** As long as an article of PolNeAR is: the first sample dispatches, one after another. */
function articleText(): string {
  const seeds = fileURLToPath(new URL('../seeds', import.meta.url));
  const names = readdirSync(seeds).filter((name) => name.endsWith('.txt'));
  const all = names.sort().map((name) => readFileSync(join(seeds, name), 'utf8'));
  return all.join('\n').slice(0, 4600);
}

async function measure(text: string): Promise<readonly Run[]> {
  const database = await startRecordDatabase(join(folder, 'table'), table, region);
  closing.push(() => database.stop());
  let stored: ObjectVersion | undefined;
  const store = await startObjectStore({
    folder: join(folder, 'bucket'),
    bucket,
    port: 0,
    announce: async (version) => {
      stored = version;
    },
  });
  closing.push(() => store.stop());
  await upload(store.endpoint, text);
  if (!stored) throw new Error('The bucket did not tell of the article.');
  const message = {
    messageId: 'first',
    key: stored.key,
    body: JSON.stringify(s3Notification(bucket, region, stored)),
    sentAt: 0,
    receives: 1,
    firstReceivedAt: 0,
  };
  const event = JSON.stringify(sqsEvent([message], `arn:aws:sqs:${region}:000000000000:articles`, region));
  const { extract } = entryPoints;
  const { handlers } = await bundleHandlers({ extract }, join(folder, 'bundle'), {
    extract: filesBeside('extract', process),
  });
  const env = {
    ARTICLES_BUCKET: bucket,
    RECORD_TABLE: table,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_S3: store.endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    POWERTOOLS_LOG_LEVEL: 'SILENT',
  };
  const done: Run[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', child, handlers.extract, event],
      { env },
    );
    done.push(JSON.parse(stdout));
  }
  return done;
}

async function upload(endpoint: string, text: string): Promise<void> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const s3 = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'first.txt', Body: text }));
  s3.destroy();
}
