// Takes values of the context; proves which machine each asks for.
import { expect, it } from 'vitest';
import { readLambdaMachine } from '../../lib/lambda-machine.ts';
import { synthesise } from './synth.ts';

it.each([
  ['nothing', undefined, { platform: 'linux', arch: 'arm64' }],
  ['Graviton, as AWS names it', 'arm64', { platform: 'linux', arch: 'arm64' }],
  ['Intel and AMD, as AWS names them', 'x86_64', { platform: 'linux', arch: 'x64' }],
  ['this machine', 'host', { platform: process.platform, arch: process.arch }],
])('takes %s', (_what, value, machine) => {
  expect(readLambdaMachine(value)).toEqual(machine);
});

it('does not guess', () => {
  expect(() => readLambdaMachine('x64')).toThrow('architecture is arm64, x86_64 or host, not "x64"');
});

it('is one machine for the whole stack', () => {
  const functions = Object.values(
    synthesise({ architecture: 'x86_64' }).findResources('AWS::Lambda::Function'),
  ).map(({ Properties }) => Properties);
  const ours = functions.filter(({ TracingConfig }) => TracingConfig !== undefined);
  expect(ours.map(({ Architectures }) => Architectures)).toEqual([['x86_64'], ['x86_64']]);
});
