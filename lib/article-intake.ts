// Takes the record's table; gives the way in: bucket → events → queue (dead letters behind it) → extract Lambda.
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  EventType,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { SqsDestination } from 'aws-cdk-lib/aws-s3-notifications';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { ExtractEnv } from '../lambdas/extract/env.ts';
import { deliveryAttempts, limits } from '../lambdas/limits.ts';
import type { LambdaMachine } from './lambda-machine.ts';
import { nodeFunction } from './node-function.ts';
import type { RecordTable } from './record-table.ts';

/** A message returns to the queue after this time; AWS asks for six times the function's timeout. */
const VISIBILITY = Duration.seconds(6 * limits.extract.timeoutSeconds);
/** Messages in one call. The largest articles take minutes: beside another in one call they would cost it its time. */
const BATCH = 1;
/** Functions at work at once. A flood of articles waits in the queue and does not take the account's whole concurrency. */
const CONCURRENCY = 10;

interface ArticleIntakeProps {
  readonly record: RecordTable;
  readonly keepData: boolean;
  readonly machine: LambdaMachine;
}

export class ArticleIntake extends Construct {
  readonly bucket: Bucket;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: ArticleIntakeProps) {
    super(scope, id);
    this.bucket = this.articlesBucket(props.keepData);
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    const uploads = new Queue(this, 'Uploads', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: VISIBILITY,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: deliveryAttempts },
    });
    this.bucket.addEventNotification(EventType.OBJECT_CREATED, new SqsDestination(uploads));
    this.bucket.addEventNotification(EventType.OBJECT_REMOVED, new SqsDestination(uploads));
    this.acknowledgeNotificationsHelper();
    this.extractFrom(uploads, props);
  }

  /** The helper Lambda with which CDK sets a bucket's notifications; its construct id is the same in every stack. */
  private acknowledgeNotificationsHelper(): void {
    const helper = Stack.of(this).node.findChild(
      'BucketNotificationsHandler050a0587b7544547bf325f094a3db834',
    );
    Validations.of(helper).acknowledge({
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      reason:
        'CDK’s own helper: it runs only while the stack is deployed, and the managed policy lets it write its log.',
    });
  }

  private articlesBucket(keepData: boolean): Bucket {
    const closed: BucketProps = {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      autoDeleteObjects: !keepData,
    };
    const accessLog = new Bucket(this, 'AccessLog', {
      ...closed,
      lifecycleRules: [{ expiration: Duration.days(90) }],
    });
    Validations.of(accessLog).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'It holds the access log of the articles; a log of who wrote the log would feed itself.',
    });
    return new Bucket(this, 'Articles', {
      ...closed,
      versioned: true,
      // CDK's types were not written for exactOptionalPropertyTypes.
      serverAccessLogsBucket: accessLog as IBucket,
      serverAccessLogsPrefix: 'articles/',
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(7),
          noncurrentVersionExpiration: Duration.days(90),
        },
      ],
    });
  }

  private extractFrom(uploads: Queue, { record, machine }: ArticleIntakeProps): void {
    const environment: ExtractEnv = {
      ARTICLES_BUCKET: this.bucket.bucketName,
      RECORD_TABLE: record.table.tableName,
    };
    const extract = nodeFunction(this, 'Extract', {
      description: 'Reads one uploaded article and records its statements.',
      bundle: 'extract',
      machine,
      environment,
      memorySize: limits.extract.memoryMb,
      timeout: Duration.seconds(limits.extract.timeoutSeconds),
    });
    extract.addToRolePolicy(
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:GetObjectVersion'],
        resources: [this.bucket.arnForObjects('*')],
      }),
    );
    Validations.of(extract.role ?? extract).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket)}.Arn>/*]`,
      reason:
        'Every article of this one bucket is to be read; which keys there will be is not known beforehand.',
    });
    // Without the right to list, S3 answers 403 for an object that is gone, and it could not be told from a missing grant.
    extract.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }),
    );
    record.grantRecording(extract);
    extract.addEventSource(
      new SqsEventSource(uploads, {
        batchSize: BATCH,
        maxConcurrency: CONCURRENCY,
        reportBatchItemFailures: true,
      }),
    );
  }
}
