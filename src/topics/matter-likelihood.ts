// Takes two statements of one speaker; gives how likely they speak of one matter.
import { shortFunctionWords } from '../lexicon/function-words.ts';
import { nearness } from '../model/embedding.ts';
import type { MergedStatement } from '../model/statement.ts';
import { foldTerm } from './fold-term.ts';

/** A statement as it is compared with others. */
export interface Placed {
  readonly statement: MergedStatement;
  /** Ids of the topics that it is given by its words. */
  readonly topics: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** Logistic regression over pairs of statements of the three speakers that rules are tuned on: `train/topics/matter.py`. */
const WEIGHTS = {
  intercept: -4.9,
  nearness: 6.16,
  closeBy: -0.06,
  sharedTopic: 2.45,
  sharedWords: 1.94,
};
const SMALL = new Set(shortFunctionWords);
/** Characters between two statements of one article at which they still belong together half as much. */
const CLOSE_BY = 600;

export function placed(statement: MergedStatement, topics: readonly string[]): Placed {
  return {
    statement,
    topics: new Set(topics),
    words: new Set(foldTerm(statement.text).filter((word) => !SMALL.has(word))),
  };
}

/** 0..1 */
export function matterLikelihood(a: Placed, b: Placed): number {
  const { nearness, closeBy, sharedTopic, sharedWords } = matterFeatures(a, b);
  const logit =
    WEIGHTS.intercept +
    WEIGHTS.nearness * nearness +
    WEIGHTS.closeBy * closeBy +
    WEIGHTS.sharedTopic * sharedTopic +
    WEIGHTS.sharedWords * sharedWords;
  return 1 / (1 + Math.exp(-logit));
}

/** What the likelihood is computed from, each about 0..1. */
export function matterFeatures(a: Placed, b: Placed): Omit<typeof WEIGHTS, 'intercept'> {
  const apart = distance(a.statement, b.statement);
  return {
    nearness: nearness(a.statement.embedding ?? [], b.statement.embedding ?? []),
    closeBy: apart === null ? 0 : 0.5 ** (apart / CLOSE_BY),
    sharedTopic: overlapOf(a.topics, b.topics),
    sharedWords: overlapOf(a.words, b.words),
  };
}

/** Characters between them in the first article that prints both; null where none does. */
function distance(a: MergedStatement, b: MergedStatement): number | null {
  for (const one of a.reports) {
    const other = b.reports.find(({ article }) => article === one.article);
    if (other) return Math.abs((one.spans.content[0]?.[0] ?? 0) - (other.spans.content[0]?.[0] ?? 0));
  }
  return null;
}

function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const one of few) if (many.has(one)) shared += 1;
  return shared / (1 + few.size);
}
