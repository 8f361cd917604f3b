// Takes the folder of trained weights (tokenizer.json); gives the tokenizer that they were trained with.
import { Tokenizer } from '@huggingface/tokenizers';
import { type ModelFolder, modelFile, readModelJson, unreadable } from './read-model-file.ts';

const name = 'tokenizer.json';

/** Throws EngineError when the file is missing or describes none. */
export async function loadTokenizer(folder: ModelFolder): Promise<Tokenizer> {
  const description = await readModelJson(folder, name);
  try {
    return new Tokenizer(description as object, {});
  } catch (cause) {
    throw unreadable(modelFile(folder, name), cause);
  }
}
