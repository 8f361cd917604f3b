// Gives the type of a topic as a reader asks for it.
import type { Embedding } from './embedding.ts';

export interface AskedTopic {
  readonly words: string;
  /** What the words speak of; null where that is not known: then only the words count. */
  readonly matter: Embedding | null;
}

/** As a question holds it, for those who know the words alone too. */
export interface TopicQuestion {
  readonly topic: string;
  readonly matter?: Embedding | null | undefined;
}

export function askedTopic({ topic, matter = null }: TopicQuestion): AskedTopic {
  return { words: topic, matter };
}
