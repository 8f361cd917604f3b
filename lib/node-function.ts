// Takes which Lambda, its environment and the machine it is for; gives the function with our defaults. What the caller says wins.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, type NodejsFunctionProps, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { bundling, entryPoints, filesBeside, handlerName } from '../lambdas/bundling.ts';
import { architectureOf, type LambdaMachine } from './lambda-machine.ts';

const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/** `Env` is the record that the Lambda's own `env.ts` asks for: a forgotten variable does not compile. */
export interface NodeFunctionProps<Env extends Readonly<Record<string, string>>>
  extends Omit<
    NodejsFunctionProps,
    'entry' | 'environment' | 'role' | 'logGroup' | 'architecture' | 'bundling'
  > {
  readonly bundle: keyof typeof entryPoints;
  readonly environment: Env;
  readonly machine: LambdaMachine;
}

/**
 * The function may write its own log and its traces, nothing else: further grants are the caller's. Bundled by the esbuild of this
 * project, never in Docker.
 */
export function nodeFunction<Env extends Readonly<Record<string, string>>>(
  scope: Construct,
  id: string,
  { bundle, machine, ...props }: NodeFunctionProps<Env>,
): NodejsFunction {
  const logGroup = new LogGroup(scope, `${id}Log`, {
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  // A role of our own: the managed policy that CDK would attach may write to every log group of the account.
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  logGroup.grantWrite(role);
  const created = new NodejsFunction(scope, id, {
    runtime: Runtime.NODEJS_22_X,
    architecture: architectureOf(machine),
    memorySize: 1024,
    timeout: Duration.seconds(30),
    tracing: Tracing.ACTIVE,
    handler: handlerName,
    projectRoot,
    depsLockFilePath: join(projectRoot, 'package-lock.json'),
    awsSdkConnectionReuse: false,
    bundling: {
      ...bundling,
      format: OutputFormat.ESM,
      forceDockerBundling: false,
      commandHooks: {
        beforeBundling: () => [],
        beforeInstall: () => [],
        afterBundling: (_from, folder) => copyingCommands(bundle, machine, folder),
      },
    },
    ...props,
    entry: join(projectRoot, entryPoints[bundle]),
    environment: { ...props.environment },
    role,
    logGroup,
  });
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'X-Ray takes trace segments without a resource: xray:PutTraceSegments can be granted on * only.',
  });
  Validations.of(created).acknowledge({
    id: 'AwsSolutions-L1',
    reason:
      'nodejs22.x is a supported long-term release; the bundle is built for and tested on Node 20, to which it is closest.',
  });
  return created;
}

/** As a shell understands them, be it bash or cmd. */
function copyingCommands(bundle: keyof typeof entryPoints, machine: LambdaMachine, folder: string): string[] {
  if (filesBeside(bundle, machine).length === 0) return [];
  const script = join(projectRoot, 'bin', 'copy-beside.ts');
  return [`node --import tsx "${script}" "${folder}" ${bundle} ${machine.platform} ${machine.arch}`];
}
