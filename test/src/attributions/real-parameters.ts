// Takes nothing; gives what the finder learned beside the tagger's weights.
import { readFileSync } from 'node:fs';
import { finderFolder } from '../../../engines/open-finder.ts';
import type { FinderParameters } from '../../../src/attributions/finder-parameters.ts';

export const realParameters: FinderParameters = JSON.parse(
  readFileSync(new URL('parameters.json', finderFolder), 'utf8'),
);
