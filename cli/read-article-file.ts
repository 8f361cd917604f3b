// Takes a file's name and the key it shall have; gives its bytes with what stands beside it in NAME.metadata.json.
import { open, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type ArticleFile, type ArticleMetadata, maxArticleBytes } from '../src/model/article.ts';
import { ArticleError } from '../src/model/errors.ts';
import { CliError } from './cli-error.ts';

const metadataSchema = z.object({
  published: z.string().optional(),
  publisher: z.string().optional(),
  url: z.string().optional(),
  meeting: z.string().optional(),
});

/** Throws CliError when there is no such file, ArticleError `too-large` before reading more than an article can have, or `metadata`. */
export async function readArticleFile(path: string, key: string): Promise<ArticleFile> {
  return {
    key,
    bytes: await readBytes(path, key),
    metadata: await readMetadata(`${path}.metadata.json`, key),
  };
}

async function readBytes(path: string, key: string): Promise<Uint8Array> {
  const file = await open(path).catch((cause) => {
    throw new CliError(`${path}: ${reasonOf(cause)}`, 1, { cause });
  });
  try {
    const stat = await file.stat();
    if (!stat.isFile())
      throw new CliError(`${path}: is ${stat.isDirectory() ? 'a folder' : 'no file'}; name a file.`);
    if (stat.size > maxArticleBytes) throw tooLarge(key, stat.size);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'there is no such file.';
  if (error.code === 'EACCES') return 'you may not read it.';
  return error.message;
}

function tooLarge(key: string, bytes: number): ArticleError {
  const [found, allowed] = [bytes, maxArticleBytes].map((size) => (size / 1024 / 1024).toFixed(1));
  return new ArticleError(
    'too-large',
    key,
    `${key}: has ${found} MB, and an article ${allowed} MB at most. Put one article in one file.`,
  );
}

async function readMetadata(path: string, key: string): Promise<ArticleMetadata> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new CliError(`${path}: ${reasonOf(error)}`, 1, { cause: error });
  });
  if (text === null) return {};
  const found = metadataSchema.safeParse(parseJson(text));
  if (found.success) return given(found.data);
  throw new ArticleError(
    'metadata',
    key,
    `${path}: is not as it should be. It holds one JSON object with any of "published", "publisher", "url", "meeting", each a text.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // No JSON fits no schema: one answer for the caller.
    return undefined;
  }
}

/** What was left out is not the same as undefined. */
function given(found: z.infer<typeof metadataSchema>): ArticleMetadata {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
