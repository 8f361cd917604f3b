// Takes a half of the golden comparisons; gives what is expected of each topic beside what a judge makes of it.
import { readdirSync, readFileSync } from 'node:fs';
import { askedTopic } from '../../src/model/asked-topic.ts';
import type { Axes, Shift, TopicShift } from '../../src/model/comparison.ts';
import { QuestionError } from '../../src/model/errors.ts';
import { toArticleRecord } from '../../src/pipeline/article-record.ts';
import { comparePeriods } from '../../src/pipeline/compare-periods.ts';
import { extractStatements } from '../../src/pipeline/extract-statements.ts';
import type { AttributionFinder, RecordReader, ShiftJudge, TopicWords } from '../../src/ports.ts';
import { createInMemoryRecord } from '../../src/record/in-memory-record.ts';

export type Half = 'tuned' | 'held';

interface ExpectedTopic {
  readonly topic: string;
  readonly shift: Shift;
  readonly axes: Axes | null;
  readonly reason: string;
  readonly earlier: readonly string[];
  readonly later: readonly string[];
}

export interface GoldenComparison {
  readonly name: string;
  readonly speaker: string;
  readonly earlier: string;
  readonly later: string;
  readonly topics: readonly ExpectedTopic[];
  readonly files: readonly { readonly key: string; readonly bytes: Uint8Array; readonly metadata: object }[];
}

export interface JudgedTopic {
  readonly name: string;
  readonly expected: ExpectedTopic;
  /** Null where nothing is found of it, with what was said instead. */
  readonly found: TopicShift | null;
  readonly instead: string | null;
}

const folder = new URL('../comparisons/', import.meta.url);

export function goldenComparisons(half: Half): readonly GoldenComparison[] {
  const cases = new URL(`${half}/`, folder);
  return readdirSync(cases)
    .sort()
    .map((name) => {
      const files = readdirSync(new URL(`${name}/`, cases)).filter((file) => file.endsWith('.txt'));
      return {
        name,
        ...JSON.parse(readFileSync(new URL(`${name}/expected.json`, cases), 'utf8')),
        files: files.map((file) => ({
          key: `${name}/${file}`,
          bytes: readFileSync(new URL(`${name}/${file}`, cases)),
          metadata: {},
        })),
      };
    });
}

export async function recordOfCase(
  { files }: GoldenComparison,
  finder: AttributionFinder,
): Promise<RecordReader> {
  const record = createInMemoryRecord();
  for (const file of files) {
    const extraction = await extractStatements(file, finder);
    await record.record(toArticleRecord(extraction, { revision: '1', etag: null }));
  }
  return record;
}

export async function judgeCase(
  golden: GoldenComparison,
  finder: AttributionFinder,
  judge: ShiftJudge,
  matterOf: TopicWords,
): Promise<readonly JudgedTopic[]> {
  const { name, speaker, earlier, later, topics } = golden;
  const record = await recordOfCase(golden, finder);
  return Promise.all(
    topics.map(async (expected) => {
      try {
        const question = { speaker, earlier, later, ...askedTopic(expected.topic, matterOf) };
        const compared = await comparePeriods(record, judge, question);
        return { name, expected, found: mostTelling(compared.topics, expected), instead: null };
      } catch (error) {
        if (!(error instanceof QuestionError)) throw error;
        return { name, expected, found: null, instead: error.message };
      }
    }),
  );
}

/** Of the topics that the reader's words find, the one with most of the fragments that carry the position. */
function mostTelling(shifts: readonly TopicShift[], expected: ExpectedTopic): TopicShift | null {
  const holding = (shift: TopicShift) =>
    (['earlier', 'later'] as const)
      .flatMap((side) =>
        expected[side].map((fragment) =>
          (shift[side]?.statements ?? []).some(({ text }) => folded(text).includes(folded(fragment))),
        ),
      )
      .filter(Boolean).length;
  return [...shifts].sort((a, b) => holding(b) - holding(a))[0] ?? null;
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
