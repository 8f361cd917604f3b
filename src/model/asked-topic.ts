// Gives the type of a topic as a reader asks for it.
import type { Embedding } from './embedding.ts';

export interface AskedTopic {
  /** In the reader's words. */
  readonly topic: string;
  /** What these speak of; where that is not known, only the words count. */
  readonly matter?: Embedding | null | undefined;
}

/** For whoever knows what words speak of. */
export function askedTopic(topic: string, matterOf: (words: string) => Embedding | null): AskedTopic {
  return { topic, matter: matterOf(topic) };
}
