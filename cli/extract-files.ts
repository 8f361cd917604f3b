// Takes files' names; gives article and statements of each that can be read, naming those that cannot.
import { resolve } from 'node:path';
import { EngineError } from '../engines/engine-error.ts';
import type { RoleTaggerOptions } from '../engines/load-role-tagger.ts';
import { finderFolder, openFinder } from '../engines/open-finder.ts';
import { ArticleError } from '../src/model/errors.ts';
import { type Extraction, extractStatements } from '../src/pipeline/extract-statements.ts';
import { articleKeys } from './article-keys.ts';
import { CliError } from './cli-error.ts';
import { readArticleFile } from './read-article-file.ts';
import type { Terminal } from './terminal.ts';

export interface ExtractedFile extends Extraction {
  readonly bytes: Uint8Array;
}

/** One after another, in order. `null` stands for a file that failed; why is said on standard error. */
export async function* extractFiles(
  paths: readonly string[],
  terminal: Terminal,
  options: RoleTaggerOptions = {},
): AsyncGenerator<ExtractedFile | null> {
  const finder = await openFinder(finderFolder, options).catch((error) => {
    throw error instanceof EngineError ? new CliError(error.message, 1, { cause: error }) : error;
  });
  for (const { path, key } of articleKeys(paths)) {
    try {
      const file = await readArticleFile(resolve(terminal.folder, path), key);
      yield { ...(await extractStatements(file, finder)), bytes: file.bytes };
    } catch (error) {
      const known = error instanceof ArticleError || error instanceof CliError;
      // A fault of ours in one article must not cost the others.
      terminal.note(
        known ? error.message : `${path}: could not be read, by a fault in onrecord (${String(error)})`,
      );
      yield null;
    }
  }
}
