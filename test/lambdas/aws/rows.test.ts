import { describe, expect, it } from 'vitest';
import { generationOf, statementSk } from '../../../lambdas/aws/keys.ts';
import { parseMention, parseMeta, parseStatement, toEntry, toRows } from '../../../lambdas/aws/rows.ts';
import { toStatus } from '../../../src/model/record.ts';
import { noStance } from '../../../src/model/stance.ts';
import { sampleRecord } from '../../contract/sample-records.ts';

describe('an article’s rows', () => {
  const record = sampleRecord({
    statements: [
      { id: 's1', on: '2031-05' },
      { id: 's2', by: null },
      { id: 's3', on: null },
    ],
  });
  const [month, unnamed, undated, mention] = toRows(record);

  it('come back as the statements and mentions they were', () => {
    const generation = { revision: '01', extractorVersion: '0.1.0', article: 'ferries.txt' };
    expect(parseStatement(month)).toEqual({ ...generation, value: record.statements[0] });
    expect(parseMention(mention)).toEqual({ ...generation, value: record.speakers[0] });
  });

  it('of earlier versions lack what was not read then', () => {
    const { act, tone, commitment, evidence } = record.statements[0]?.stance ?? noStance;
    const { embedding: _, ...rest } = record.statements[0] ?? {};
    const old = { ...month, statement: { ...rest, stance: { act, tone, commitment, evidence } } };
    const { stance, embedding } = parseStatement(old).value;
    expect(stance).toEqual({ ...noStance, act, tone, commitment, evidence });
    expect(embedding).toBeNull();
  });

  it('hold what a statement is about in few bytes', () => {
    expect(month).toMatchObject({ statement: { embedding: 'fwCABQ==' } });
  });

  it('are found by name and date', () => {
    expect(month).toMatchObject({
      pk: 'ARTICLE#ferries.txt',
      sk: 'VERSION#01#0.1.0#STATEMENT#s1',
      namePk: 'NAME#okonjo',
      nameSk: 'STATEMENT#2031-05#s1',
    });
    expect(undated).toMatchObject({ nameSk: 'STATEMENT#0000#s3' });
    expect(mention).toMatchObject({ namePk: 'NAME#okonjo', nameSk: 'SPEAKER#', directoryPk: 'DIRECTORY#o' });
  });

  it('are in no index where no one can be named', () => {
    expect(unnamed).not.toHaveProperty('namePk');
    expect(unnamed).not.toHaveProperty('directoryPk');
  });

  it('hold a statement once, since a batch must not hold a key twice', () => {
    const twice = toRows(sampleRecord({ statements: [{ id: 's1' }, { id: 's1' }] }));
    expect(twice.map(({ sk }) => sk)).toEqual([
      'VERSION#01#0.1.0#STATEMENT#s1',
      'VERSION#01#0.1.0#SPEAKER#0',
    ]);
  });

  it('are refused where a statement is larger than an item can be', () => {
    const text = 'ä'.repeat(200 * 1024);
    expect(() => toRows(sampleRecord({ statements: [{ id: 's1', text }] }))).toThrow(
      expect.objectContaining({ name: 'ArticleError', code: 'too-large', key: 'ferries.txt' }),
    );
  });
});

describe('what the table gives', () => {
  it('is refused when it is not what was written', () => {
    const [row] = toRows(sampleRecord());
    expect(() => parseStatement({ ...row, statement: { id: 's1' } })).toThrow();
    expect(() => parseMention(row)).toThrow();
    expect(() => parseMeta({ revision: 7 })).toThrow();
  });

  it('tells which generation a row is of', () => {
    const generation = { revision: '02', extractorVersion: '1.2.3-rc.1' };
    expect(generationOf(statementSk(generation, 's#1'))).toEqual(generation);
    expect(generationOf('META')).toBeNull();
  });
});

describe('a refusal', () => {
  const refusal = { key: 'ferries.txt', revision: '02', etag: null, code: 'empty', message: 'empty' };
  const recorded = toStatus(sampleRecord());
  it.each([
    ['nothing else came', { refusal }, true],
    ['an older upload was read', { revision: '01', recorded, refusal }, true],
    ['a newer one was read', { revision: '03', recorded, refusal }, false],
    ['a better extractor read the same one', { revision: '02', recorded, refusal }, false],
    ['the object was removed before', { revision: '01', refusal }, true],
  ])('stands or not when %s', (_why, meta, stands) => {
    expect(toEntry('ferries.txt', meta)?.refusal).toEqual(stands ? refusal : null);
  });

  it('of an object that was removed since is forgotten', () => {
    expect(toEntry('ferries.txt', { revision: '03', refusal })).toBeNull();
  });
});
