// Takes the folder of trained weights; gives what was learned beside them.
import { z } from 'zod';
import type { FinderParameters } from '../src/attributions/finder-parameters.ts';
import type { JudgeParameters } from '../src/judging/judge-parameters.ts';
import { type ModelFolder, modelFile, readModelJson, unreadable } from './read-model-file.ts';

const name = 'parameters.json';
const weights = z.record(z.string(), z.number());
const finderSchema = z.strictObject({
  transitions: z.array(z.array(z.number()).length(7)).length(7),
  links: z.strictObject({
    cue: weights,
    source: weights,
    cuePointerWeight: z.number(),
    sourcePointerWeight: z.number(),
    noSourceBonus: z.number(),
  }),
  confidence: weights,
  leastConfidence: z.strictObject({ short: z.number(), long: z.number(), shortCharacters: z.number() }),
});
const certainty = z.strictObject({
  calibration: z.strictObject({ slope: z.number().positive(), intercept: z.number() }),
  least: z.number(),
  lead: z.number(),
});
const judgeSchema = z.strictObject({
  name: z.string(),
  one: certainty,
  several: certainty,
  leastInconsistent: z.number(),
});

export const readFinderParameters = (folder: ModelFolder): Promise<FinderParameters> =>
  readParameters(folder, finderSchema);

export const readJudgeParameters = (folder: ModelFolder): Promise<JudgeParameters> =>
  readParameters(folder, judgeSchema);

/** Throws EngineError when the file is missing or not of this version. */
async function readParameters<Parameters>(
  folder: ModelFolder,
  schema: z.ZodType<Parameters>,
): Promise<Parameters> {
  const parsed = schema.safeParse(await readModelJson(folder, name));
  if (parsed.success) return parsed.data;
  throw unreadable(modelFile(folder, name), new Error(z.prettifyError(parsed.error)));
}
