// What a newcomer is shown: the comparison that the index asks for, and the two invented pairs of meetings.
import { beforeAll, describe, expect, it } from 'vitest';
import { openJudge } from '../../../engines/open-judge.ts';
import type { Comparison, Shift } from '../../../src/model/comparison.ts';
import { comparePeriods } from '../../../src/pipeline/compare-periods.ts';
import type { RecordStore, ShiftJudge } from '../../../src/ports.ts';
import { extract, recordOf, seedFiles, seedIndex } from '../../support/seed-articles.ts';

const basin = { earlier: '2023-05', later: '2023-11' };
const marrow = { earlier: '2024-03', later: '2024-09' };

let record: RecordStore;
let judge: ShiftJudge;
beforeAll(async () => {
  judge = await openJudge();
  record = await recordOf(await Promise.all(seedFiles().map(extract)));
});

const saidIn = ({ topics }: Comparison, side: 'earlier' | 'later') =>
  [...new Set(topics.flatMap((topic) => topic[side]?.statements.map(({ text }) => text) ?? []))].join('\n');

describe('the comparison shown first', () => {
  let shown: Comparison;
  beforeAll(async () => {
    shown = await comparePeriods(record, judge, seedIndex().show);
  });
  const topic = (label: RegExp) => shown.topics.find((one) => label.test(one.topic.label));

  it('missile defense: softer in tone, unchanged in substance, with his words on both sides', () => {
    const found = topic(/^missile defen[cs]e$/);
    expect(found).toMatchObject({ shift: 'softened', axes: { substance: 'unchanged', tone: 'softened' } });
    expect(found?.earlier?.statements.map(({ text }) => text)).toContain('There is no agreement on this');
    expect(found?.later?.statements.map(({ text }) => text).join('\n')).toMatch(
      /haven[’']t reached agreement as of now/,
    );
    expect(found?.later?.statements.map(({ text }) => text).join('\n')).toContain('a more optimistic month');
  });

  it.each([/nuclear terrorism/, /mass.destruction/, /strategic arms|START/])('%s: raised', (label) => {
    expect(topic(label)).toMatchObject({ shift: 'raised', earlier: null });
  });

  it('one statement for what both October papers print', () => {
    const found = topic(/^missile defen[cs]e$/)?.earlier?.statements.find(
      ({ text }) => text === 'There is no agreement on this',
    );
    expect(found?.reports.map(({ article }) => article)).toEqual([
      '2007-10-12-fairhaven-courier.txt',
      '2007-10-13-world-desk.txt',
    ]);
  });

  it('the March words joined in one paper and broken in the other are one', () => {
    const month = shown.topics
      .flatMap(({ later }) => later?.statements ?? [])
      .filter(({ text }) => text.includes('optimistic month'));
    expect(new Set(month.map(({ id }) => id)).size).toBe(1);
    expect(month[0]?.reports).toHaveLength(2);
  });
});

describe('the invented pairs have both sides in words', () => {
  it.each([
    ['Thorvik', basin, 'Ninety thousand tonnes is the most', 'ninety thousand tonnes is the most'],
    ['Ruane', basin, 'Our crews cannot live on ninety', 'could accept 110,000'],
    [
      'Tomas Orlec',
      marrow,
      'We will let inspectors into Varn whenever they ask',
      'We will not let inspectors into Varn',
    ],
    ['Petra Orlec', marrow, 'The flow data belong to both banks', 'The data belong to both banks'],
    [
      'Ilse Maren',
      marrow,
      'We would be glad of a somewhat larger share',
      'We must have a half share of the river',
    ],
  ])('%s', async (speaker, periods, then, now) => {
    const answer = await comparePeriods(record, judge, { speaker, ...periods });
    expect(saidIn(answer, 'earlier')).toContain(then);
    expect(saidIn(answer, 'later')).toContain(now);
  });

  it('the herring trackers are dropped', async () => {
    const { topics } = await comparePeriods(record, judge, { speaker: 'Thorvik', ...basin });
    expect(topics.find(({ topic }) => /tracker/.test(topic.label))).toMatchObject({
      shift: 'dropped',
      later: null,
    });
  });
});

describe('the invented pairs move as their readers see it', () => {
  it.each<[speaker: string, periods: typeof basin, label: RegExp, shift: Shift]>([
    ['Thorvik', basin, /herring/, 'unchanged'],
    ['Tomas Orlec', marrow, /inspect|dam/, 'reversed'],
    ['Petra Orlec', marrow, /flow/, 'unchanged'],
    ['Ilse Maren', marrow, /river|share/, 'hardened'],
  ])('%s', async (speaker, periods, label, shift) => {
    expect(await movesOf(speaker, periods)).toContainEqual(
      expect.stringMatching(new RegExp(`(?:${label.source}).*: ${shift}`)),
    );
  });

  // Softened likelier than hardened, but not by enough: nothing is graded.
  it.fails('Ruane: softened', async () => {
    expect(await movesOf('Ruane', basin)).toContainEqual(expect.stringMatching(/herring.*: softened/));
  });

  async function movesOf(speaker: string, periods: typeof basin) {
    const { topics } = await comparePeriods(record, judge, { speaker, ...periods });
    return topics.map(({ topic, shift }) => `${topic.label}: ${shift}`);
  }
});
