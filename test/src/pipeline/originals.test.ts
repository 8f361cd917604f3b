import { expect, it } from 'vitest';
import { judgeOriginals } from '../../../bench/originals.ts';
import { openFinder } from '../../../engines/open-finder.ts';

const shared = process.env.ONRECORD_SHARED;

it.skipIf(!shared)(
  'the statements of the three original articles are found, little else, and in the right mouths (needs the originals: set ONRECORD_SHARED)',
  async () => {
    const { read, readAndFound, found, foundAndRead, named, namedRight } = await judgeOriginals(
      shared ?? '',
      await openFinder(),
    );
    expect(readAndFound / read).toBeGreaterThanOrEqual(0.9);
    expect(foundAndRead / found).toBeGreaterThanOrEqual(0.85);
    expect(namedRight / named).toBeGreaterThanOrEqual(0.95);
  },
);
