// Takes the folder of the trained judge; gives the judge that the Lambda, the command line, tests and benchmarks ask.
import { createTrainedJudge } from '../src/judging/trained-judge.ts';
import type { PairJudge, ShiftJudge } from '../src/ports.ts';
import { loadPairScorer } from './load-pair-scorer.ts';
import type { ModelFolder } from './read-model-file.ts';
import { readJudgeParameters } from './read-parameters.ts';

/** In a checkout. Beside a bundle it is where bundling put it: the caller says. */
export const judgeFolder = new URL('../models/judge/', import.meta.url);

/** Throws EngineError, which says what is missing and what to do. */
export async function openJudge(folder: ModelFolder = judgeFolder): Promise<ShiftJudge & PairJudge> {
  const [scorer, parameters] = await Promise.all([loadPairScorer(folder), readJudgeParameters(folder)]);
  return createTrainedJudge(scorer, parameters);
}
