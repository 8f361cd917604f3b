// Questions to a record of the samples: answers that no order of arrival changes, and a reason where there is no answer.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/model/comparison.ts';
import { QuestionError, type QuestionProblem } from '../../../src/model/errors.ts';
import { toArticleRecord } from '../../../src/pipeline/article-record.ts';
import { type ComparisonQuestion, comparePeriods } from '../../../src/pipeline/compare-periods.ts';
import type { Extraction } from '../../../src/pipeline/extract-statements.ts';
import type { RecordStore } from '../../../src/ports.ts';
import { extract, recordOf, seedFiles, seedIndex } from '../../support/seed-articles.ts';
import { steadyJudge } from '../../support/steady-judge.ts';

const { show } = seedIndex();
const dam = { speaker: 'Tomas Orlec', earlier: '2024-03', later: '2024-09' };
const herring = { speaker: 'Thorvik', earlier: '2023-05', later: '2023-11' };

let extractions: readonly Extraction[];
let record: RecordStore;
beforeAll(async () => {
  extractions = await Promise.all(seedFiles().map(extract));
  record = await recordOf(extractions);
});

async function problemOf(question: ComparisonQuestion): Promise<QuestionProblem> {
  try {
    await comparePeriods(record, steadyJudge, question);
  } catch (error) {
    if (error instanceof QuestionError) return error.problem;
    throw error;
  }
  throw new Error('Expected the question to have no answer');
}

const textsOf = ({ topics }: Comparison) =>
  topics.flatMap(({ earlier, later }) =>
    [earlier, later].map((side) => side?.statements.map(({ text }) => text)),
  );

describe('the record behind an answer', () => {
  it('may have been filled in any order, and more than once', { timeout: 60_000 }, async () => {
    const expected = await Promise.all(
      [show, dam, herring].map((question) => comparePeriods(record, steadyJudge, question)),
    );
    const orders = fc
      .shuffledSubarray([...Array(extractions.length).keys()], { minLength: extractions.length })
      .chain((order) => fc.tuple(fc.constant(order), fc.subarray(order)));
    await fc.assert(
      fc.asyncProperty(orders, async ([order, again]) => {
        const shuffled = await recordOf([...order, ...again].flatMap((index) => extractions[index] ?? []));
        const found = await Promise.all(
          [show, dam, herring].map((question) => comparePeriods(shuffled, steadyJudge, question)),
        );
        expect(found).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('may hold an article that has nothing to do with it', async () => {
    const text =
      'Honey is dear\n\n“The bees are well,” said Maren Holt, a beekeeper, on 4 March 2024. “Honey is dear.”';
    const other = await extract({ key: 'bees.txt', bytes: new TextEncoder().encode(text), metadata: {} });
    expect(other.statements.length).toBeGreaterThan(0);
    const larger = await recordOf([...extractions, other]);
    for (const question of [show, dam, herring])
      expect(await comparePeriods(larger, steadyJudge, question)).toEqual(
        await comparePeriods(record, steadyJudge, question),
      );
  });

  it('gives back what a retracted article said', async () => {
    const key = '2023-11-22-sundmark-examiner.txt';
    const after = await recordOf(extractions);
    await after.retract(key, '2');
    const without = await recordOf(extractions.filter(({ article }) => article.key !== key));
    const answer = await comparePeriods(after, steadyJudge, herring);
    expect(answer).toEqual(await comparePeriods(without, steadyJudge, herring));
    expect(JSON.stringify(answer)).not.toContain(key);
    expect(JSON.stringify(await comparePeriods(record, steadyJudge, herring))).toContain(key);
  });

  it('lets a newer text of an article replace the older one', async () => {
    const corrected = await recordOf(extractions);
    const [target] = extractions.filter(({ article }) => article.key === '2024-09-19-highland-dispatch.txt');
    if (!target) throw new Error('the sample is gone');
    await corrected.record(toArticleRecord({ ...target, statements: [] }, { revision: '2', etag: null }));
    await expect(comparePeriods(corrected, steadyJudge, dam)).rejects.toThrow(
      /Nothing that Tomas Orlec said in 2024-09/,
    );
  });
});

describe('a question', () => {
  it('may name the speaker in any way', async () => {
    const { speaker, topics } = await comparePeriods(record, steadyJudge, {
      ...show,
      speaker: 'Sergey Lavrov',
    });
    expect(speaker.id).toBe('sergey-lavrov');
    for (const asked of [
      'sergey-lavrov',
      'Lavrov',
      'lavrov',
      'Sergei Lavrov',
      'Russian Foreign Minister Sergey Lavrov',
      'Foreign Minister Lavrov',
    ])
      expect((await comparePeriods(record, steadyJudge, { ...show, speaker: asked })).topics, asked).toEqual(
        topics,
      );
  });

  it('may name the periods in any way', async () => {
    const whole = textsOf(await comparePeriods(record, steadyJudge, dam));
    expect(whole.flat(2)).not.toEqual([]);
    for (const [earlier, later] of [
      ['2024-03-04', '2024-09-19'],
      ['2024-01..2024-04', '2024-08-01..2024-12-31'],
      ['2024-03-04-brannick', '2024-09'],
    ] as const)
      expect(textsOf(await comparePeriods(record, steadyJudge, { ...dam, earlier, later })), earlier).toEqual(
        whole,
      );
  });

  it('may name a meeting by the id that an answer gave', async () => {
    const answer = await comparePeriods(record, steadyJudge, dam);
    const [earlier] = answer.earlier.meetings;
    const [later] = answer.later.meetings;
    if (!earlier || !later) throw new Error('Expected a meeting on both sides');
    const asked = await comparePeriods(record, steadyJudge, { ...dam, earlier: earlier.id, later: later.id });
    expect(textsOf(asked)).toEqual(textsOf(answer));
  });

  it('may compare years', async () => {
    const { earlier, later } = await comparePeriods(record, steadyJudge, {
      ...show,
      earlier: '2007',
      later: '2008',
    });
    expect([earlier.period, later.period]).toEqual(['2007', '2008']);
  });

  it('may ask for one topic, in either spelling', async () => {
    for (const topic of ['missile defense', 'Missile Defence']) {
      const { topics } = await comparePeriods(record, steadyJudge, { ...show, topic });
      expect(topics.map((one) => one.topic.id)).toEqual(['missile-defense']);
    }
  });
});

describe('a question without an answer says why', () => {
  it('unknown speaker, with near names', async () => {
    const problem = await problemOf({ ...show, speaker: 'Lavrok' });
    expect(problem).toMatchObject({ code: 'unknown-speaker', asked: 'Lavrok' });
    expect(problem.code === 'unknown-speaker' && problem.near.some((name) => name.endsWith('Lavrov'))).toBe(
      true,
    );
  });
  it('unknown speaker, and nobody near', async () => {
    expect(await problemOf({ ...show, speaker: 'Zzyzx Quux' })).toEqual({
      code: 'unknown-speaker',
      asked: 'Zzyzx Quux',
      near: [],
    });
  });
  it('ambiguous speaker, with the candidates', async () => {
    const problem = await problemOf({ ...dam, speaker: 'Orlec' });
    expect(problem).toMatchObject({ code: 'ambiguous-speaker', asked: 'Orlec' });
    const ids = problem.code === 'ambiguous-speaker' ? problem.candidates.map(({ id }) => id) : [];
    expect(ids.toSorted()).toEqual(['petra-orlec', 'tomas-orlec']);
  });
  it('invalid period, on either side', async () => {
    expect(await problemOf({ ...show, earlier: 'last autumn' })).toMatchObject({
      code: 'invalid-period',
      parameter: 'earlier',
      asked: 'last autumn',
    });
    expect(await problemOf({ ...show, later: '2008-13' })).toMatchObject({
      code: 'invalid-period',
      parameter: 'later',
      asked: '2008-13',
    });
  });
  it.each([
    ['turned around', '2008-03', '2007-10'],
    ['the same', '2007-10', '2007-10'],
    ['overlapping', '2007', '2007-10'],
  ])('periods %s', async (_, earlier, later) => {
    expect(await problemOf({ ...show, earlier, later })).toEqual({
      code: 'periods-out-of-order',
      earlier,
      later,
    });
  });
  it('no statements, with the periods that have some', async () => {
    const problem = await problemOf({ ...show, earlier: '2006' });
    expect(problem).toMatchObject({
      code: 'no-statements',
      parameter: 'earlier',
      asked: '2006',
      speaker: 'sergey-lavrov',
    });
    expect(problem.code === 'no-statements' && problem.periods).toEqual(['2007-10', '2008-03']);
    expect(await problemOf({ ...show, later: '2009' })).toMatchObject({
      code: 'no-statements',
      parameter: 'later',
    });
  });
  it('unknown topic, with those there are', async () => {
    const problem = await problemOf({ ...show, topic: 'herring' });
    expect(problem).toMatchObject({ code: 'unknown-topic', asked: 'herring' });
    expect(problem.code === 'unknown-topic' && problem.topics.map((label) => label.toLowerCase())).toEqual(
      expect.arrayContaining([expect.stringMatching(/missile defen[cs]e/)]),
    );
  });
  it('the message names what was asked and ends in a full stop', async () => {
    for (const question of [
      { ...show, speaker: 'Lavrok' },
      { ...dam, speaker: 'Orlec' },
      { ...show, topic: 'herring' },
    ]) {
      const asked = 'topic' in question ? question.topic : question.speaker;
      await expect(comparePeriods(record, steadyJudge, question)).rejects.toThrow(asked);
      await expect(comparePeriods(record, steadyJudge, question)).rejects.toThrow(/\.$/);
    }
  });
});
