// Takes the folder of a trained tagger (finder.onnx, tokenizer.json); gives the tagger, ready to read.
import type { InferenceSession } from 'onnxruntime-node';
import type { RoleTagger } from '../src/ports.ts';
import { loadRuntime, type Runtime } from './load-runtime.ts';
import { loadTokenizer } from './load-tokenizer.ts';
import { openSession } from './open-session.ts';
import { type ModelFolder, modelFile } from './read-model-file.ts';
import { createWordPieces } from './word-pieces.ts';

export interface RoleTaggerOptions {
  /** Processor threads for one window; 1 when left out: articles are many, and a Lambda has one processor. */
  readonly threads?: number;
}

/** What a window may have, special first and last piece included. */
const mostPieces = 256;
const labels = 7;
const shape = 'ids → roles,pointers';

/** Throws EngineError when a file is missing or not what it should be, or when this machine has no runtime for it. */
export async function loadRoleTagger(
  folder: ModelFolder,
  { threads = 1 }: RoleTaggerOptions = {},
): Promise<RoleTagger> {
  const runtime = await loadRuntime();
  const [tokenizer, session] = await Promise.all([
    loadTokenizer(folder),
    openSession(runtime, modelFile(folder, 'finder.onnx'), shape, threads),
  ]);
  return {
    pieces: createWordPieces(tokenizer),
    score: (window) => score(runtime, session, window),
  };
}

async function score(runtime: Runtime, session: InferenceSession, pieces: readonly number[]) {
  const size = pieces.length;
  if (size < 1 || size > mostPieces)
    throw new RangeError(`A window has 1 to ${mostPieces} pieces, not ${size}.`);
  const ids = new runtime.Tensor('int64', BigInt64Array.from(pieces, BigInt), [1, size]);
  const { roles, pointers } = await session.run({ ids });
  return {
    roles: floats(roles?.data, size * labels, 'roles'),
    pointers: floats(pointers?.data, 2 * size * size, 'pointers'),
  };
}

function floats(data: unknown, length: number, name: string): Float32Array {
  if (data instanceof Float32Array && data.length === length) return data;
  throw new Error(`The model's output ${name} is not ${length} floats: finder.onnx is not of this version.`);
}
