// Takes the Lambda's environment; gives its handler. Wiring only: clients are made once and live as long as the process.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTableReader } from '../aws/statement-table.ts';
import { createLog } from '../shared/create-log.ts';
import { readEnv } from '../shared/read-env.ts';
import { compareEnvNames } from './env.ts';
import { createHandler } from './handler.ts';

const env = readEnv(compareEnvNames, process.env);

export const handler = createHandler({
  reader: createTableReader({
    client: DynamoDBDocumentClient.from(new DynamoDBClient()),
    table: env.RECORD_TABLE,
  }),
  log: createLog('compare'),
});
