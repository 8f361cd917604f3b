import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createJudgementTable } from '../../lambdas/aws/judgement-table.ts';
import { judgementKey } from '../../lambdas/aws/keys.ts';
import { createStatementTable } from '../../lambdas/aws/statement-table.ts';
import { judgementPrefix } from '../../lambdas/aws/table-shape.ts';
import type { Judgement, JudgeQuestion } from '../../src/model/judgement.ts';
import { testJudgementStore } from './judgement-store.contract.ts';
import { startTestDatabase, type TestDatabase } from './record-table.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

testJudgementStore('the table', async () =>
  createJudgementTable({ client: database.client, table: await database.createTable() }),
);

const question: JudgeQuestion = { topic: 'ferry toll', earlier: [], later: [] };
const judgement: Judgement = {
  shift: 'unchanged',
  axes: { substance: 'unchanged', tone: 'unchanged' },
  confidence: 1,
  evidence: { earlier: [], later: [] },
  because: null,
};

it('writes one item, in the partition that may be written for it, and in no index', async () => {
  const at = { client: database.client, table: await database.createTable() };
  const store = createJudgementTable(at);
  await store.keep('judge 1', question, judgement);
  await store.keep('judge 1', question, judgement);
  const { Items = [] } = await database.client.send(new ScanCommand({ TableName: at.table }));
  expect(Items).toEqual([{ ...judgementKey('judge 1', question), judge: 'judge 1', judgement }]);
  expect(Items[0]?.pk).toMatch(new RegExp(`^${judgementPrefix}[0-9a-f]{64}$`));
  expect(await createStatementTable(at).speakersFrom('')).toEqual([]);
});

it('asks again where what it kept is no longer of our shape', async () => {
  const at = { client: database.client, table: await database.createTable() };
  const Item = { ...judgementKey('judge 1', question), judgement: { shift: 'colder' } };
  await database.client.send(new PutCommand({ TableName: at.table, Item }));
  expect(await createJudgementTable(at).find('judge 1', question)).toBeNull();
});
