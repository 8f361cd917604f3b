// Who is on record, what one speaker is known by, and his statements between two days.
import { beforeAll, describe, expect, it } from 'vitest';
import {
  describeSpeaker,
  listSpeakers,
  statementsOfSpeaker,
} from '../../../src/pipeline/speaker-directory.ts';
import type { RecordReader, RecordStore } from '../../../src/ports.ts';
import { createInMemoryRecord } from '../../../src/record/in-memory-record.ts';
import { extract, recordOf, seedFiles } from '../../support/seed-articles.ts';

let record: RecordStore;
beforeAll(async () => {
  record = await recordOf(await Promise.all(seedFiles().map(extract)));
});

describe('the list of speakers', () => {
  it('holds each official of the samples once, and no one without a name', async () => {
    const people = (await listSpeakers(record, null))
      .filter(({ type }) => type === 'person')
      .map(({ id }) => id);
    expect(people.toSorted()).toEqual([
      'agnes-thorvik',
      'anatoly-serdyukov',
      'condoleezza-rice',
      'daniel-ruane',
      'ilse-maren',
      'jonas-brede',
      'maud-kerrigan',
      'petra-orlec',
      'robert-gates',
      'sergey-lavrov',
      'tomas-orlec',
      'vladimir-putin',
    ]);
  });
  it('has those who said most first', async () => {
    const counts = (await listSpeakers(record, null)).map(({ statements }) => statements);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
  it('is searched by a part of a name', async () => {
    expect((await listSpeakers(record, 'Orlec')).map(({ id }) => id).toSorted()).toEqual([
      'petra-orlec',
      'tomas-orlec',
    ]);
    expect((await listSpeakers(record, 'Sergei Lavrov')).map(({ id }) => id)).toEqual(['sergey-lavrov']);
    expect(await listSpeakers(record, 'Nobody')).toEqual([]);
  });
  it('is searched by a given name, which no key begins with', async () => {
    expect((await listSpeakers(record, 'Ilse')).map(({ id }) => id)).toEqual(['ilse-maren']);
    expect((await listSpeakers(record, 'ils')).map(({ id }) => id)).toEqual(['ilse-maren']);
  });
  it('holds no one by a name without letters', async () => {
    expect(await listSpeakers(record, '?!')).toEqual([]);
  });
  it('is read whole only where the keys lead to no one', async () => {
    const asked: string[] = [];
    const watched: RecordReader = {
      ...record,
      async speakersFrom(prefix) {
        asked.push(prefix);
        return record.speakersFrom(prefix);
      },
    };
    await listSpeakers(watched, 'Orlec');
    expect(asked).not.toContain('');
    await listSpeakers(watched, 'Petra');
    expect(asked.at(-1)).toBe('');
  });
  it('counts a speaker once where one key of a name begins another', async () => {
    const speaker = { id: 'bank-of-arvala', name: 'Bank of Arvala', role: null, nameKey: 'bank-of-arvala' };
    const mention = { article: 'bank.txt', date: '2031-03-03', statements: 1 };
    const store = createInMemoryRecord();
    await store.record({
      key: 'bank.txt',
      revision: '1',
      etag: null,
      title: null,
      publisher: null,
      url: null,
      published: '2031-03-03',
      place: null,
      extractorVersion: '0',
      speakers: [{ ...mention, speaker: { ...speaker, type: 'body' } }],
      statements: [],
    });
    // A table answers each question with mentions of its own making.
    const speakersFrom = async (prefix: string) => structuredClone(await store.speakersFrom(prefix));
    const listed = await listSpeakers({ ...store, speakersFrom }, 'Bank of Arvala');
    expect(listed).toMatchObject([{ name: 'Bank of Arvala', articles: 1, statements: 1 }]);
  });
  it('is empty for an empty record', async () => {
    expect(await listSpeakers(createInMemoryRecord(), null)).toEqual([]);
  });
});

describe('one speaker', () => {
  it('is known by names, roles, meetings and topics with counts', async () => {
    const { speaker, meetings, topics } = await describeSpeaker(record, 'Lavrov');
    expect(speaker).toMatchObject({ id: 'sergey-lavrov', articles: 4 });
    expect(speaker.names).toEqual(expect.arrayContaining(['Sergey Lavrov', 'Sergei Lavrov']));
    expect(speaker.role?.toLowerCase()).toContain('foreign minister');
    expect(meetings.map(({ date }) => date.slice(0, 7)).toSorted()).toEqual(['2007-10', '2008-03']);
    expect(topics.map(({ id }) => id)).toContain('missile-defense');
    for (const { statements } of topics) expect(statements).toBeGreaterThan(0);
  });
  it('is asked for in vain by the given name alone, and the answer says whose that is', async () => {
    await expect(describeSpeaker(record, 'Ilse')).rejects.toMatchObject({
      problem: { code: 'unknown-speaker', asked: 'Ilse', near: ['Ilse Maren'] },
    });
  });
  it('is asked for in vain by a misspelt name, and the answer says whose is near', async () => {
    await expect(describeSpeaker(record, 'Maron')).rejects.toMatchObject({
      problem: { code: 'unknown-speaker', near: ['Ilse Maren'] },
    });
  });
  it('is asked for in vain by a name that is none', async () => {
    await expect(describeSpeaker(record, 'Quux')).rejects.toMatchObject({
      problem: { code: 'unknown-speaker', near: [] },
    });
  });
});

describe('statements of a speaker', () => {
  it('come newest first, printings merged', async () => {
    const statements = await statementsOfSpeaker(record, 'Lavrov', {});
    const days = statements.map(({ saidOn }) => saidOn ?? '');
    expect(days).toEqual(days.toSorted().toReversed());
    const agreement = statements.filter(({ text }) => text === 'There is no agreement on this');
    expect(agreement.map(({ reports }) => reports.map(({ article }) => article))).toEqual([
      ['2007-10-12-fairhaven-courier.txt', '2007-10-13-world-desk.txt'],
    ]);
  });
  it('lie between the days asked for, both ends included', async () => {
    const days = async (filter: { from?: string; to?: string }) =>
      new Set((await statementsOfSpeaker(record, 'Lavrov', filter)).map(({ saidOn }) => saidOn?.slice(0, 7)));
    expect(await days({ from: '2008' })).toEqual(new Set(['2008-03']));
    expect(await days({ to: '2007' })).toEqual(new Set(['2007-10']));
    expect(await days({ from: '2008-03-18', to: '2008-03-18' })).toEqual(new Set(['2008-03']));
    expect(await days({ from: '2009' })).toEqual(new Set());
  });
  it('may be those on one topic', async () => {
    const all = await statementsOfSpeaker(record, 'Lavrov', {});
    const some = await statementsOfSpeaker(record, 'Lavrov', { topic: 'missile defence' });
    expect(some.length).toBeGreaterThan(1);
    expect(some.length).toBeLessThan(all.length);
  });
  it('are those that hold the words asked for, as in a comparison', async () => {
    const some = await statementsOfSpeaker(record, 'Lavrov', { topic: 'no agreement' });
    expect(some.map(({ text }) => text)).toContain('There is no agreement on this');
  });
  it('on a topic never spoken of are asked for in vain, and the answer says which there are', async () => {
    await expect(statementsOfSpeaker(record, 'Lavrov', { topic: 'beet sugar' })).rejects.toMatchObject({
      problem: {
        code: 'unknown-topic',
        asked: 'beet sugar',
        topics: expect.arrayContaining(['missile defense']),
      },
    });
  });
  it('on a topic spoken of at another time are none', async () => {
    expect(await statementsOfSpeaker(record, 'Lavrov', { topic: 'missile defence', to: '1999' })).toEqual([]);
  });
  it.each(['from', 'to'] as const)('names %s when it is no period', async (parameter) => {
    await expect(statementsOfSpeaker(record, 'Lavrov', { [parameter]: 'soon' })).rejects.toMatchObject({
      problem: { code: 'invalid-request', parameter },
    });
  });
});
