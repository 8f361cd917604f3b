// Takes a bundle's folder and what is to lie beside the bundle; puts it there.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Paths from the project's root, which stay the same. Throws, naming the first that is not there. */
export async function copyBeside(files: readonly string[], folder: string): Promise<void> {
  for (const file of files) await copy(file, folder);
}

async function copy(file: string, folder: string): Promise<void> {
  try {
    await cp(join(root, file), join(folder, file), { recursive: true });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    const remedy = file.startsWith('models/')
      ? '`git checkout -- models` brings it back'
      : '`npm ci` brings it, where there is one for this platform and processor';
    throw new Error(`${file} is missing, and the bundle needs it: ${remedy}.`, { cause });
  }
}
