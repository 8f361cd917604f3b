// Takes a folder; gives the right to be the only local cloud on it.
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LocalCloudError } from './local-cloud-error.ts';

export interface FolderLock {
  release(): Promise<void>;
}

// In a container a restarted process often gets its predecessor's id: our own id in a lock counts only if we wrote it.
const heldHere = new Set<string>();

/** Throws LocalCloudError while a living process holds the folder; takes the lock of a dead one over. */
export async function lockFolder(dataDir: string): Promise<FolderLock> {
  const path = join(dataDir, 'lock');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await create(path)) return hold(path);
    const holder = Number.parseInt(await readFile(path, 'utf8').catch(() => ''), 10);
    if (isRunning(holder, path)) throw inUse(dataDir, holder, path);
    await rm(path, { force: true });
  }
  throw new LocalCloudError(`${dataDir} is being taken by another local cloud just now. Try again.`);
}

async function create(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(`${process.pid}\n`);
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function hold(path: string): FolderLock {
  heldHere.add(path);
  return {
    async release() {
      heldHere.delete(path);
      await rm(path, { force: true });
    },
  };
}

function isRunning(pid: number, path: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (pid === process.pid) return heldHere.has(path);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function inUse(dataDir: string, pid: number, path: string): LocalCloudError {
  return new LocalCloudError(
    `A local cloud (process ${pid}) is already running on ${dataDir}. Use that one, stop it first, or name another data folder. ` +
      `If process ${pid} is something else, remove ${path}.`,
  );
}
