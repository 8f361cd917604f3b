// Takes a data folder; gives the addresses of the local cloud that runs on it, written there by `up`.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const addressesSchema = z.object({ apiUrl: z.url(), s3Endpoint: z.url(), bucket: z.string() });

export type LocalAddresses = z.infer<typeof addressesSchema>;

const pathIn = (dataDir: string) => join(dataDir, 'local.json');

export async function writeLocalAddresses(dataDir: string, addresses: LocalAddresses): Promise<void> {
  const { apiUrl, s3Endpoint, bucket } = addresses;
  await writeFile(pathIn(dataDir), `${JSON.stringify({ apiUrl, s3Endpoint, bucket }, null, 2)}\n`);
}

export async function removeLocalAddresses(dataDir: string): Promise<void> {
  await rm(pathIn(dataDir), { force: true });
}

/** Null where none were written, and where the file is not as we write it. A killed cloud leaves its addresses behind. */
export async function readLocalAddresses(dataDir: string): Promise<LocalAddresses | null> {
  try {
    return addressesSchema.parse(JSON.parse(await readFile(pathIn(dataDir), 'utf8')));
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) return null;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
