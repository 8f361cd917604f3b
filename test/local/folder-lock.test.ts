import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFolder } from '../../local/folder-lock.ts';
import { newFolder } from './fixtures/new-folder.ts';

describe('the lock of a data folder', () => {
  it('is held by one, and free again after its release', async () => {
    const folder = newFolder();
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(
      new RegExp(`process ${process.pid}.*already running on ${folder}`),
    );
    await lock.release();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
    await (await lockFolder(folder)).release();
  });

  it('names another living process and what to do', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'lock'), `${process.ppid}\n`);
    await expect(lockFolder(folder)).rejects.toThrow(/stop it first, or name another data folder/);
    expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe(`${process.ppid}\n`);
  });

  it.each([
    ['a dead process', () => String(spawnSync('true').pid)],
    ['a process before us that had our id, as in a restarted container', () => String(process.pid)],
    ['a kill before it was written', () => ''],
    ['something that is no id', () => 'rubbish'],
  ])('left by %s is taken over', async (_why, content) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'lock'), content());
    const lock = await lockFolder(folder);
    expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe(`${process.pid}\n`);
    await lock.release();
  });
});
