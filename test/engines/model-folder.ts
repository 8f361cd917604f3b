// Takes changes to the files of a trained finder; gives a folder with a copy of them, which goes away after the test file.
import { cpSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { finderFolder } from '../../engines/open-finder.ts';

/** Null takes the file away; a number leaves so many bytes of it; text is written in its place. */
type Change = null | number | string;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export function modelFolder(changes: Readonly<Record<string, Change>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-model-'));
  folders.push(folder);
  cpSync(fileURLToPath(finderFolder), folder, { recursive: true });
  for (const [name, change] of Object.entries(changes)) apply(join(folder, name), change);
  return folder;
}

function apply(file: string, change: Change): void {
  if (change === null) rmSync(file);
  else if (typeof change === 'number') truncateSync(file, change);
  else writeFileSync(file, change);
}
