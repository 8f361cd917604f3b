import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createStatementTable } from '../../lambdas/aws/statement-table.ts';
import { testRecordStore } from './record-store.contract.ts';
import { startTestDatabase, type TestDatabase } from './record-table.ts';
import { sampleRecord } from './sample-records.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

testRecordStore('the table', async () =>
  createStatementTable({ client: database.client, table: await database.createTable() }),
);

const key = 'ferries.txt';
const all = { from: '1000-01-01', to: '9999-12-31' };
const many = (prefix: string, count = 60) =>
  Array.from({ length: count }, (_, n) => ({ id: `${prefix}${n}` }));

/** The client stops working after so many further requests, as if the process had died there. */
function dieAfter(requests: number): void {
  let left = requests;
  database.client.middlewareStack.add(
    (next) => async (args) => {
      if (left <= 0) throw new Error('the process died');
      left -= 1;
      return next(args);
    },
    { step: 'initialize', name: 'death' },
  );
}
const revive = () => database.client.middlewareStack.remove('death');
afterEach(() => {
  revive();
});

async function itemsOf(table: string): Promise<readonly string[]> {
  const { Items = [] } = await database.client.send(new ScanCommand({ TableName: table }));
  return Items.map(({ sk }) => String(sk)).sort();
}

describe('a writer that dies', () => {
  // Recording 60 statements over an older version takes: claim, 3 batches, publish, a query, 3 batches of deletions.
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('after %i requests is repaired by the same event', async (requests) => {
    const table = await database.createTable();
    const store = createStatementTable({ client: database.client, table });
    await store.record(sampleRecord({ revision: '01', statements: many('old') }));
    const record = sampleRecord({ revision: '02', statements: many('new') });

    dieAfter(requests);
    await expect(store.record(record)).rejects.toThrow('the process died');
    revive();
    const between = new Set((await store.statementsIn(key)).map(({ id }) => id.slice(0, 3)));
    expect(between.size, 'who asks for the article sees one version').toBe(1);
    expect(await store.statementsIn(key)).toHaveLength(60);

    expect(await store.record(record)).toBe('written');
    expect(await store.statementsIn(key)).toEqual(record.statements);
    expect(await store.statementsBy('okonjo', all)).toHaveLength(60);
    // 60 statements, one mention, the article's own item.
    expect(await itemsOf(table)).toHaveLength(62);
  });

  it('while it removes an article is repaired by the same event', async () => {
    const table = await database.createTable();
    const store = createStatementTable({ client: database.client, table });
    await store.record(sampleRecord({ revision: '01', statements: many('old') }));
    dieAfter(3);
    await expect(store.retract(key, '02')).rejects.toThrow('the process died');
    revive();
    expect(await store.article(key)).toBeNull();
    expect(await store.retract(key, '02')).toBe('written');
    expect(await itemsOf(table)).toEqual(['META']);
  });

  it('leaves nothing behind when its event comes again after a newer one', async () => {
    const table = await database.createTable();
    const store = createStatementTable({ client: database.client, table });
    const older = sampleRecord({ revision: '01', statements: many('old') });
    dieAfter(3);
    await expect(store.record(older)).rejects.toThrow('the process died');
    revive();
    // The newer one is still at work when the older is tried again: its rows are not yet published.
    const newer = sampleRecord({ revision: '02', statements: many('new') });
    dieAfter(3);
    await expect(store.record(newer)).rejects.toThrow('the process died');
    revive();

    expect(await store.record(older)).toBe('superseded');
    expect((await itemsOf(table)).filter((sk) => sk.includes('#old'))).toEqual([]);
    expect(await store.record(newer)).toBe('written');
    expect(await itemsOf(table)).toHaveLength(62);
  });
});

describe('an older writer', () => {
  it('that a newer one overtakes takes back its own rows and leaves the published ones', async () => {
    const table = await database.createTable();
    const store = createStatementTable({ client: database.client, table });
    await store.record(sampleRecord({ revision: '01', statements: many('old') }));
    // The newest has begun and not yet published.
    dieAfter(1);
    await expect(store.record(sampleRecord({ revision: '03', statements: many('new') }))).rejects.toThrow(
      'died',
    );
    revive();
    expect(await store.record(sampleRecord({ revision: '02', statements: many('mid') }))).toBe('superseded');
    expect(await store.record(sampleRecord({ revision: '01', statements: many('old') }))).toBe('superseded');
    expect(await store.statementsIn(key)).toHaveLength(60);
    expect((await itemsOf(table)).filter((sk) => sk.includes('#mid'))).toEqual([]);
  });
});

describe('a refusal', () => {
  it('comes to the same whichever of it and an older upload comes first', async () => {
    const refusal = { key, revision: '02', etag: 'e2', code: 'empty', message: 'ferries.txt is empty.' };
    const first = createStatementTable({ client: database.client, table: await database.createTable() });
    await first.record(sampleRecord({ revision: '01' }));
    await first.refuse(refusal);
    const second = createStatementTable({ client: database.client, table: await database.createTable() });
    await second.refuse(refusal);
    await second.record(sampleRecord({ revision: '01' }));
    expect(await second.article(key)).toEqual(await first.article(key));
    expect(await second.statementsIn(key)).toHaveLength(1);
  });
});
