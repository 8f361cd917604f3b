// Takes the template; proves the way in, wire by wire.
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { extractEnvNames } from '../../lambdas/extract/env.ts';
import { environmentOf, grantsOf, idOf, synthesise } from './synth.ts';

let template: Template;
let articles: string;
let uploads: string;
let deadLetters: string;
let record: string;

beforeAll(() => {
  template = synthesise();
  articles = idOf(template, 'AWS::S3::Bucket', 'IntakeArticles');
  uploads = idOf(template, 'AWS::SQS::Queue', 'IntakeUploads');
  deadLetters = idOf(template, 'AWS::SQS::Queue', 'IntakeDeadLetters');
  record = idOf(template, 'AWS::DynamoDB::Table', 'Record');
});

const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

function propertiesOf(id: string): Readonly<Record<string, unknown>> {
  return template.toJSON().Resources[id].Properties;
}

const TLS_ONLY = Match.objectLike({
  Effect: 'Deny',
  Principal: { AWS: '*' },
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
});

describe('the bucket of articles', () => {
  it('keeps versions, encrypts, closes itself to the public and logs who came', () => {
    expect(propertiesOf(articles)).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      LoggingConfiguration: {
        DestinationBucketName: { Ref: idOf(template, 'AWS::S3::Bucket', 'IntakeAccessLog') },
      },
    });
  });

  it('lets old versions go in time, and uploads that were never finished', () => {
    expect(propertiesOf(articles)).toMatchObject({
      LifecycleConfiguration: {
        Rules: [
          {
            Status: 'Enabled',
            NoncurrentVersionExpiration: { NoncurrentDays: 90 },
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
          },
        ],
      },
    });
  });

  it('has no name of our choosing, so that the stack can stand twice in an account', () => {
    expect(propertiesOf(articles)).not.toHaveProperty('BucketName');
  });
});

it('closes every bucket to the public and to plain HTTP', () => {
  for (const [id, bucket] of Object.entries(template.findResources('AWS::S3::Bucket'))) {
    expect(bucket.Properties.PublicAccessBlockConfiguration, id).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      Bucket: { Ref: id },
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 's3:*',
            Effect: 'Deny',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ]),
      },
    });
  }
});

describe('the queue of uploads', () => {
  it('hears of every object that is created or removed', () => {
    template.hasResourceProperties('Custom::S3BucketNotifications', {
      BucketName: { Ref: articles },
      NotificationConfiguration: {
        QueueConfigurations: [
          { Events: ['s3:ObjectCreated:*'], QueueArn: arnOf(uploads) },
          { Events: ['s3:ObjectRemoved:*'], QueueArn: arnOf(uploads) },
        ],
      },
    });
  });

  it('takes messages from S3 for this bucket alone, over TLS alone', () => {
    template.hasResourceProperties('AWS::SQS::QueuePolicy', {
      Queues: [{ Ref: uploads }],
      PolicyDocument: {
        Statement: [
          TLS_ONLY,
          {
            Action: Match.arrayWith(['sqs:SendMessage']),
            Effect: 'Allow',
            Principal: { Service: 's3.amazonaws.com' },
            Condition: { ArnLike: { 'aws:SourceArn': arnOf(articles) } },
            Resource: arnOf(uploads),
          },
        ],
      },
    });
  });

  it('is encrypted and gives a message up to the dead-letter queue after four attempts', () => {
    expect(propertiesOf(uploads)).toMatchObject({
      SqsManagedSseEnabled: true,
      RedrivePolicy: { deadLetterTargetArn: arnOf(deadLetters), maxReceiveCount: 4 },
    });
  });

  it('hides a message for six times as long as the function may take', () => {
    const extract = propertiesOf(idOf(template, 'AWS::Lambda::Function', 'IntakeExtract'));
    const { VisibilityTimeout } = propertiesOf(uploads);
    expect(VisibilityTimeout).toBeGreaterThanOrEqual(6 * Number(extract.Timeout));
  });
});

it('keeps dead letters encrypted, over TLS alone, for the fourteen days that SQS allows', () => {
  expect(propertiesOf(deadLetters)).toMatchObject({
    SqsManagedSseEnabled: true,
    MessageRetentionPeriod: 14 * 24 * 60 * 60,
  });
  template.hasResourceProperties('AWS::SQS::QueuePolicy', {
    Queues: [{ Ref: deadLetters }],
    PolicyDocument: { Statement: [TLS_ONLY] },
  });
});

describe('the extract Lambda', () => {
  it('takes batches from the queue and names the messages that failed', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: arnOf(uploads),
      FunctionName: { Ref: idOf(template, 'AWS::Lambda::Function', 'IntakeExtract') },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BatchSize: 1,
      ScalingConfig: { MaximumConcurrency: 10 },
    });
  });

  it('runs on arm64 with one processor, traced, its log kept a month', () => {
    const log = idOf(template, 'AWS::Logs::LogGroup', 'IntakeExtractLog');
    expect(propertiesOf(idOf(template, 'AWS::Lambda::Function', 'IntakeExtract'))).toMatchObject({
      Runtime: 'nodejs22.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      MemorySize: 1769,
      Timeout: 180,
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogGroup: { Ref: log } },
    });
    expect(propertiesOf(log)).toMatchObject({ RetentionInDays: 30 });
  });

  it('is given the environment that it asks for, and nothing more', () => {
    const environment = environmentOf(template, 'IntakeExtract');
    expect(Object.keys(environment).sort()).toEqual([...extractEnvNames].sort());
    expect(environment).toEqual({ ARTICLES_BUCKET: { Ref: articles }, RECORD_TABLE: { Ref: record } });
  });

  it('may read articles, write the record, take from its queue, log and trace: nothing else', () => {
    const objects = { 'Fn::Join': ['', [arnOf(articles), '/*']] };
    const log = arnOf(idOf(template, 'AWS::Logs::LogGroup', 'IntakeExtractLog'));
    const grants = grantsOf(template, 'IntakeExtract');
    const expected = [
      ['s3:GetObject', objects],
      ['s3:GetObjectVersion', objects],
      ['s3:ListBucket', arnOf(articles)],
      ['dynamodb:GetItem', arnOf(record)],
      ['dynamodb:Query', arnOf(record)],
      ['dynamodb:BatchWriteItem', arnOf(record)],
      ['dynamodb:UpdateItem', arnOf(record)],
      ['sqs:ChangeMessageVisibility', arnOf(uploads)],
      ['sqs:DeleteMessage', arnOf(uploads)],
      ['sqs:GetQueueAttributes', arnOf(uploads)],
      ['sqs:GetQueueUrl', arnOf(uploads)],
      ['sqs:ReceiveMessage', arnOf(uploads)],
      ['logs:CreateLogStream', log],
      ['logs:PutLogEvents', log],
      ['xray:PutTelemetryRecords', '*'],
      ['xray:PutTraceSegments', '*'],
    ];
    expect(grants).toEqual(expect.arrayContaining(expected));
    expect(expected).toEqual(expect.arrayContaining([...grants]));
  });
});
