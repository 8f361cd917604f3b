// Takes a speaker and two periods; prints how his positions moved, from the record or over files alone.
import { createHash } from 'node:crypto';
import { openJudge } from '../../engines/open-judge.ts';
import { toComparisonShape } from '../../lambdas/compare/response.ts';
import { QuestionError } from '../../src/model/errors.ts';
import { toArticleRecord } from '../../src/pipeline/article-record.ts';
import { comparePeriods } from '../../src/pipeline/compare-periods.ts';
import { createInMemoryRecord } from '../../src/record/in-memory-record.ts';
import type { CompareQuestion } from '../api-client.ts';
import { CliError } from '../cli-error.ts';
import { extractFiles } from '../extract-files.ts';
import { type CloudOptions, findCloud } from '../find-cloud.ts';
import { type ComparisonFormat, publishersOf, showComparison } from '../show-comparison.ts';
import type { Terminal } from '../terminal.ts';

export interface CompareOptions extends CloudOptions {
  readonly format: ComparisonFormat;
  readonly topic?: string;
  readonly files?: readonly string[];
}

/** Gives the exit code. */
export async function compare(
  asked: Omit<CompareQuestion, 'topic'>,
  options: CompareOptions,
  terminal: Terminal,
): Promise<number> {
  const question = options.topic === undefined ? asked : { ...asked, topic: options.topic };
  if (options.files !== undefined) return compareFiles(question, options.files, options.format, terminal);
  const { api } = await findCloud(options, terminal);
  const comparison = await api.compare(question);
  const publishers = options.format === 'json' ? new Map() : await publishersOf(api, comparison);
  terminal.print(showComparison(comparison, options.format, publishers, terminal));
  return 0;
}

async function compareFiles(
  question: CompareQuestion,
  paths: readonly string[],
  format: ComparisonFormat,
  terminal: Terminal,
): Promise<number> {
  const record = createInMemoryRecord();
  const publishers = new Map<string, string>();
  let failed = 0;
  for await (const extraction of extractFiles(paths, terminal)) {
    if (extraction === null) {
      failed += 1;
      continue;
    }
    const { key, publisher } = extraction.article;
    const revision = createHash('sha256').update(extraction.bytes).digest('hex');
    await record.record(toArticleRecord(extraction, { revision, etag: null }));
    if (publisher !== null) publishers.set(key, publisher);
  }
  const comparison = await comparePeriods(record, await openJudge(), question).catch((error) => {
    throw error instanceof QuestionError ? new CliError(error.message, 1, { cause: error }) : error;
  });
  terminal.print(showComparison(toComparisonShape(comparison), format, publishers, terminal));
  return failed === 0 ? 0 : 1;
}
