// Takes the whole stack; proves its outputs, what it keeps, that the checks find nothing, and that synth needs nothing but Node.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { type App, Stack, Validations } from 'aws-cdk-lib';
import type { Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { beforeAll, describe, expect, it } from 'vitest';
import { OnRecordStack } from '../../lib/onrecord-stack.ts';
import { createApp, idOf, synthesise } from './synth.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DATA_TYPES = ['AWS::S3::Bucket', 'AWS::DynamoDB::Table'];

let kept: Template;

beforeAll(() => {
  kept = synthesise();
});

function policiesOf(template: Template): readonly unknown[] {
  return DATA_TYPES.flatMap((type) => Object.values(template.findResources(type))).flatMap(
    ({ DeletionPolicy, UpdateReplacePolicy }) => [DeletionPolicy, UpdateReplacePolicy],
  );
}

it('gives out the names that people and scripts rely on', () => {
  const { Outputs } = kept.toJSON();
  expect(Object.keys(Outputs).sort()).toEqual(['ApiUrl', 'ArticlesBucket', 'DeadLetterQueue', 'RecordTable']);
  expect(Outputs.ArticlesBucket.Value).toEqual({ Ref: idOf(kept, 'AWS::S3::Bucket', 'IntakeArticles') });
  expect(Outputs.RecordTable.Value).toEqual({ Ref: idOf(kept, 'AWS::DynamoDB::Table', 'Record') });
  expect(Outputs.DeadLetterQueue.Value).toEqual({ Ref: idOf(kept, 'AWS::SQS::Queue', 'IntakeDeadLetters') });
  expect(Outputs.ApiUrl.Value).toEqual({
    'Fn::GetAtt': [idOf(kept, 'AWS::ApiGatewayV2::Api', 'Comparison'), 'ApiEndpoint'],
  });
});

describe('what stays when the stack goes', () => {
  it('is all data, unless told otherwise', () => {
    expect([...new Set(policiesOf(kept))]).toEqual(['Retain']);
  });

  it.each([['false'], [false]])(
    'is nothing with keepData=%s (text on the command line, boolean in cdk.json)',
    (keepData) => {
      const trial = synthesise({ keepData });
      expect([...new Set(policiesOf(trial))]).toEqual(['Delete']);
      for (const bucket of Object.keys(trial.findResources('AWS::S3::Bucket'))) {
        trial.hasResourceProperties('Custom::S3AutoDeleteObjects', { BucketName: { Ref: bucket } });
        // The helper empties only what carries this tag.
        expect(trial.toJSON().Resources[bucket].Properties.Tags).toContainEqual({
          Key: 'aws-cdk:auto-delete-objects',
          Value: 'true',
        });
      }
      trial.hasResourceProperties('AWS::DynamoDB::Table', { DeletionProtectionEnabled: false });
    },
  );

  it('is not guessed from a value that is neither true nor false', () => {
    expect(() => synthesise({ keepData: 'no' })).toThrow('keepData is true or false, not "no"');
  });
});

describe('the AWS Solutions checks', () => {
  function findingsOf(app: App): readonly string[] {
    return new AwsSolutionsChecks(app).validateScope(app).violations.map(({ ruleName }) => ruleName);
  }

  it.each([['true'], ['false']])('find nothing that is not acknowledged, with keepData=%s', (keepData) => {
    const app = createApp({ keepData });
    new OnRecordStack(app, 'OnRecord');
    expect(findingsOf(app)).toEqual([]);
  });

  it('do run: a bucket with nothing set is found', () => {
    const app = createApp();
    new Bucket(new Stack(app, 'Invented'), 'Open');
    expect(findingsOf(app)).toEqual(expect.arrayContaining(['AwsSolutions-S1', 'AwsSolutions-S10']));
  });

  it('can be plugged into the app, as an operator who wants them at every synth would', () => {
    const app = createApp();
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    new OnRecordStack(app, 'OnRecord');
    expect(() => app.synth()).not.toThrow();
  });
});

function filesIn(folder: string): readonly string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** Of the files as a zip holds them; its own table of contents is small. */
function zippedBytes(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + deflateRawSync(readFileSync(join(folder, file))).length, 0);
}

it('is synthesised with Node alone: no account, no region, no home, no Docker', async () => {
  const outdir = mkdtempSync(join(tmpdir(), 'onrecord-synth-'));
  try {
    const cdk = join(ROOT, 'node_modules/aws-cdk/bin/cdk');
    const path = [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
    // Anything that asks Docker for help fails here, wherever Docker may be installed.
    const env = { PATH: path, CDK_DOCKER: 'docker-is-not-to-be-called' };
    await promisify(execFile)(process.execPath, [cdk, 'synth', '--quiet', '--output', outdir], {
      cwd: ROOT,
      env,
    });
    const { Resources } = JSON.parse(readFileSync(join(outdir, 'OnRecord.template.json'), 'utf8'));
    expect(Object.keys(Resources)).not.toHaveLength(0);
    const bundles = readdirSync(outdir).filter((name) => existsSync(join(outdir, name, 'index.mjs')));
    expect(bundles).toHaveLength(2);
    const files = bundles.map((name) => filesIn(join(outdir, name)));
    const isCompare = (bundle: readonly string[]) => bundle.includes('models/judge/judge.onnx');
    const [compare = [], extract = []] = files.toSorted(
      (a, b) => Number(isCompare(b)) - Number(isCompare(a)),
    );
    expect(compare).toEqual(
      expect.arrayContaining(['index.mjs', 'models/judge/judge.onnx', 'models/judge/tokenizer.json']),
    );
    expect(extract).toEqual(
      expect.arrayContaining(['index.mjs', 'models/finder/finder.onnx', 'models/finder/tokenizer.json']),
    );
    expect(extract.filter((file) => file.endsWith('.node'))).toEqual([
      'node_modules/onnxruntime-node/bin/napi-v6/linux/arm64/onnxruntime_binding.node',
    ]);
    // 27 MB with a model of 24, 36 with one of 34; Lambda fetches it before a cold start.
    for (const [at, folder] of bundles.entries())
      expect(zippedBytes(join(outdir, folder), files[at] ?? [])).toBeLessThan(40_000_000);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
});
