// Takes a folder; gives a versioned set of objects kept in it that survives a kill at any moment.
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { unfinished, writeFileAtomically } from './write-file-atomically.ts';

/** One version of one key. A delete marker has no body. */
export interface ObjectVersion {
  readonly key: string;
  readonly versionId: string;
  /** 16 hexadecimal digits; a later version of any key has a greater one, over restarts too. */
  readonly sequencer: string;
  readonly deleteMarker: boolean;
  readonly size: number;
  /** MD5 in hexadecimal, without quotation marks */
  readonly etag: string;
  /** ISO date and time */
  readonly lastModified: string;
  /** Content-Type and its like, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** User metadata, names in lower case without `x-amz-meta-`. */
  readonly metadata: Readonly<Record<string, string>>;
  /** As given at upload: `crc32` and base64. */
  readonly checksum: { readonly name: string; readonly value: string } | null;
}

export type NewVersion = Pick<
  ObjectVersion,
  'key' | 'deleteMarker' | 'size' | 'etag' | 'headers' | 'metadata' | 'checksum'
>;

export interface ObjectFolder {
  /** The newest version, which may be a delete marker. */
  newest(key: string): ObjectVersion | null;
  version(key: string, versionId: string): ObjectVersion | null;
  /** Newest versions that are no delete markers, in no order. */
  objects(): readonly ObjectVersion[];
  bodyPath(version: ObjectVersion): string;
  /** Where a body may be written before it is committed. */
  incomingPath(): string;
  /** Makes the body at `incoming` (null for a delete marker) the newest version and announces it. */
  commit(version: NewVersion, incoming: string | null): Promise<ObjectVersion>;
}

/** Hears of every version, at least once, before `commit` returns or else at the next start. */
export type Announce = (version: ObjectVersion) => Promise<void>;

/**
 * `objects/HASH/VERSION.json` beside `VERSION.body`, HASH being the key's: no key can name a path outside. A version exists when its
 * JSON does. `outbox/VERSION.json` says that a version may not have been announced. Old versions are kept, as in the bucket of the stack.
 */
export async function openObjectFolder(folder: string, announce: Announce): Promise<ObjectFolder> {
  const [objectsDir, outboxDir, incomingDir] = ['objects', 'outbox', 'incoming'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  await rm(incomingDir, { recursive: true, force: true });
  for (const dir of [objectsDir, outboxDir, incomingDir]) await mkdir(dir, { recursive: true });
  const keys = await loadVersions(objectsDir);
  let lastSequencer = [...keys.values()]
    .flat()
    .reduce((last, { sequencer }) => (sequencer > last ? sequencer : last), '');

  const dirOf = (key: string) => join(objectsDir, createHash('sha256').update(key).digest('hex'));
  const nextSequencer = () => {
    lastSequencer = sequencerAfter(lastSequencer, Date.now());
    return lastSequencer;
  };

  async function announceFromOutbox(version: ObjectVersion): Promise<void> {
    await announce(version);
    await rm(join(outboxDir, `${version.versionId}.json`), { force: true });
  }

  for (const name of await readdir(outboxDir)) {
    const path = join(outboxDir, name);
    const noted = name.endsWith(unfinished)
      ? null
      : (JSON.parse(await readFile(path, 'utf8')) as ObjectVersion);
    // Noted but not there: the kill came before the commit, and the uploader was told nothing.
    const version = noted && keys.get(noted.key)?.find(({ versionId }) => versionId === noted.versionId);
    if (version) await announceFromOutbox(version);
    else await rm(path, { force: true });
  }

  return {
    newest: (key) => keys.get(key)?.at(-1) ?? null,
    version: (key, versionId) => keys.get(key)?.find((version) => version.versionId === versionId) ?? null,
    objects: () =>
      [...keys.values()].flatMap((versions) => {
        const newest = versions.at(-1);
        return newest && !newest.deleteMarker ? [newest] : [];
      }),
    bodyPath: (version) => join(dirOf(version.key), `${version.versionId}.body`),
    incomingPath: () => join(incomingDir, randomBytes(8).toString('hex')),
    async commit(given, incoming) {
      const sequencer = nextSequencer();
      const version: ObjectVersion = {
        ...given,
        sequencer,
        versionId: `${sequencer}${randomBytes(8).toString('hex')}`,
        lastModified: new Date().toISOString(),
      };
      const dir = dirOf(given.key);
      await mkdir(dir, { recursive: true });
      if (incoming !== null) await rename(incoming, join(dir, `${version.versionId}.body`));
      await writeFileAtomically(join(outboxDir, `${version.versionId}.json`), JSON.stringify(version));
      await writeFileAtomically(join(dir, `${version.versionId}.json`), JSON.stringify(version));
      keys.set(given.key, inOrder([...(keys.get(given.key) ?? []), version]));
      await announceFromOutbox(version);
      return version;
    },
  };
}

/** All versions of each key in order. A body whose JSON was not reached before a kill is swept away. */
async function loadVersions(objectsDir: string): Promise<Map<string, ObjectVersion[]>> {
  const keys = new Map<string, ObjectVersion[]>();
  for (const hash of await readdir(objectsDir)) {
    const dir = join(objectsDir, hash);
    const names = await readdir(dir);
    const versions = await Promise.all(
      names
        .filter((name) => name.endsWith('.json'))
        .map(async (name) => JSON.parse(await readFile(join(dir, name), 'utf8')) as ObjectVersion),
    );
    const ids = new Set(versions.map(({ versionId }) => versionId));
    for (const name of names) if (!ids.has(name.split('.', 1)[0] ?? '')) await rm(join(dir, name));
    const first = versions[0];
    if (first) keys.set(first.key, inOrder(versions));
  }
  return keys;
}

// Two uploads of one key may be committed in another order than their sequencers were drawn.
function inOrder(versions: ObjectVersion[]): ObjectVersion[] {
  return versions.sort((a, b) => (a.sequencer < b.sequencer ? -1 : 1));
}

/** From the clock, but never back: milliseconds in the upper 12 digits, a counter in the lower 4. */
export function sequencerAfter(last: string, now: number): string {
  const fromClock = BigInt(now) << 16n;
  const next = last === '' ? 0n : BigInt(`0x${last}`) + 1n;
  return (next > fromClock ? next : fromClock).toString(16).toUpperCase().padStart(16, '0');
}
