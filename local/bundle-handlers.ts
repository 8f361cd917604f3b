// Takes entry points and what is to lie beside each; gives them bundled as they are for the cloud, and the runtime that calls them.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { esbuildOptions } from '../lambdas/bundling.ts';
import { copyBeside } from '../lambdas/copy-beside.ts';

/** The project's root, which entry points start from. */
const root = fileURLToPath(new URL('..', import.meta.url));
const runtimeEntry = fileURLToPath(new URL('./function-runtime.ts', import.meta.url));

export interface Bundles<Name extends string> {
  /** file: URLs */
  readonly handlers: Readonly<Record<Name, string>>;
  /** file: URL of function-runtime.ts as JavaScript. */
  readonly runtime: string;
}

/**
 * Entry points are absolute or start from the project's root, what lies beside them starts from there. Each gets a folder of its own, as
 * in the cloud. Throws with esbuild's message when one does not compile, and naming the file when one to lie beside it is missing.
 */
export async function bundleHandlers<Name extends string>(
  entryPoints: Readonly<Record<Name, string>>,
  outdir: string,
  beside: Partial<Readonly<Record<Name, readonly string[]>>> = {},
): Promise<Bundles<Name>> {
  const names = Object.keys(entryPoints) as Name[];
  await build({
    ...esbuildOptions,
    external: [...esbuildOptions.external],
    mainFields: [...esbuildOptions.mainFields],
    absWorkingDir: root,
    entryPoints: {
      ...Object.fromEntries(names.map((name) => [`${name}/index`, entryPoints[name]])),
      'function-runtime': runtimeEntry,
    },
    outdir,
    outExtension: { '.js': '.mjs' },
  });
  for (const name of names) await copyBeside(beside[name] ?? [], join(outdir, name));
  const urlOf = (name: string) => pathToFileURL(join(outdir, `${name}.mjs`)).href;
  const handlers = Object.fromEntries(names.map((name) => [name, urlOf(`${name}/index`)]));
  return { handlers: handlers as Record<Name, string>, runtime: urlOf('function-runtime') };
}
