// Takes nothing; gives how both Lambdas are bundled, in the cloud (NodejsFunction) and locally (esbuild). Data only.

/** Paths from the project's root. */
export const entryPoints = {
  extract: 'lambdas/extract/index.ts',
  compare: 'lambdas/compare/index.ts',
} as const;

/** The export of each entry point that AWS calls. */
export const handlerName = 'handler';

// Parts of the AWS SDK and of the language model are CommonJS and call require, which an ES module does not have.
const banner =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

const target = 'node20';
const mainFields = ['module', 'main'];
// The SDK comes along: what is tested is what runs, whatever version the Lambda runtime carries.
const externalModules: string[] = [];
// Small for a fast cold start. Names are kept and there is no source map: the model would make it larger than the code,
// and a stack trace with function names is enough to find the place.
const minify = true;
const keepNames = true;
const sourceMap = false;

/** As `BundlingOptions` of aws-cdk-lib names them; `format` is the value of `OutputFormat.ESM`. */
export const bundling = {
  format: 'esm',
  target,
  mainFields,
  externalModules,
  minify,
  keepNames,
  sourceMap,
  banner,
} as const;

/** The same as esbuild's `BuildOptions`. */
export const esbuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target,
  mainFields,
  external: externalModules,
  minify,
  keepNames,
  sourcemap: sourceMap,
  banner: { js: banner },
  logLevel: 'silent',
} as const;
