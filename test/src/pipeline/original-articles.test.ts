// What a careful reader expects of the three dispatches that the samples retell. They are not ours to print: ONRECORD_SHARED says where they lie.
import { beforeAll, describe, expect, it } from 'vitest';
import { openJudge } from '../../../engines/open-judge.ts';
import type { Comparison, TopicShift } from '../../../src/model/comparison.ts';
import type { Statement } from '../../../src/model/statement.ts';
import { comparePeriods } from '../../../src/pipeline/compare-periods.ts';
import type { Extraction } from '../../../src/pipeline/extract-statements.ts';
import { statementsOfSpeaker } from '../../../src/pipeline/speaker-directory.ts';
import type { RecordStore } from '../../../src/ports.ts';
import { extract, originalFiles, recordOf } from '../../support/seed-articles.ts';

describe.skipIf(!process.env.ONRECORD_SHARED)('the three originals', () => {
  let extractions: readonly Extraction[];
  let record: RecordStore;
  let lavrov: Comparison;
  beforeAll(async () => {
    extractions = await Promise.all(originalFiles().map(extract));
    record = await recordOf(extractions);
    lavrov = await comparePeriods(record, await openJudge(), {
      speaker: 'Lavrov',
      earlier: '2007-10',
      later: '2008-03',
    });
  });

  const statementsOf = (prefix: string): readonly Statement[] =>
    extractions.find(({ article }) => article.key.startsWith(prefix))?.statements ?? [];
  const saying = (statements: readonly Statement[], words: string) =>
    statements.filter(({ text }) => text.includes(words));
  const topic = (label: RegExp): TopicShift => {
    const found = lavrov.topics.find((one) => label.test(one.topic.label));
    if (!found)
      throw new Error(`Topics there are: ${lavrov.topics.map((one) => one.topic.label).join(', ')}`);
    return found;
  };

  it('are read', () =>
    expect(extractions.map(({ statements }) => statements.length > 10)).toEqual([true, true, true]));

  it('missile defence: no agreement in both, his words on both sides', () => {
    const { earlier, later } = topic(/^missile defen[cs]e$/);
    const texts = (side: TopicShift['earlier']) => side?.statements.map(({ text }) => text).join('\n');
    expect(texts(earlier)).toContain('There is no agreement on this');
    expect(texts(earlier)).toContain('There is a potential threat for us here');
    expect(texts(earlier)).toContain('We see two serious problems with these proposals');
    expect(texts(later)).toContain("haven't reached agreement as of now");
    expect(texts(later)).toContain('a more optimistic month');
    expect(texts(later)).toMatch(/await written US answers/);
  });

  // The judge leans that way, but not by enough: nothing is graded.
  it.fails('missile defence: softer in tone, unchanged in substance', () => {
    expect(topic(/^missile defen[cs]e$/)).toMatchObject({
      shift: 'softened',
      axes: { substance: 'unchanged', tone: 'softened' },
    });
  });

  it.each([/START|strategic arms/i, /nuclear terrorism/, /weapons of mass destruction/])(
    '%s: raised in March',
    (label) => {
      expect(topic(label)).toMatchObject({ shift: 'raised', earlier: null, axes: null });
      expect(topic(label).later?.statements.length).toBeGreaterThan(0);
    },
  );

  it('puts no words of others among his', () => {
    const texts = lavrov.topics.flatMap(({ earlier, later }) =>
      [earlier, later].flatMap((side) => side?.statements.map(({ text }) => text) ?? []),
    );
    for (const words of [
      'The principal thing',
      'missile defense systems on the moon',
      'not to force its plans',
      'conceptual at this point',
      'leaned very far forward',
    ])
      expect(texts.filter((text) => text.includes(words))).toEqual([]);
  });

  const surnamesOf = (prefix: string, words: string) =>
    saying(statementsOf(prefix), words).map(({ speaker }) => speaker?.name.split(' ').at(-1));

  it.each([
    ['000', 'The principal thing', 'Serdyukov'],
    ['001', 'The principal thing', 'Serdyukov'],
    ['001', 'We hope that in the process', 'Putin'],
    ['001', 'If we are unable to obtain such a goal', 'Putin'],
    ['000', 'If we are unable to obtain such a goal', 'Putin'],
    ['000', 'Breaks, definitely', 'Lavrov'],
    ['001', 'Breaks, definitely', 'Lavrov'],
    ['001', 'There is a potential threat', 'Lavrov'],
    ['001', 'We have an ambitious agenda', 'Gates'],
    ['003', 'Perhaps when one moves', 'Rice'],
    ['003', 'leaned very far forward', 'Gates'],
    ['003', 'START follow-on agreement', 'Lavrov'],
  ])('%s: “%s …” is said by %s', (prefix, words, surname) => {
    expect(surnamesOf(prefix, words)).toEqual([surname]);
  });

  // Read wrongly today. A row that is read rightly again fails here, and belongs in the table above.
  it.fails.each([
    ['001', 'missile defense systems on the moon', 'Putin', 'given to the translation that the paper quotes'],
  ])('%s: “%s …” is said by %s, and %s', (prefix, words, surname) => {
    expect(surnamesOf(prefix, words)).toEqual([surname]);
  });

  it.each(['No-one on either side expected', 'the Russians recognised that they had little choice'])(
    '003: “%s …” is said by no one named',
    (words) => {
      expect(saying(statementsOf('003'), words).map(({ speaker }) => speaker)).toEqual([null]);
    },
  );

  it('the words that both October papers print are one statement with two reports', async () => {
    const putin = await statementsOfSpeaker(record, 'Putin', {});
    const framework = putin.filter(({ text }) => text.includes('If we are unable to obtain such a goal'));
    expect(
      framework.map(({ reports }) => reports.map(({ article }) => article.slice(0, 3)).toSorted()),
    ).toEqual([['000', '001']]);
    const serdyukov = await statementsOfSpeaker(record, 'Serdyukov', {});
    const principal = serdyukov.filter(({ text }) => text.startsWith('The principal thing'));
    expect(principal.map(({ reports }) => reports.length)).toEqual([2]);
  });

  it('words joined in one paper and broken in the other are one statement, its pieces named', async () => {
    const rice = await statementsOfSpeaker(record, 'Rice', {});
    const eyeToEye = rice.filter(({ text }) => /eye-to-eye|constructive spirit/.test(text));
    expect(
      eyeToEye.map(({ reports }) =>
        reports.map(({ article, pieces }) => [article.slice(0, 3), pieces.length]),
      ),
    ).toEqual([
      [
        ['001', 0],
        ['000', 1],
      ],
    ]);
  });

  it('the page stamped 13 October alone knows the month, never that day', () => {
    const days = statementsOf('000').map(({ saidOn }) => saidOn);
    expect(days.length).toBeGreaterThan(10);
    expect(days).not.toContain('2007-10-13');
  });

  it('nothing of the pages around them is said', () => {
    const printed = extractions.flatMap(({ statements }) =>
      statements.map(({ source, text }) => `${source}: ${text}`),
    );
    for (const words of [
      'SpaceWar',
      'Copyright',
      'Advertising',
      'newsletter',
      'MOSB103',
      'Top World News',
      'strike a deal by early 2009',
    ])
      expect(printed.filter((line) => line.includes(words))).toEqual([]);
  });
});
