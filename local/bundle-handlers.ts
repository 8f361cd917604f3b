// Takes entry points; gives them bundled as they are for the cloud, beside the runtime that calls them.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { esbuildOptions } from '../lambdas/bundling.ts';

/** The project's root, which entry points start from. */
const root = fileURLToPath(new URL('..', import.meta.url));
const runtimeEntry = fileURLToPath(new URL('./function-runtime.ts', import.meta.url));

export interface Bundles<Name extends string> {
  /** file: URLs */
  readonly handlers: Readonly<Record<Name, string>>;
  /** file: URL of function-runtime.ts as JavaScript */
  readonly runtime: string;
}

/** Entry points are absolute or start from the project's root. Throws with esbuild's message when one does not compile. */
export async function bundleHandlers<Name extends string>(
  entryPoints: Readonly<Record<Name, string>>,
  outdir: string,
): Promise<Bundles<Name>> {
  await build({
    ...esbuildOptions,
    external: [...esbuildOptions.external],
    mainFields: [...esbuildOptions.mainFields],
    absWorkingDir: root,
    entryPoints: { ...(entryPoints as Record<string, string>), 'function-runtime': runtimeEntry },
    outdir,
    outExtension: { '.js': '.mjs' },
  });
  const urlOf = (name: string) => pathToFileURL(join(outdir, `${name}.mjs`)).href;
  const handlers = Object.fromEntries(Object.keys(entryPoints).map((name) => [name, urlOf(name)]));
  return { handlers: handlers as Record<Name, string>, runtime: urlOf('function-runtime') };
}
