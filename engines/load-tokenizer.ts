// Takes the folder of trained weights (tokenizer.json); gives the tokenizer that they were trained with.
import { Tokenizer } from '@huggingface/tokenizers';
import { type ModelFolder, modelFile, readModelJson, unreadable } from './read-model-file.ts';

const name = 'tokenizer.json';

/** By file: the judge and what says what words speak of read with one, and reading its file takes longer than all else of the latter. */
const loaded = new Map<string, Promise<Tokenizer>>();

/** Throws EngineError when the file is missing or describes none; asked again, it looks again. */
export function loadTokenizer(folder: ModelFolder): Promise<Tokenizer> {
  const file = modelFile(folder, name);
  const known = loaded.get(file);
  if (known) return known;
  const loading = readTokenizer(folder);
  loaded.set(file, loading);
  loading.catch(() => loaded.delete(file));
  return loading;
}

async function readTokenizer(folder: ModelFolder): Promise<Tokenizer> {
  const description = await readModelJson(folder, name);
  try {
    return new Tokenizer(description as object, {});
  } catch (cause) {
    throw unreadable(modelFile(folder, name), cause);
  }
}
