// Takes files; gives a record of them alone, for a question that no other record is needed for.
import { createHash } from 'node:crypto';
import { topicsFolder } from '../engines/open-finder.ts';
import { QuestionError } from '../src/model/errors.ts';
import { toArticleRecord } from '../src/pipeline/article-record.ts';
import type { RecordReader } from '../src/ports.ts';
import { createInMemoryRecord } from '../src/record/in-memory-record.ts';
import { CliError } from './cli-error.ts';
import { extractFiles } from './extract-files.ts';
import type { Publishers } from './statement-words.ts';
import type { Terminal } from './terminal.ts';

export interface RecordedFiles {
  readonly record: RecordReader;
  readonly publishers: Publishers;
  /** How many files could not be read; each has been named. */
  readonly failed: number;
}

export async function recordFiles(paths: readonly string[], terminal: Terminal): Promise<RecordedFiles> {
  const record = createInMemoryRecord();
  const publishers = new Map<string, string>();
  let failed = 0;
  for await (const extraction of extractFiles(paths, terminal, { topics: topicsFolder })) {
    if (extraction === null) {
      failed += 1;
      continue;
    }
    const { key, publisher } = extraction.article;
    const revision = createHash('sha256').update(extraction.bytes).digest('hex');
    await record.record(toArticleRecord(extraction, { revision, etag: null }));
    if (publisher !== null) publishers.set(key, publisher);
  }
  return { record, publishers, failed };
}

/** Why a question has no answer is told in its sentence. */
export async function answered<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    throw error instanceof QuestionError ? new CliError(error.message, 1, { cause: error }) : error;
  }
}
