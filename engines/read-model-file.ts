// Takes the folder of a model and a file's name; gives the file's text or JSON, or an error that says how to get it back.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EngineError } from './engine-error.ts';

export type ModelFolder = string | URL;

export function modelFile(folder: ModelFolder, name: string): string {
  return join(typeof folder === 'string' ? folder : fileURLToPath(folder), name);
}

/** Throws EngineError when there is no such file, or no JSON in it. */
export async function readModelJson(folder: ModelFolder, name: string): Promise<unknown> {
  const file = modelFile(folder, name);
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

export function unreadable(file: string, cause: unknown): EngineError {
  const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
  const found = isMissing ? 'is missing' : `cannot be read (${(cause as Error).message})`;
  return new EngineError(
    `${file} ${found}. It is part of the repository: \`git checkout -- models\` brings it back.`,
    {
      cause,
    },
  );
}
