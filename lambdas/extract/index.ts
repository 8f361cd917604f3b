// Takes the Lambda's environment; gives its handler. Wiring only: clients are made once and live as long as the process.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { openFinder } from '../../engines/open-finder.ts';
import { createArticleBucket } from '../aws/article-bucket.ts';
import { createStatementTable } from '../aws/statement-table.ts';
import { createLog } from '../shared/create-log.ts';
import { readEnv } from '../shared/read-env.ts';
import { extractEnvNames } from './env.ts';
import { createHandler } from './handler.ts';

const env = readEnv(extractEnvNames, process.env);

export const handler = createHandler({
  // Buckets by path, as every S3 and stand-in understands them, not by a host name that a laptop cannot resolve.
  source: createArticleBucket({
    client: new S3Client({ forcePathStyle: true }),
    bucket: env.ARTICLES_BUCKET,
  }),
  store: createStatementTable({
    client: DynamoDBDocumentClient.from(new DynamoDBClient()),
    table: env.RECORD_TABLE,
  }),
  // Beside the bundle, which is all that ever runs of this file.
  finder: await openFinder(new URL('models/finder/', import.meta.url), {
    topics: new URL('models/topics/', import.meta.url),
  }),
  log: createLog('extract'),
});
