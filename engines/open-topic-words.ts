// Takes the folders of the reader of topics (words.bin) and of a tokenizer; gives what says what a reader's words speak of.
import { readFile } from 'node:fs/promises';
import type { TopicWords } from '../src/ports.ts';
import { createTopicWords } from '../src/topics/topic-words.ts';
import { loadTokenizer } from './load-tokenizer.ts';
import { finderFolder, topicsFolder } from './open-finder.ts';
import { type ModelFolder, modelFile, unreadable } from './read-model-file.ts';

const file = 'words.bin';
const width = 64;
/** Of BERT's vocabulary. */
const pieces = 30_522;

/** Throws EngineError, which says what is missing and what to do. The tokenizer is the same beside every model of ours. */
export async function openTopicWords(
  folder: ModelFolder = topicsFolder,
  tokenizerFolder: ModelFolder = finderFolder,
): Promise<TopicWords> {
  const [tokenizer, matters] = await Promise.all([
    loadTokenizer(tokenizerFolder),
    readMatters(modelFile(folder, file)),
  ]);
  return createTopicWords(
    (text) => tokenizer.encode(text, { add_special_tokens: false }).ids,
    matters,
    width,
  );
}

async function readMatters(path: string): Promise<Int8Array> {
  const bytes = await readFile(path).catch((cause) => {
    throw unreadable(path, cause);
  });
  if (bytes.length !== width * pieces)
    throw unreadable(path, new Error(`it holds ${bytes.length} bytes instead of ${width * pieces}`));
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
