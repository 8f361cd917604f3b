import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const module = new URL('../../engines/compile-less.ts', import.meta.url).href;

it('asks for nothing that this version of Node does not know', async () => {
  const script = `import { compileLess } from ${JSON.stringify(module)}; compileLess(); console.log('done');`;
  const run = promisify(execFile);
  const printed = await run(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script]);
  expect(printed).toEqual({ stdout: 'done\n', stderr: '' });
});
