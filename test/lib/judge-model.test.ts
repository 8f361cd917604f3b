// Takes the template with a model that judges, and without; proves that the compare Lambda may ask this one and keep its answers, no more.
import type { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { judgementKey } from '../../lambdas/aws/keys.ts';
import { judgeModelName } from '../../lambdas/compare/env.ts';
import { readJudgeModel } from '../../lib/judge-model.ts';
import { OnRecordStack } from '../../lib/onrecord-stack.ts';
import { createApp, environmentOf, grantsOf, idOf, synthesise } from './synth.ts';

const model = 'maker.model-2-v1:0';
const profile = `eu.${model}`;

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, unknown>>;
}

function statementsOf(template: Template, action: string): readonly Statement[] {
  const policy = idOf(template, 'AWS::IAM::Policy', 'ComparisonCompareRole');
  const all: readonly Statement[] = template.toJSON().Resources[policy].Properties.PolicyDocument.Statement;
  return all.filter(({ Action }) => [Action].flat().includes(action));
}

const actionsOf = (template: Template, beginning: string) =>
  [...new Set(grantsOf(template, beginning).map(([action]) => action))].sort();
const ours = (...parts: readonly unknown[]) => ({ 'Fn::Join': ['', parts] });
const partition = { Ref: 'AWS::Partition' };
const region = { Ref: 'AWS::Region' };
const account = { Ref: 'AWS::AccountId' };

describe('without the context value', () => {
  it('no model is named, none may be called, and nothing written', () => {
    const template = synthesise();
    expect(environmentOf(template, 'ComparisonCompare')).not.toHaveProperty(judgeModelName);
    expect(JSON.stringify(template.toJSON())).not.toMatch(/bedrock/i);
    expect(actionsOf(template, 'ComparisonCompare')).not.toContain('dynamodb:PutItem');
  });
});

describe('with a model', () => {
  const template = synthesise({ judgeModel: model });

  it('the compare Lambda is told which', () => {
    expect(environmentOf(template, 'ComparisonCompare')).toMatchObject({ [judgeModelName]: model });
    expect(environmentOf(template, 'IntakeExtract')).not.toHaveProperty(judgeModelName);
  });

  it('it may call this one, in its own region, and no other', () => {
    expect(statementsOf(template, 'bedrock:InvokeModel')).toEqual([
      {
        Action: 'bedrock:InvokeModel',
        Effect: 'Allow',
        Resource: ours('arn:', partition, ':bedrock:', region, `::foundation-model/${model}`),
      },
    ]);
  });

  it('it may write judgements and nothing else in the table', () => {
    const record = idOf(template, 'AWS::DynamoDB::Table', 'Record');
    expect(statementsOf(template, 'dynamodb:PutItem')).toEqual([
      {
        Action: 'dynamodb:PutItem',
        Effect: 'Allow',
        Resource: { 'Fn::GetAtt': [record, 'Arn'] },
        Condition: {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['JUDGEMENT#*'] },
          Null: { 'dynamodb:LeadingKeys': 'false' },
        },
      },
    ]);
    expect(judgementKey('judge', { topic: 't', earlier: [], later: [] }).pk).toMatch(/^JUDGEMENT#/);
  });

  it('it may do no more than that beyond reading, and the extract Lambda no more than before', () => {
    const before = synthesise();
    expect(actionsOf(template, 'ComparisonCompare')).toEqual(
      [...actionsOf(before, 'ComparisonCompare'), 'bedrock:InvokeModel', 'dynamodb:PutItem'].sort(),
    );
    expect(actionsOf(template, 'IntakeExtract')).toEqual(actionsOf(before, 'IntakeExtract'));
  });
});

it('with an inference profile, it may call that, and its model by way of it alone', () => {
  const arn = ours('arn:', partition, ':bedrock:', region, ':', account, `:inference-profile/${profile}`);
  expect(statementsOf(synthesise({ judgeModel: profile }), 'bedrock:InvokeModel')).toEqual([
    { Action: 'bedrock:InvokeModel', Effect: 'Allow', Resource: arn },
    {
      Action: 'bedrock:InvokeModel',
      Effect: 'Allow',
      Resource: ours('arn:', partition, `:bedrock:*::foundation-model/${model}`),
      Condition: { StringEquals: { 'bedrock:InferenceProfileArn': arn } },
    },
  ]);
});

it.each([[model], [profile]])('the AWS Solutions checks find nothing, with %s', (judgeModel) => {
  const app = createApp({ judgeModel });
  new OnRecordStack(app, 'OnRecord');
  const { violations } = new AwsSolutionsChecks(app).validateScope(app);
  expect(violations.map(({ ruleName }) => ruleName)).toEqual([]);
});

describe('the context value', () => {
  it.each([
    ['maker.model-2-v1:0', 'maker.model-2-v1:0', false],
    ['maker.model.v3.2', 'maker.model.v3.2', false],
    ['abc.model', 'abc.model', false],
    ['eu.maker.model-2-v1:0', 'maker.model-2-v1:0', true],
    ['us-gov.maker.model', 'maker.model', true],
    ['apac.maker.model', 'maker.model', true],
    ['global.maker.model', 'maker.model', true],
  ])('%s is of the model %s', (id, foundationModel, isProfile) => {
    expect(readJudgeModel(id)).toEqual({ id, foundationModel, isProfile });
  });

  it.each([
    [''],
    [true],
    ['model'],
    ['*'],
    ['maker.*'],
    ['maker.model/../other'],
    ['arn:aws:bedrock:eu-central-1:123456789012:application-inference-profile/abc'],
  ])('%j is not taken', (value) => {
    expect(() => readJudgeModel(value)).toThrow(`maker.model, eu.maker.model), not ${JSON.stringify(value)}`);
  });
});
