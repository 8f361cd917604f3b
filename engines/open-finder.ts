// Takes the folder of the trained finder; gives the finder that the Lambda, the command line, tests and benchmarks read with.
import { createTrainedFinder } from '../src/attributions/trained-finder.ts';
import type { AttributionFinder } from '../src/ports.ts';
import { compileLess } from './compile-less.ts';
import { loadRoleTagger, type RoleTaggerOptions } from './load-role-tagger.ts';
import type { ModelFolder } from './read-model-file.ts';
import { readFinderParameters } from './read-parameters.ts';

/** In a checkout. Beside a bundle it is where bundling put it: the caller says. */
export const finderFolder = new URL('../models/finder/', import.meta.url);
/** Of the reader of topics, for those who record what is found. */
export const topicsFolder = new URL('../models/topics/', import.meta.url);

/** Throws EngineError, which says what is missing and what to do. */
export async function openFinder(
  folder: ModelFolder = finderFolder,
  options: RoleTaggerOptions = {},
): Promise<AttributionFinder> {
  compileLess();
  const [tagger, parameters] = await Promise.all([
    loadRoleTagger(folder, options),
    readFinderParameters(folder),
  ]);
  return createTrainedFinder(tagger, parameters);
}

/** In a checkout, as the extract Lambda reads: with what each word speaks of, for those who record what is found. */
export function openRecordingFinder(): Promise<AttributionFinder> {
  return openFinder(finderFolder, { topics: topicsFolder });
}
