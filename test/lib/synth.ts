// Takes context; gives the stack's template as cdk.json would have it, and what the tests ask of a template.
import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { OnRecordStack } from '../../lib/onrecord-stack.ts';

export type Context = Readonly<Record<string, unknown>>;

interface PolicyStatement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

interface LambdaProperties {
  readonly Role: { readonly 'Fn::GetAtt': readonly string[] };
  readonly Environment: { readonly Variables: Readonly<Record<string, unknown>> };
}

const { context: cdkContext } = JSON.parse(
  readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'),
) as { readonly context: Context };

/** An app with the project's flags. Without bundling, which changes nothing here but the hash of the code, it takes a second. */
export function createApp(context: Context = {}): App {
  return new App({ context: { ...cdkContext, 'aws:cdk:bundling-stacks': [], ...context } });
}

export function synthesise(context: Context = {}): Template {
  return Template.fromStack(new OnRecordStack(createApp(context), 'OnRecord'));
}

/** The logical id of the one resource of this type whose id begins so. */
export function idOf(template: Template, type: string, beginning: string): string {
  const ids = Object.keys(template.findResources(type)).filter((id) => id.startsWith(beginning));
  if (ids.length !== 1) throw new Error(`${ids.length} resources of ${type} begin with ${beginning}: ${ids}`);
  return ids[0] ?? '';
}

function lambdaProperties(template: Template, beginning: string): LambdaProperties {
  const id = idOf(template, 'AWS::Lambda::Function', beginning);
  return template.toJSON().Resources[id].Properties;
}

export function environmentOf(template: Template, beginning: string): Readonly<Record<string, unknown>> {
  return lambdaProperties(template, beginning).Environment.Variables;
}

/** What the function may do, as [action, resource] for every action of every policy that its role has. */
export function grantsOf(template: Template, beginning: string): readonly (readonly [string, unknown])[] {
  const [role = ''] = lambdaProperties(template, beginning).Role['Fn::GetAtt'];
  const { Policies, ManagedPolicyArns } = template.toJSON().Resources[role].Properties;
  if (Policies ?? ManagedPolicyArns) throw new Error(`${role} has policies that this does not read`);
  const attached = Object.values(template.findResources('AWS::IAM::Policy')).filter((policy) =>
    policy.Properties.Roles.some((found: { readonly Ref: string }) => found.Ref === role),
  );
  const statements: readonly PolicyStatement[] = attached.flatMap(
    (policy) => policy.Properties.PolicyDocument.Statement,
  );
  return statements.flatMap(({ Effect, Action, Resource }) => {
    if (Effect !== 'Allow') throw new Error(`${role} has a statement that does not allow`);
    return [Action]
      .flat()
      .flatMap((action) => [Resource].flat().map((resource) => [action, resource] as const));
  });
}
