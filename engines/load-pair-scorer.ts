// Takes the folder of trained weights that read pairs (NAME.onnx, tokenizer.json); gives the scorer, ready to read.
import type { InferenceSession } from 'onnxruntime-node';
import type { PairScorer } from '../src/ports.ts';
import { loadRuntime, type Runtime } from './load-runtime.ts';
import { loadTokenizer } from './load-tokenizer.ts';
import { openSession } from './open-session.ts';
import { type ModelFolder, modelFile } from './read-model-file.ts';

const file = 'judge.onnx';
const shape = 'ids,types → logits';
const [opens, ends] = [101, 102];

/** Throws EngineError when a file is missing or not what it should be, or when this machine has no runtime for it. */
export async function loadPairScorer(folder: ModelFolder): Promise<PairScorer> {
  const runtime = await loadRuntime();
  const [tokenizer, session] = await Promise.all([
    loadTokenizer(folder),
    openSession(runtime, modelFile(folder, file), shape, 1),
  ]);
  return {
    pieces: (text) => tokenizer.encode(text, { add_special_tokens: false }).ids,
    score: (first, second) => score(runtime, session, first, second),
  };
}

async function score(
  runtime: Runtime,
  session: InferenceSession,
  first: readonly number[],
  second: readonly number[],
): Promise<Float32Array> {
  const ids = [opens, ...first, ends, ...second, ends];
  const types = ids.map((_, index) => (index < first.length + 2 ? 0 : 1));
  const tensor = (numbers: readonly number[]) =>
    new runtime.Tensor('int64', BigInt64Array.from(numbers, BigInt), [1, numbers.length]);
  const { logits } = await session.run({ ids: tensor(ids), types: tensor(types) });
  if (logits?.data instanceof Float32Array) return logits.data;
  throw new Error(`The model's output is no floats: ${file} is not of this version.`);
}
