// Takes the record's table and the model that judges, if any; gives the way out: HTTP API (signed requests only) → compare Lambda, which can only read, and keep what a judge answered.
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { CompareEnv } from '../lambdas/compare/env.ts';
import { limits } from '../lambdas/limits.ts';
import { grantJudging, type JudgeModel } from './judge-model.ts';
import type { LambdaMachine } from './lambda-machine.ts';
import { nodeFunction } from './node-function.ts';
import type { RecordTable } from './record-table.ts';

/** Requests a second, over all callers, and how many may come at once. */
const THROTTLE = { rateLimit: 50, burstLimit: 100 };

/** Who asked for what, when, and how it ended. Questions (the query string) are not logged. */
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    time: AccessLogField.contextRequestTime(),
    caller: AccessLogField.contextIdentityUserArn(),
    sourceIp: AccessLogField.contextIdentitySourceIp(),
    method: AccessLogField.contextHttpMethod(),
    path: AccessLogField.contextPath(),
    status: AccessLogField.contextStatus(),
    latency: AccessLogField.contextResponseLatency(),
    length: AccessLogField.contextResponseLength(),
    error: AccessLogField.contextErrorMessage(),
    integrationError: AccessLogField.contextIntegrationErrorMessage(),
  }),
);

interface ComparisonApiProps {
  readonly record: RecordTable;
  readonly machine: LambdaMachine;
  /** Null where shifts are judged by what ships with the code alone. */
  readonly judgeModel: JudgeModel | null;
}

export class ComparisonApi extends Construct {
  /** Without a slash at its end. */
  readonly url: string;

  constructor(scope: Construct, id: string, { record, machine, judgeModel }: ComparisonApiProps) {
    super(scope, id);
    const environment: CompareEnv = {
      RECORD_TABLE: record.table.tableName,
      ...(judgeModel ? { JUDGE_MODEL: judgeModel.id } : {}),
    };
    const compare = nodeFunction(this, 'Compare', {
      description: 'Answers questions to the record.',
      bundle: 'compare',
      machine,
      environment,
      memorySize: limits.compare.memoryMb,
      timeout: Duration.seconds(limits.compare.timeoutSeconds),
    });
    record.grantQuestions(compare);
    if (judgeModel && compare.role) {
      grantJudging(compare.role, judgeModel);
      record.grantJudgements(compare);
    }

    const api = new HttpApi(this, 'Api', {
      description: 'Questions to the record. Every request is signed (AWS Signature Version 4).',
      createDefaultStage: false,
      defaultAuthorizer: new HttpIamAuthorizer(),
    });
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog), format: ACCESS_LOG },
    });
    // Which path is which question, and that an unknown one is told so, is the Lambda's to say: one place, here as on a laptop.
    const integration = new HttpLambdaIntegration('Questions', compare);
    for (const path of ['/', '/{proxy+}']) {
      api.addRoutes({ path, methods: [HttpMethod.ANY], integration });
    }
    this.url = api.apiEndpoint;
  }
}
