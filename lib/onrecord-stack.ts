// Takes the context values keepData, architecture and judgeModel; gives the stack: the record, the way in, the way out, and the names that people rely on.
import { CfnOutput, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ArticleIntake } from './article-intake.ts';
import { ComparisonApi } from './comparison-api.ts';
import { readJudgeModel } from './judge-model.ts';
import { readLambdaMachine } from './lambda-machine.ts';
import { RecordTable } from './record-table.ts';

/**
 * `cdk destroy` keeps the articles, their access log and the record, unless the stack was deployed with `-c keepData=false`: for
 * trials, where the data goes with the stack.
 */
export class OnRecordStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    const keepData = readKeepData(this.node.tryGetContext('keepData'));
    const machine = readLambdaMachine(this.node.tryGetContext('architecture'));
    const judgeModel = readJudgeModel(this.node.tryGetContext('judgeModel'));
    const record = new RecordTable(this, 'Record', { keepData });
    const intake = new ArticleIntake(this, 'Intake', { record, keepData, machine });
    const api = new ComparisonApi(this, 'Comparison', { record, machine, judgeModel });
    Tags.of(this).add('project', 'onrecord');

    new CfnOutput(this, 'ArticlesBucket', {
      value: intake.bucket.bucketName,
      description: 'Put articles here.',
    });
    new CfnOutput(this, 'ApiUrl', { value: api.url, description: 'Ask here, with signed requests.' });
    new CfnOutput(this, 'RecordTable', {
      value: record.table.tableName,
      description: 'Where statements are recorded.',
    });
    new CfnOutput(this, 'DeadLetterQueue', {
      value: intake.deadLetters.queueUrl,
      description: 'Messages that could not be processed.',
    });
  }
}

/** On the command line every value is text; in cdk.json it may be a boolean. */
function readKeepData(value: unknown): boolean {
  if (value === undefined || value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw new Error(`The context flag keepData is true or false, not ${JSON.stringify(value)}.`);
}
