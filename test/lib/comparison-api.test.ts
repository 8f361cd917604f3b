// Takes the template; proves the way out: signed requests only, limited, logged, and a Lambda that can only read, unless a model is to judge.
import type { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { tableShape } from '../../lambdas/aws/table-shape.ts';
import { compareEnvNames } from '../../lambdas/compare/env.ts';
import { environmentOf, grantsOf, idOf, synthesise } from './synth.ts';

let template: Template;
let compare: string;
let api: string;
let record: string;

beforeAll(() => {
  template = synthesise();
  compare = idOf(template, 'AWS::Lambda::Function', 'ComparisonCompare');
  api = idOf(template, 'AWS::ApiGatewayV2::Api', 'Comparison');
  record = idOf(template, 'AWS::DynamoDB::Table', 'Record');
});

const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

describe('the API', () => {
  it('asks for a signature on every route, and sends every path to the compare Lambda', () => {
    const routes = Object.values(template.findResources('AWS::ApiGatewayV2::Route')).map(
      (route) => route.Properties,
    );
    expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual(['ANY /', 'ANY /{proxy+}']);
    for (const route of routes)
      expect(route).toMatchObject({ AuthorizationType: 'AWS_IAM', ApiId: { Ref: api } });
    template.hasResourceProperties('AWS::ApiGatewayV2::Integration', {
      ApiId: { Ref: api },
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: arnOf(compare),
      PayloadFormatVersion: '2.0',
    });
  });

  it('lets API Gateway, for this API, call the Lambda', () => {
    const permissions = Object.values(template.findResources('AWS::Lambda::Permission')).map(
      (permission) => permission.Properties,
    );
    expect(permissions).not.toHaveLength(0);
    for (const permission of permissions) {
      expect(permission).toMatchObject({
        Action: 'lambda:InvokeFunction',
        FunctionName: arnOf(compare),
        Principal: 'apigateway.amazonaws.com',
      });
      expect(JSON.stringify(permission.SourceArn)).toContain(`{"Ref":"${api}"}`);
    }
  });

  it('limits requests and logs each as JSON, kept for three months, without the question asked', () => {
    const [stage] = Object.values(template.findResources('AWS::ApiGatewayV2::Stage'));
    const log = idOf(template, 'AWS::Logs::LogGroup', 'ComparisonAccessLog');
    expect(stage?.Properties).toMatchObject({
      StageName: '$default',
      AutoDeploy: true,
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      AccessLogSettings: { DestinationArn: arnOf(log) },
    });
    const format: unknown = JSON.parse(stage?.Properties.AccessLogSettings.Format);
    expect(format).toMatchObject({ status: '$context.status', caller: '$context.identity.userArn' });
    expect(JSON.stringify(format)).not.toMatch(/query/i);
    template.hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
  });

  it('has one stage: no other is open beside the one that is limited and logged', () => {
    expect(Object.keys(template.findResources('AWS::ApiGatewayV2::Stage'))).toHaveLength(1);
  });
});

describe('the compare Lambda', () => {
  it('is given the environment that it asks for, and nothing more', () => {
    const environment = environmentOf(template, 'ComparisonCompare');
    expect(Object.keys(environment).sort()).toEqual([...compareEnvNames].sort());
    expect(environment).toEqual({ RECORD_TABLE: { Ref: record } });
  });

  it('may ask by key and do nothing else: no write, no Scan, no bucket, no other table', () => {
    const grants = grantsOf(template, 'ComparisonCompare');
    expect([...new Set(grants.map(([action]) => action))].sort()).toEqual([
      'dynamodb:GetItem',
      'dynamodb:Query',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
  });

  it('reads the table and the indexes of its shape', () => {
    const indexes = Object.values(tableShape.indexes).map(({ indexName }) => ({
      'Fn::Join': ['', [arnOf(record), `/index/${indexName}`]],
    }));
    const readable = grantsOf(template, 'ComparisonCompare')
      .filter(([action]) => action === 'dynamodb:Query')
      .map(([, resource]) => resource);
    expect(readable).toHaveLength(1 + indexes.length);
    expect(readable).toEqual(expect.arrayContaining([arnOf(record), ...indexes]));
  });
});
