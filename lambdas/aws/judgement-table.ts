// Takes a DynamoDB client and the record table's name; gives the judgements kept in that table.
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { JudgementStore } from '../../src/ports.ts';
import { parseJudgement, toJudgementRow } from './judgement-row.ts';
import { judgementKey } from './keys.ts';

export interface JudgementTable {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
}

/** One item for each question: two writers at once write the same key, and the later answer stays. */
export function createJudgementTable({ client, table }: JudgementTable): JudgementStore {
  return {
    async find(judge, question) {
      const Key = { ...judgementKey(judge, question) };
      const { Item } = await client.send(new GetCommand({ TableName: table, Key }));
      return Item ? parseJudgement(Item) : null;
    },
    async keep(judge, question, judgement) {
      const Item = { ...toJudgementRow(judge, question, judgement) };
      await client.send(new PutCommand({ TableName: table, Item }));
    },
  };
}
