// Takes nothing; gives how both Lambdas are bundled, in the cloud (NodejsFunction) and locally (esbuild), and what lies beside a bundle.

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
// The SDK comes along: what is tested is what runs, whatever version the Lambda runtime carries. What computes with the trained weights
// is a native library, which no bundler can take in: it lies beside the bundle.
const externalModules: string[] = ['onnxruntime-node'];
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

const weights = {
  extract: [
    'models/finder/finder.onnx',
    'models/finder/tokenizer.json',
    'models/finder/parameters.json',
    'models/topics/topics.onnx',
  ],
  compare: [
    'models/judge/judge.onnx',
    'models/judge/tokenizer.json',
    'models/judge/parameters.json',
    'models/topics/words.bin',
  ],
} as const;

/** Where a bundle will run; both as Node's `process` names them. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
}

/**
 * What a bundle reads or loads as it runs: files and folders, by their paths from the project's root, and beside the bundle by the
 * same paths. Of the native library only the one machine's: all of them together are larger than a Lambda may be.
 */
export function filesBeside(name: keyof typeof entryPoints, { platform, arch }: Machine): readonly string[] {
  return [
    ...weights[name],
    'node_modules/onnxruntime-common/package.json',
    'node_modules/onnxruntime-common/dist/cjs',
    'node_modules/onnxruntime-node/package.json',
    'node_modules/onnxruntime-node/dist',
    `node_modules/onnxruntime-node/bin/napi-v6/${platform}/${arch}`,
  ];
}
