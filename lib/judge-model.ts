// Takes the context value judgeModel; gives the model that judges shifts, and grants what asking it takes.
import { Stack, Validations } from 'aws-cdk-lib';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';

export interface JudgeModel {
  /** As Bedrock is asked for it. */
  readonly id: string;
  /** The same without the region that an inference profile's id begins with. */
  readonly foundationModel: string;
  readonly isProfile: boolean;
}

const modelId = /^[a-z][\w-]*(?:\.[\w:-]+)+$/u;
/** `eu.`, `us.`, `jp.` …: a model's own id begins with its maker, and no maker's name has two letters. */
const profileRegion = /^(?:[a-z]{2}|us-gov|apac|global)\./u;

/** Null where none is set: then no model is asked, and nothing granted. */
export function readJudgeModel(value: unknown): JudgeModel | null {
  if (value === undefined) return null;
  if (typeof value === 'string' && modelId.test(value)) {
    const foundationModel = value.replace(profileRegion, '');
    return { id: value, foundationModel, isProfile: foundationModel !== value };
  }
  throw new Error(
    `The context value judgeModel is the id of a model or inference profile of Amazon Bedrock (maker.model, eu.maker.model), not ${JSON.stringify(value)}.`,
  );
}

/** To call this one model and no other. A profile passes the call on to the model in regions that only Bedrock knows. */
export function grantJudging(role: IRole, { id, foundationModel, isProfile }: JudgeModel): void {
  const { partition, region, account } = Stack.of(role);
  const actions = ['bedrock:InvokeModel'];
  const model = (where: string) => `arn:${partition}:bedrock:${where}::foundation-model/${foundationModel}`;
  if (!isProfile) {
    role.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [model(region)] }));
    return;
  }
  const profile = `arn:${partition}:bedrock:${region}:${account}:inference-profile/${id}`;
  role.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [profile] }));
  role.addToPrincipalPolicy(
    new PolicyStatement({
      actions,
      resources: [model('*')],
      conditions: { StringEquals: { 'bedrock:InferenceProfileArn': profile } },
    }),
  );
  Validations.of(role).acknowledge({
    id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:bedrock:*::foundation-model/${foundationModel}]`,
    reason:
      'One model, in whichever region its inference profile sends the call to, and only by way of that profile.',
  });
}
