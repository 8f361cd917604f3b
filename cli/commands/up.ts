// Takes a data folder and a port; runs the local cloud on them, the sample dispatches in it if wanted, until told to end.
import { defaultPort, LocalCloudError, type LocalEvent, startLocalCloud } from '../../local/local-cloud.ts';
import { extractorVersion } from '../../src/version.ts';
import { addArticle, countStatements, type Place } from '../add-article.ts';
import type { ApiClient } from '../api-client.ts';
import { CliError } from '../cli-error.ts';
import { eachAtOnce } from '../each-at-once.ts';
import { dataFolder, localCloud } from '../find-cloud.ts';
import { removeLocalAddresses, writeLocalAddresses } from '../local-addresses.ts';
import { nextSteps, shellWord } from '../next-steps.ts';
import { publishersOf, statementsIn } from '../publishers-of.ts';
import { readArticleFile } from '../read-article-file.ts';
import { type ExampleQuestion, readSeeds, type Seeds } from '../seed-articles.ts';
import { showComparison } from '../show-comparison.ts';
import { listenForStop } from '../stop-signal.ts';
import type { Terminal } from '../terminal.ts';

export interface UpOptions {
  readonly seeds?: boolean;
  readonly once?: boolean;
  readonly data?: string;
  readonly port?: number;
}

/** Gives the exit code. */
export async function up(options: UpOptions, terminal: Terminal): Promise<number> {
  const dataDir = dataFolder(options.data, terminal);
  const port = options.port ?? defaultPort;
  const stop = listenForStop(process);
  const listeners = new Set<(event: LocalEvent) => void>();
  terminal.note(`Starting the local cloud on ${dataDir}`);
  const cloud = await startLocalCloud({
    dataDir,
    port,
    onEvent: (event) => {
      for (const listener of listeners) listener(event);
    },
  }).catch((error) => {
    throw error instanceof LocalCloudError ? new CliError(error.message, 1, { cause: error }) : error;
  });
  try {
    await writeLocalAddresses(dataDir, cloud);
    const taken = port !== 0 && Number(new URL(cloud.apiUrl).port || 80) !== port;
    if (taken) terminal.note(`Port ${port} is taken; the API is at ${cloud.apiUrl} instead.`);
    const { api, bucket } = localCloud(cloud);
    const seeds = options.seeds ? await readSeeds() : null;
    const work = async () => {
      if (seeds === null || bucket === null) return true;
      const allRecorded = await recordSeeds(seeds, { api, bucket, extractorVersion }, listeners, terminal);
      const isShown = await show(seeds.show, api, terminal);
      return allRecorded && isShown;
    };
    const isDone = await Promise.race([work(), stop.wanted.then(() => null)]);
    if (options.once && isDone !== null) return isDone ? 0 : 1;
    if (isDone !== null) {
      const dataOption = options.data === undefined ? '' : ` --data ${shellWord(dataDir)}`;
      const { show = null, another = null } = seeds ?? {};
      terminal.note(nextSteps({ apiUrl: cloud.apiUrl, dataDir, dataOption, show, another }));
      listeners.add((event) => void tellEvent(event, api, terminal));
      await stop.wanted;
    }
    terminal.live('');
    terminal.note(`Ending. What is recorded stays in ${dataDir}.`);
    return 0;
  } finally {
    listeners.clear();
    await removeLocalAddresses(dataDir);
    await cloud.stop();
    stop.release();
  }
}

/** False when some article could not be recorded; each such is named. */
async function recordSeeds(
  { files }: Seeds,
  place: Place,
  listeners: Set<(event: LocalEvent) => void>,
  terminal: Terminal,
): Promise<boolean> {
  const givenUp = new Map<string, (reason: string) => void>();
  const listener = (event: LocalEvent) => {
    if (event.type === 'given-up') givenUp.get(event.key)?.(event.reason);
  };
  listeners.add(listener);
  let done = 0;
  const showProgress = () => terminal.live(`Recording the sample dispatches: ${done} of ${files.length}…`);
  showProgress();
  const outcomes = await eachAtOnce(files, async ({ path, key }) => {
    const failed = new Promise<never>((_, reject) => {
      givenUp.set(key, (reason) => reject(new CliError(`could not be recorded: ${reason}`)));
    });
    // Nobody may be waiting any more when an old message of this key is given up on.
    failed.catch(() => {});
    const outcome = await Promise.race([addSeed(path, key, place), failed]).catch((error: Error) => error);
    done += 1;
    if (outcome instanceof Error)
      terminal.note(outcome.message.includes(key) ? outcome.message : `${key}: ${outcome.message}`);
    else if (!terminal.hasLiveLine) terminal.note(`  ${done} of ${files.length}  ${key}${outcome}`);
    showProgress();
    return !(outcome instanceof Error);
  });
  listeners.delete(listener);
  const recorded = outcomes.filter(Boolean).length;
  terminal.note(`${recorded} of ${files.length} sample dispatches are on record.\n`);
  return recorded === files.length;
}

async function addSeed(path: string, key: string, place: Place): Promise<string> {
  const added = await addArticle(place, await readArticleFile(path, key));
  if (added.type === 'refused') throw new CliError(added.reason);
  return added.wasThere ? ' (on record already)' : '';
}

async function show(question: ExampleQuestion, api: ApiClient, terminal: Terminal): Promise<boolean> {
  try {
    const comparison = await api.compare(question);
    const publishers = await publishersOf(api, statementsIn(comparison));
    terminal.print(`${showComparison(comparison, 'text', publishers, terminal)}\n`);
    return true;
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    terminal.note(error.message);
    return false;
  }
}

/** What happens while it serves. */
async function tellEvent(event: LocalEvent, api: ApiClient, terminal: Terminal): Promise<void> {
  switch (event.type) {
    case 'handled':
      return terminal.note(
        await sayHandled(event.key, api).catch((error: Error) => `${event.key}: ${error.message}`),
      );
    case 'retried':
      return terminal.note(`${event.key}: failed, will be tried again (${event.reason})`);
    case 'given-up':
      return terminal.note(`${event.key}: given up on after ${event.receives} tries (${event.reason})`);
    case 'function-failed':
      return terminal.note(`The ${event.functionName} function failed: ${event.reason}`);
    default:
      return;
  }
}

async function sayHandled(key: string, api: ApiClient): Promise<string> {
  const entry = await api.article(key);
  if (entry === null) return `${key}: taken back`;
  if (entry.refusal) return `refused: ${entry.refusal.message}`;
  return `recorded ${key}: ${await countStatements(api, key)}`;
}
