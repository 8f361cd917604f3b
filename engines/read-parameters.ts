// Takes the folder of the trained finder; gives what it learned beside the tagger's weights.
import { z } from 'zod';
import type { FinderParameters } from '../src/attributions/finder-parameters.ts';
import { type ModelFolder, modelFile, readModelJson, unreadable } from './read-model-file.ts';

const name = 'parameters.json';
const weights = z.record(z.string(), z.number());
const schema = z.strictObject({
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

/** Throws EngineError when the file is missing or not of this version. */
export async function readParameters(folder: ModelFolder): Promise<FinderParameters> {
  const parsed = schema.safeParse(await readModelJson(folder, name));
  if (parsed.success) return parsed.data;
  throw unreadable(modelFile(folder, name), new Error(z.prettifyError(parsed.error)));
}
