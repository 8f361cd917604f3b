// Takes files; puts each into the bucket, waits until it is recorded, and says what was taken from it.
import { resolve } from 'node:path';
import { S3ServiceException } from '@aws-sdk/client-s3';
import { ArticleError } from '../../src/model/errors.ts';
import { addArticle, countStatements, type Place } from '../add-article.ts';
import { articleKeys, type KeyedFile } from '../article-keys.ts';
import { CliError } from '../cli-error.ts';
import { eachAtOnce } from '../each-at-once.ts';
import { type CloudOptions, findCloud } from '../find-cloud.ts';
import { readArticleFile } from '../read-article-file.ts';
import type { Terminal } from '../terminal.ts';

export interface AddOptions extends CloudOptions {
  readonly keyPrefix?: string;
}

/** Gives the exit code. */
export async function add(
  paths: readonly string[],
  options: AddOptions,
  terminal: Terminal,
): Promise<number> {
  const { api, bucket } = await findCloud(options, terminal);
  if (bucket === null) {
    throw new CliError(`Name the bucket of ${api.url} with --bucket (the stack's output ArticlesBucket).`, 2);
  }
  const files = articleKeys(paths, options.keyPrefix);
  let done = 0;
  const showProgress = () =>
    terminal.live(done === files.length ? '' : `${done} of ${files.length} recorded…`);
  showProgress();
  const results = await eachAtOnce(files, async (file) => {
    const isAdded = await addFile(file, { api, bucket }, terminal);
    done += 1;
    showProgress();
    return isAdded;
  });
  return results.every(Boolean) ? 0 : 1;
}

/** False when it failed; why is said. */
async function addFile({ path, key }: KeyedFile, place: Place, terminal: Terminal): Promise<boolean> {
  try {
    if (!terminal.hasLiveLine) terminal.note(`uploading ${key}`);
    const added = await addArticle(place, await readArticleFile(resolve(terminal.folder, path), key));
    if (added.type === 'refused') throw new CliError(added.reason);
    const already = added.wasThere ? 'unchanged, on record already: ' : '';
    terminal.print(`${key}: ${already}${await countStatements(place.api, key)}`);
    return true;
  } catch (error) {
    if (!isAboutTheFile(error)) throw error;
    terminal.note(error.message.includes(key) ? error.message : `${key}: ${error.message}`);
    return false;
  }
}

function isAboutTheFile(error: unknown): error is Error {
  return error instanceof ArticleError || error instanceof CliError || error instanceof S3ServiceException;
}
