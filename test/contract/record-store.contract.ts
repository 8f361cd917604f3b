// Takes a way to make an empty record; tests what every record promises.
import { describe, expect, it } from 'vitest';
import type { RecordStore } from '../../src/ports.ts';
import { sampleRecord } from './sample-records.ts';

const key = 'ferries.txt';
const all = { from: '1000-01-01', to: '9999-12-31' };

const idsIn = async (store: RecordStore, article = key) =>
  (await store.statementsIn(article)).map(({ id }) => id).sort();
const idsBy = async (store: RecordStore, nameKey: string, range = all) =>
  (await store.statementsBy(nameKey, range)).map(({ id }) => id).sort();

export function testRecordStore(name: string, create: () => Promise<RecordStore>): void {
  describe(`${name} keeps a record`, () => {
    it('gives back what was recorded, and how the article stands', async () => {
      const store = await create();
      const record = sampleRecord({ statements: [{ id: 's1' }, { id: 's2', by: null, on: null }] });
      expect(await store.record(record)).toBe('written');

      expect(await store.statementsIn(key)).toEqual(record.statements);
      expect(await store.speakersNamed('okonjo')).toEqual(record.speakers);
      expect(await store.statementsBy('okonjo', all)).toEqual([record.statements[0]]);
      const { statements, speakers, ...status } = record;
      expect(await store.article(key)).toEqual({
        key,
        recorded: { ...status, statements: statements.length },
        refusal: null,
      });
      expect(speakers).toHaveLength(1);
    });

    it('knows nothing of what never came', async () => {
      const store = await create();
      expect(await store.article(key)).toBeNull();
      expect(await store.statementsIn(key)).toEqual([]);
      expect(await store.speakersNamed('okonjo')).toEqual([]);
      expect(await store.speakersFrom('')).toEqual([]);
      expect(await store.statementsBy('okonjo', all)).toEqual([]);
    });

    it('is the same after the same event came twice', async () => {
      const store = await create();
      const record = sampleRecord({ statements: [{ id: 's1' }, { id: 's2' }] });
      expect(await store.record(record)).toBe('written');
      expect(await store.record(record)).toBe('written');
      expect(await idsIn(store)).toEqual(['s1', 's2']);
      expect(await idsBy(store, 'okonjo')).toEqual(['s1', 's2']);
      expect(await store.speakersNamed('okonjo')).toHaveLength(1);
    });

    it('replaces all that the key said before', async () => {
      const store = await create();
      await store.record(
        sampleRecord({ revision: '01', statements: [{ id: 's1' }, { id: 's2', by: 'brandt' }] }),
      );
      await store.record(sampleRecord({ revision: '02', statements: [{ id: 's1' }, { id: 's3' }] }));
      expect(await idsIn(store)).toEqual(['s1', 's3']);
      expect(await idsBy(store, 'okonjo')).toEqual(['s1', 's3']);
      expect(await idsBy(store, 'brandt')).toEqual([]);
      expect(await store.speakersNamed('brandt')).toEqual([]);
      expect((await store.speakersFrom('')).map(({ speaker }) => speaker.nameKey)).toEqual(['okonjo']);
    });

    it('replaces what an older extractor read in the same upload', async () => {
      const store = await create();
      await store.record(
        sampleRecord({ extractorVersion: '0.9.0', statements: [{ id: 's1' }, { id: 's2' }] }),
      );
      await store.record(
        sampleRecord({ extractorVersion: '0.10.0', statements: [{ id: 's2' }, { id: 's3' }] }),
      );
      expect(await idsIn(store)).toEqual(['s2', 's3']);
      expect(await idsBy(store, 'okonjo')).toEqual(['s2', 's3']);
    });

    it('keeps the newer upload when the older comes late', async () => {
      const store = await create();
      await store.record(sampleRecord({ revision: '02', statements: [{ id: 'new' }] }));
      expect(await store.record(sampleRecord({ revision: '01', statements: [{ id: 'old' }] }))).toBe(
        'superseded',
      );
      expect(await idsIn(store)).toEqual(['new']);
      expect(await idsBy(store, 'okonjo')).toEqual(['new']);
      expect((await store.article(key))?.recorded?.etag).toBe('etag-02');
    });

    it('takes an article back, and again', async () => {
      const store = await create();
      await store.record(sampleRecord({ revision: '01' }));
      await store.record(sampleRecord({ key: 'other.txt', revision: '01', statements: [{ id: 'o1' }] }));
      expect(await store.retract(key, '02')).toBe('written');
      expect(await store.retract(key, '02')).toBe('written');
      expect(await store.article(key)).toBeNull();
      expect(await idsIn(store)).toEqual([]);
      expect(await idsBy(store, 'okonjo')).toEqual(['o1']);
      expect(await store.speakersNamed('okonjo')).toHaveLength(1);
    });

    it('does not bring a removed article back when its upload comes late', async () => {
      const store = await create();
      expect(await store.retract(key, '02')).toBe('written');
      expect(await store.record(sampleRecord({ revision: '01' }))).toBe('superseded');
      expect(await store.article(key)).toBeNull();
      expect(await idsBy(store, 'okonjo')).toEqual([]);
    });

    it('keeps what was uploaded after a removal that comes late', async () => {
      const store = await create();
      await store.record(sampleRecord({ revision: '03' }));
      expect(await store.retract(key, '02')).toBe('superseded');
      expect(await idsIn(store)).toEqual(['s1']);
    });

    it('takes a key again after its removal', async () => {
      const store = await create();
      await store.record(sampleRecord({ revision: '01', statements: [{ id: 'old' }] }));
      await store.retract(key, '02');
      expect(await store.record(sampleRecord({ revision: '03', statements: [{ id: 'new' }] }))).toBe(
        'written',
      );
      expect(await idsIn(store)).toEqual(['new']);
      expect(await idsBy(store, 'okonjo')).toEqual(['new']);
    });

    it('notes a refusal beside what was on record, until an upload can be read', async () => {
      const store = await create();
      const refusal = {
        key,
        revision: '02',
        etag: 'etag-02',
        code: 'empty',
        message: 'ferries.txt is empty.',
      };
      await store.record(sampleRecord({ revision: '01' }));
      expect(await store.refuse(refusal)).toBe('written');
      expect(await store.article(key)).toMatchObject({ recorded: { etag: 'etag-01' }, refusal });
      expect(await idsIn(store)).toEqual(['s1']);

      await store.record(sampleRecord({ revision: '03' }));
      expect(await store.article(key)).toMatchObject({ recorded: { etag: 'etag-03' }, refusal: null });
    });

    it('shows a first upload that was refused, and forgets it with the object', async () => {
      const store = await create();
      const refusal = { key, revision: '01', etag: null, code: 'binary', message: 'ferries.txt is no text.' };
      await store.refuse(refusal);
      expect(await store.article(key)).toEqual({ key, recorded: null, refusal });
      await store.retract(key, '02');
      expect(await store.article(key)).toBeNull();
    });

    it('does not let a late refusal speak against a newer upload', async () => {
      const store = await create();
      const refusal = { key, revision: '01', etag: null, code: 'empty', message: 'ferries.txt is empty.' };
      await store.record(sampleRecord({ revision: '02' }));
      expect(await store.refuse(refusal)).toBe('superseded');
      expect((await store.article(key))?.refusal).toBeNull();
    });

    it('holds one whole version when two uploads are recorded at once', async () => {
      const store = await create();
      const many = (prefix: string) => Array.from({ length: 60 }, (_, n) => ({ id: `${prefix}${n}` }));
      const versions = ['01', '02', '03'].map((revision) =>
        sampleRecord({ revision, statements: many(`r${revision}-`) }),
      );
      const outcomes = await Promise.all(versions.map((version) => store.record(version)));
      expect(outcomes[2]).toBe('written');
      const expected = many('r03-')
        .map(({ id }) => id)
        .sort();
      expect(await idsIn(store)).toEqual(expected);
      expect(await idsBy(store, 'okonjo')).toEqual(expected);
    });

    it('is whole when one event is handled twice at once', async () => {
      const store = await create();
      const record = sampleRecord({ statements: Array.from({ length: 60 }, (_, n) => ({ id: `s${n}` })) });
      await Promise.all([store.record(record), store.record(record), store.record(record)]);
      expect(await idsIn(store)).toHaveLength(60);
      expect(await idsBy(store, 'okonjo')).toHaveLength(60);
    });

    it('keeps 300 statements of one article in the order of its text', async () => {
      const store = await create();
      const record = sampleRecord({
        statements: Array.from({ length: 300 }, (_, n) => ({ id: `s${n * 7919}` })),
      });
      await store.record(record);
      expect((await store.statementsIn(key)).map(({ id }) => id)).toEqual(
        record.statements.map(({ id }) => id),
      );
      expect(await idsBy(store, 'okonjo')).toHaveLength(300);
      await store.retract(key, '02');
      expect(await idsBy(store, 'okonjo')).toEqual([]);
    });

    it('reads on where an answer does not fit one page', async () => {
      const store = await create();
      // DynamoDB ends a page at 1 MB.
      const text = 'The ferries will run, come what may. '.repeat(300);
      const statements = Array.from({ length: 120 }, (_, n) => ({ id: `s${n}`, text }));
      await store.record(sampleRecord({ statements }));
      expect(await store.statementsIn(key)).toHaveLength(120);
      expect(await idsBy(store, 'okonjo')).toHaveLength(120);
    });

    it.each([
      ['a day asked, its day found', '2031-05-10', '2031-05-10', '2031-05-10', true],
      ['the day before', '2031-05-10', '2031-05-09', '2031-05-09', false],
      ['the day after', '2031-05-10', '2031-05-11', '2031-05-12', false],
      ['the last day of a month', '2031-05-31', '2031-05-01', '2031-05-31', true],
      ['a month may be any of its days', '2031-05', '2031-05-20', '2031-05-20', true],
      ['a month whose end the range begins with', '2031-05', '2031-05-31', '2031-07-01', true],
      ['a month whose start the range ends with', '2031-05', '2031-01-01', '2031-05-01', true],
      ['the month before', '2031-04', '2031-05-01', '2031-05-31', false],
      ['the month after', '2031-06', '2031-05-01', '2031-05-31', false],
      ['a year may be any of its days', '2031', '2031-05-20', '2031-05-20', true],
      ['a year within a range of years', '2031', '2030-06-01', '2032-06-01', true],
      ['the year before', '2030', '2031-05-20', '2031-05-20', false],
      ['no date is never in a range', null, '1000-01-01', '9999-12-31', false],
    ])('finds by date: %s', async (_why, on, from, to, expected) => {
      const store = await create();
      await store.record(sampleRecord({ statements: [{ id: 's1', on }] }));
      expect(await idsBy(store, 'okonjo', { from, to })).toEqual(expected ? ['s1'] : []);
    });

    it('tells names apart: one is not the beginning of another', async () => {
      const store = await create();
      const long = 'committee-'.repeat(120);
      const names = ['okon', 'okonjo', 'brandt', 'øster', '7th fleet', `${long}a`, `${long}b`];
      for (const [n, by] of names.entries()) {
        await store.record(sampleRecord({ key: `${n}.txt`, statements: [{ id: `s${n}`, by }] }));
      }
      const found = async (prefix: string) =>
        (await store.speakersFrom(prefix)).map(({ speaker }) => speaker.nameKey).sort();

      expect((await store.speakersNamed('okon')).map(({ article }) => article)).toEqual(['0.txt']);
      expect(await idsBy(store, 'okon')).toEqual(['s0']);
      expect(await idsBy(store, `${long}b`)).toEqual(['s6']);
      expect(await found('okon')).toEqual(['okon', 'okonjo']);
      expect(await found('okonj')).toEqual(['okonjo']);
      expect(await found('ø')).toEqual(['øster']);
      expect(await found(`${long}a`)).toEqual([`${long}a`]);
      expect(await found('')).toEqual([...names].sort());
      expect(await found('x')).toEqual([]);
    });

    it('takes the longest keys that S3 has, and keys with any letter', async () => {
      const store = await create();
      const keys = ['a/'.repeat(512), 'ä'.repeat(512), 'with space+plus%20#hash?.txt'];
      for (const [n, one] of keys.entries()) {
        await store.record(sampleRecord({ key: one, statements: [{ id: `s${n}` }] }));
        expect(await idsIn(store, one)).toEqual([`s${n}`]);
      }
      expect(await idsBy(store, 'okonjo')).toEqual(['s0', 's1', 's2']);
    });
  });
}
