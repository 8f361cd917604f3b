import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const module = new URL('../../engines/load-runtime.ts', import.meta.url).href;

/** What loading prints in a process that takes itself for another machine. */
async function loadedOn(platform: string, arch: string): Promise<string> {
  const script = `
    for (const [name, value] of [['platform', '${platform}'], ['arch', '${arch}']])
      Object.defineProperty(process, name, { value });
    const { loadRuntime } = await import('${module}');
    const { InferenceSession } = await loadRuntime().catch((error) => {
      console.log(error.name + ': ' + error.message);
      return {};
    });
    if (InferenceSession) console.log('loaded');`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { cwd: fileURLToPath(new URL('../..', import.meta.url)) },
  );
  return stdout.trim();
}

it('loads on this machine', async () => {
  expect(await loadedOn(process.platform, process.arch)).toBe('loaded');
}, 30_000);

it('says on which machines it runs where there is no binary for this one', async () => {
  const said = await loadedOn('linux', 'riscv64');
  expect(said).toMatch(/^EngineError: .*no binary for linux riscv64 that loads \(.*riscv64.*\)/);
  expect(said).toContain('macOS and Windows, x64 or arm64');
}, 30_000);

it('says so too where the binary is of another kind', async () => {
  const other = process.platform === 'win32' ? 'darwin' : 'win32';
  expect(await loadedOn(other, 'x64')).toMatch(`EngineError: Trained weights cannot be run here:`);
}, 30_000);

it.each(['linux/x64', 'linux/arm64', 'darwin/x64', 'darwin/arm64', 'win32/x64', 'win32/arm64'])(
  'is in the package for %s',
  async (machine) => {
    const { statSync } = await import('node:fs');
    const binding = `../../node_modules/onnxruntime-node/bin/napi-v6/${machine}/onnxruntime_binding.node`;
    expect(statSync(new URL(binding, import.meta.url)).isFile()).toBe(true);
  },
);
