// Takes a speaker and two periods, or speakers and one; prints how his positions moved, or theirs side by side, from the record or over files alone.
import { openJudge } from '../../engines/open-judge.ts';
import { toComparisonShape, toSideBySideShape } from '../../lambdas/compare/response.ts';
import { comparePeriods } from '../../src/pipeline/compare-periods.ts';
import { oneAgainstAll } from '../../src/pipeline/one-against-all.ts';
import { sideBySide } from '../../src/pipeline/side-by-side.ts';
import type { RecordReader } from '../../src/ports.ts';
import type { ApiClient } from '../api-client.ts';
import { askedMatter } from '../asked-matter.ts';
import { type CloudOptions, findCloud } from '../find-cloud.ts';
import { publishersOf, statementsIn } from '../publishers-of.ts';
import { type AskedComparison, readComparison } from '../read-comparison.ts';
import { answered, recordFiles } from '../record-files.ts';
import type { ComparisonShape, SideBySideShape } from '../shapes.ts';
import { type ComparisonFormat, showComparison } from '../show-comparison.ts';
import type { Terminal } from '../terminal.ts';

export interface CompareOptions extends CloudOptions {
  readonly format: ComparisonFormat;
  readonly topic?: string;
  readonly in?: string;
  readonly files?: readonly string[];
}

type Answer = ComparisonShape | SideBySideShape;

/** `words`: a speaker and two periods; with `in`, speakers. Gives the exit code. */
export async function compare(
  words: readonly string[],
  options: CompareOptions,
  terminal: Terminal,
): Promise<number> {
  const { format, files } = options;
  const asked = readComparison(words, options);
  if (files !== undefined) {
    const { record, publishers, failed } = await recordFiles(files, terminal);
    const answer = await answered(askRecord(record, asked));
    terminal.print(showComparison(answer, format, publishers, terminal));
    return failed === 0 ? 0 : 1;
  }
  const { api } = await findCloud(options, terminal);
  const answer = await askApi(api, asked);
  const publishers = format === 'json' ? new Map() : await publishersOf(api, statementsIn(answer));
  terminal.print(showComparison(answer, format, publishers, terminal));
  return 0;
}

function askApi(api: ApiClient, asked: AskedComparison): Promise<Answer> {
  return asked.kind === 'periods' ? api.compare(asked.question) : api.sideBySide(asked.question);
}

async function askRecord(record: RecordReader, asked: AskedComparison): Promise<Answer> {
  const { topic } = asked.question;
  const about = topic === undefined ? null : await askedMatter(topic);
  if (asked.kind === 'periods')
    return toComparisonShape(
      await comparePeriods(record, await openJudge(), { ...asked.question, ...about }),
    );
  const { speakers, in: period } = asked.question;
  const [speaker = '', ...others] = speakers;
  const found =
    others.length > 0 && about
      ? await sideBySide(record, { speakers, in: period, ...about })
      : await oneAgainstAll(record, { speaker, in: period, ...about });
  return toSideBySideShape(found);
}
