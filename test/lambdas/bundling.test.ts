import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundling, entryPoints, esbuildOptions, handlerName } from '../../lambdas/bundling.ts';
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
  const outfile = join(folder, `${name}.mjs`);
  await build({ ...esbuildOptions, absWorkingDir: root, entryPoints: [entryPoints[name]], outfile });
  return outfile;
}

const load = async (file: string) => (await import(/* @vite-ignore */ pathToFileURL(file).href))[handlerName];

describe('what is deployed', () => {
  it('of the extract Lambda runs by itself', async () => {
    const file = await bundle('extract');
    const handler = await load(file);
    expect(await handler(queueEvent('s3-test-event'), {})).toEqual({ batchItemFailures: [] });
    // Lambda takes 50 MB zipped; a few are right for the model and the SDK.
    expect((await stat(file)).size).toBeLessThan(20 * 1024 * 1024);
  }, 60_000);

  it('of the compare Lambda runs by itself', async () => {
    const handler = await load(await bundle('compare'));
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
