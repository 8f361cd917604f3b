// Takes a stack of its own; proves that our defaults hold until the caller says otherwise.
import { Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Runtime } from 'aws-cdk-lib/aws-lambda';
import { expect, it } from 'vitest';
import { type NodeFunctionProps, nodeFunction } from '../../lib/node-function.ts';
import { createApp, idOf } from './synth.ts';

interface OneName extends Readonly<Record<string, string>> {
  readonly NAME: string;
}

function functionWith(props: Partial<NodeFunctionProps<OneName>>): Readonly<Record<string, unknown>> {
  const stack = new Stack(createApp(), 'Invented');
  nodeFunction<OneName>(stack, 'One', {
    bundle: 'compare',
    machine: { platform: 'linux', arch: 'arm64' },
    environment: { NAME: 'value' },
    ...props,
  });
  const template = Template.fromStack(stack);
  return template.toJSON().Resources[idOf(template, 'AWS::Lambda::Function', 'One')].Properties;
}

it('gives its defaults where the caller says nothing', () => {
  expect(functionWith({})).toMatchObject({
    Runtime: 'nodejs22.x',
    Architectures: ['arm64'],
    MemorySize: 1024,
    Timeout: 30,
    TracingConfig: { Mode: 'Active' },
    Environment: { Variables: { NAME: 'value' } },
  });
});

it('is for the machine that it is told', () => {
  expect(functionWith({ machine: { platform: 'linux', arch: 'x64' } })).toMatchObject({
    Architectures: ['x86_64'],
  });
});

it('lets the caller win', () => {
  expect(
    functionWith({ runtime: Runtime.NODEJS_24_X, timeout: Duration.seconds(7), memorySize: 128 }),
  ).toMatchObject({ Runtime: 'nodejs24.x', Timeout: 7, MemorySize: 128, Architectures: ['arm64'] });
});
