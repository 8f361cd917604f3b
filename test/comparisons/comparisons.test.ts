// What a comparison promises, over all golden comparisons: how often it is right, and what must hold whether it is right or not.
import { beforeAll, describe, expect, it } from 'vitest';
import { openRecordingFinder } from '../../engines/open-finder.ts';
import { openJudge } from '../../engines/open-judge.ts';
import { openTopicWords } from '../../engines/open-topic-words.ts';
import type { Comparison, TopicShift } from '../../src/model/comparison.ts';
import { QuestionError } from '../../src/model/errors.ts';
import { quotedFragments } from '../../src/model/quoted-fragments.ts';
import { comparePeriods } from '../../src/pipeline/compare-periods.ts';
import type { AttributionFinder, ShiftJudge, TopicWords } from '../../src/ports.ts';
import {
  type GoldenComparison,
  goldenComparisons,
  type JudgedTopic,
  judgeCase,
  recordOfCase,
} from '../support/golden-comparisons.ts';
import { areOpposite } from '../support/opposite-shifts.ts';

let finder: AttributionFinder;
let judge: ShiftJudge;
let matterOf: TopicWords;
const cases = { tuned: goldenComparisons('tuned'), held: goldenComparisons('held') };
const all = [...cases.tuned, ...cases.held];
const compared = new Map<GoldenComparison, Comparison>();

beforeAll(async () => {
  [finder, judge, matterOf] = await Promise.all([openRecordingFinder(), openJudge(), openTopicWords()]);
  for (const golden of all) {
    const comparison = await compare(golden).catch((error) => {
      if (error instanceof QuestionError) return null;
      throw error;
    });
    if (comparison) compared.set(golden, comparison);
  }
}, 120_000);

async function compare(golden: GoldenComparison): Promise<Comparison> {
  const { speaker, earlier, later } = golden;
  return comparePeriods(await recordOfCase(golden, finder), judge, { speaker, earlier, later });
}

const isOpposite = ({ expected, found }: JudgedTopic) => areOpposite(expected.shift, found?.shift ?? null);

describe('topics asked for in a reader’s words', () => {
  // Floors, not aims: docs/BENCHMARKS.md has the figures.
  it.each([
    ['tuned', 14, 0],
    ['held', 12, 1],
  ] as const)(
    '%s: at least %i of 23 right, at most %i in the opposite direction',
    async (half, right, opposite) => {
      const judged: JudgedTopic[] = [];
      for (const golden of cases[half]) judged.push(...(await judgeCase(golden, finder, judge, matterOf)));
      expect(judged).toHaveLength(23);
      const isRight = ({ expected, found }: JudgedTopic) => found?.shift === expected.shift;
      expect(judged.filter(isRight).length).toBeGreaterThanOrEqual(right);
      expect(judged.filter(isOpposite).length).toBeLessThanOrEqual(opposite);
    },
    60_000,
  );
});

it('nearly every case has statements on both sides, and topics', () => {
  const told = [...compared.values()].filter(({ topics }) => topics.length > 0);
  expect(all.length - told.length).toBeLessThanOrEqual(2);
});

describe.each(all.map((golden) => [golden.name, golden] as const))('%s', (_name, golden) => {
  const shifts = () => compared.get(golden)?.topics ?? [];

  it('quotes in its reasons only what stands in the statements listed, to the letter', () => {
    for (const { because, earlier, later } of shifts()) {
      const texts = [...(earlier?.statements ?? []), ...(later?.statements ?? [])].map(({ text }) => text);
      const quoted = quotedFragments(because);
      expect(quoted.length).toBeGreaterThan(0);
      for (const words of quoted) expect(texts.some((text) => text.includes(words))).toBe(true);
    }
  });

  it('grades by its axes, and no act is said to have moved the other way', () => {
    for (const { shift, axes, because } of shifts()) {
      if (shift === 'raised' || shift === 'dropped') expect(axes).toBeNull();
      if (shift === 'reversed') expect(axes?.substance).toBe('reversed');
      if (shift === 'unchanged') expect(axes?.substance).toBe('unchanged');
      if (shift === 'softened' || shift === 'hardened')
        expect([axes?.substance, axes?.tone]).toContain(shift);
      if (shift === 'softened') expect(because).not.toMatch(/became a (?:threat|refusal)/);
      if (shift === 'hardened') expect(because).not.toMatch(/became (?:a concession|agreement|praise)/);
    }
  });

  it('comes out the same in whatever order the articles arrive, and beside articles of others', async () => {
    if (!compared.has(golden)) return;
    const other = all.find(({ speaker }) => speaker !== golden.speaker);
    const files = [...(other?.files ?? []), ...[...golden.files].reverse()];
    expect((await compare({ ...golden, files })).topics.map(told)).toEqual(shifts().map(told));
  });
});

function told({ topic, shift, axes, confidence, because }: TopicShift) {
  return { topic: topic.id, shift, axes, confidence, because };
}
