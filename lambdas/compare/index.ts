// Takes the Lambda's environment; gives its handler. Wiring only: clients are made once and live as long as the process.
import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { openJudge } from '../../engines/open-judge.ts';
import { openTopicWords } from '../../engines/open-topic-words.ts';
import { judgeOnce } from '../../src/pipeline/judge-once.ts';
import { createBedrockJudge } from '../aws/bedrock-judge.ts';
import { createJudgementTable } from '../aws/judgement-table.ts';
import { createTableReader } from '../aws/statement-table.ts';
import { createLog } from '../shared/create-log.ts';
import { readEnv } from '../shared/read-env.ts';
import { compareEnvNames, judgeModelName } from './env.ts';
import { createHandler } from './handler.ts';

// Beside the bundle, which is all that ever runs of this file.
const judgeFolder = new URL('models/judge/', import.meta.url);
const env = readEnv(compareEnvNames, process.env);
const model = process.env[judgeModelName];
const record = { client: DynamoDBDocumentClient.from(new DynamoDBClient()), table: env.RECORD_TABLE };

export const handler = createHandler({
  reader: createTableReader(record),
  log: createLog('compare'),
  judge: model ? askOnce(model) : await openJudge(judgeFolder),
  matterOf: await openTopicWords(new URL('models/topics/', import.meta.url), judgeFolder),
});

/** Paid for by the token, so that nothing is asked twice. */
function askOnce(model: string) {
  const client = new BedrockRuntimeClient({ maxAttempts: 3 });
  return judgeOnce(createBedrockJudge({ client, model }), createJudgementTable(record));
}
