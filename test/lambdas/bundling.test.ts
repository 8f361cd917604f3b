import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundling, entryPoints, esbuildOptions, filesBeside, handlerName } from '../../lambdas/bundling.ts';
import { copyBeside } from '../../lambdas/copy-beside.ts';
import { apiEvent, queueEvent } from './read-event.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-bundle-'));
  vi.stubEnv('ARTICLES_BUCKET', 'articles');
  vi.stubEnv('RECORD_TABLE', 'record');
  vi.stubEnv('AWS_REGION', 'eu-central-1');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function bundle(name: keyof typeof entryPoints): Promise<string> {
  const outfile = join(folder, name, 'index.mjs');
  await build({ ...esbuildOptions, absWorkingDir: root, entryPoints: [entryPoints[name]], outfile });
  await copyBeside(filesBeside(name, process), join(folder, name));
  return outfile;
}

const load = async (file: string) => (await import(/* @vite-ignore */ pathToFileURL(file).href))[handlerName];

describe('what is deployed', () => {
  it('of the extract Lambda runs by itself', async () => {
    const file = await bundle('extract');
    const handler = await load(file);
    expect(await handler(queueEvent('s3-test-event'), {})).toEqual({ batchItemFailures: [] });
  }, 60_000);

  it('of the extract Lambda says what lies not beside it', async () => {
    const file = await bundle('extract');
    await rm(join(folder, 'extract/models/finder/finder.onnx'));
    await expect(import(/* @vite-ignore */ `${pathToFileURL(file).href}?without-weights`)).rejects.toThrow(
      /models.finder.finder\.onnx is missing/,
    );
  }, 60_000);

  it('of the compare Lambda runs by itself', async () => {
    const handler = await load(await bundle('compare'));
    const event = { ...apiEvent('api-head'), rawPath: '/openapi.json' };
    expect(await handler(event, {})).toMatchObject({ statusCode: 200 });
  }, 60_000);

  it('of the compare Lambda runs by itself with a model to judge', async () => {
    vi.stubEnv('JUDGE_MODEL', 'maker.model-v1:0');
    const file = await bundle('compare');
    const handler = (await import(/* @vite-ignore */ `${pathToFileURL(file).href}?judging`))[handlerName];
    const event = { ...apiEvent('api-head'), rawPath: '/openapi.json' };
    expect(await handler(event, {})).toMatchObject({ statusCode: 200 });
  }, 60_000);

  it('says at once which variables it lacks', async () => {
    vi.stubEnv('ARTICLES_BUCKET', '');
    vi.stubEnv('RECORD_TABLE', '');
    const file = await bundle('extract');
    await expect(import(/* @vite-ignore */ `${pathToFileURL(file).href}?again`)).rejects.toThrow(
      'ARTICLES_BUCKET, RECORD_TABLE',
    );
  }, 60_000);
});

it('the cloud and the laptop bundle alike', () => {
  expect(esbuildOptions).toMatchObject({
    format: bundling.format,
    target: bundling.target,
    mainFields: bundling.mainFields,
    external: bundling.externalModules,
    minify: bundling.minify,
    keepNames: bundling.keepNames,
    sourcemap: bundling.sourceMap,
    banner: { js: bundling.banner },
  });
});

describe('what lies beside a bundle', () => {
  it('is of one machine only', () => {
    const native = filesBeside('extract', { platform: 'linux', arch: 'arm64' }).filter((file) =>
      file.includes('/bin/'),
    );
    expect(native).toEqual(['node_modules/onnxruntime-node/bin/napi-v6/linux/arm64']);
  });

  it('is to each Lambda the weights that it reads with', () => {
    const models = (name: 'extract' | 'compare') =>
      new Set(
        filesBeside(name, process)
          .filter((file) => file.startsWith('models/'))
          .map((file) => file.split('/')[1]),
      );
    expect([...models('extract')]).toEqual(['finder', 'topics']);
    expect([...models('compare')]).toEqual(['judge', 'topics']);
    // What words speak of needs no reader of topics.
    expect(filesBeside('compare', process)).not.toContain('models/topics/topics.onnx');
  });

  it.each([
    [
      'a machine that there is no library for',
      filesBeside('extract', { platform: 'aix', arch: 'ppc64' }),
      /aix.ppc64 is missing.*npm ci/,
    ],
    [
      'weights that are not there',
      ['models/absent/finder.onnx'],
      /models.absent.finder\.onnx is missing.*git checkout/,
    ],
  ])('is named when it cannot be had: %s', async (_what, files, message) => {
    await expect(copyBeside(files, join(folder, 'lacking'))).rejects.toThrow(message);
  });
});
