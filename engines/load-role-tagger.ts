// Takes the folder of a trained tagger (finder.onnx, tokenizer.json), and where topics are wanted that of their reader (topics.onnx); gives the tagger, ready to read.
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import type { PieceScores, RoleTagger } from '../src/ports.ts';
import { loadRuntime, type Runtime } from './load-runtime.ts';
import { loadTokenizer } from './load-tokenizer.ts';
import { openSession } from './open-session.ts';
import { type ModelFolder, modelFile } from './read-model-file.ts';
import { createWordPieces } from './word-pieces.ts';

export interface RoleTaggerOptions {
  /** Processor threads for one window; 1 when left out: articles are many, and a Lambda has one processor. */
  readonly threads?: number;
  /** Of what reads on what each piece speaks of, which takes a fifth more time; not read when left out. */
  readonly topics?: ModelFolder;
}

/** What a window may have, special first and last piece included. */
const mostPieces = 256;
const labels = 7;
const matterWidth = 128;
const shape = 'ids → roles,pointers,hidden';

/** Throws EngineError when a file is missing or not what it should be, or when this machine has no runtime for it. */
export async function loadRoleTagger(
  folder: ModelFolder,
  { threads = 1, topics }: RoleTaggerOptions = {},
): Promise<RoleTagger> {
  const runtime = await loadRuntime();
  const [tokenizer, session, reader] = await Promise.all([
    loadTokenizer(folder),
    openSession(runtime, modelFile(folder, 'finder.onnx'), shape, threads),
    topics ? openSession(runtime, modelFile(topics, 'topics.onnx'), 'hidden → rows', threads) : null,
  ]);
  return {
    pieces: createWordPieces(tokenizer),
    score: (window) => score(runtime, session, reader, window),
  };
}

async function score(
  runtime: Runtime,
  session: InferenceSession,
  reader: InferenceSession | null,
  pieces: readonly number[],
): Promise<PieceScores> {
  const size = pieces.length;
  if (size < 1 || size > mostPieces)
    throw new RangeError(`A window has 1 to ${mostPieces} pieces, not ${size}.`);
  const ids = new runtime.Tensor('int64', BigInt64Array.from(pieces, BigInt), [1, size]);
  const wanted = reader ? ['roles', 'pointers', 'hidden'] : ['roles', 'pointers'];
  const { roles, pointers, hidden } = await session.run({ ids }, wanted);
  return {
    roles: floats(roles?.data, size * labels, 'roles'),
    pointers: floats(pointers?.data, 2 * size * size, 'pointers'),
    matters: reader && hidden ? await readMatters(reader, hidden, size) : null,
  };
}

async function readMatters(reader: InferenceSession, hidden: Tensor, size: number): Promise<Float32Array> {
  const { rows } = await reader.run({ hidden });
  return floats(rows?.data, size * matterWidth, 'rows');
}

function floats(data: unknown, length: number, name: string): Float32Array {
  if (data instanceof Float32Array && data.length === length) return data;
  throw new Error(`The model's output ${name} is not ${length} floats: its file is not of this version.`);
}
