// Takes the development articles that ONRECORD_SHARED holds; prints 260 of their attributions, drawn with a fixed seed, one JSON object a line, unlabelled.
import { join } from 'node:path';
import { readPolnear } from '../../bench/polnear.ts';

const seed = 20261124;
const size = 260;

const shared = process.env.ONRECORD_SHARED;
if (!shared) throw new Error('Set ONRECORD_SHARED to the folder that holds polnear/dev.');
const attributions = readPolnear(join(shared, 'polnear/dev')).flatMap(({ name, attributions: own }) =>
  own.map((attribution) => ({ article: `${name}.txt`, ...attribution })),
);
const next = mulberry32(seed);
const drawn = attributions
  .map((attribution) => ({ attribution, rank: next() }))
  .sort((a, b) => a.rank - b.rank)
  .slice(0, size);
for (const { attribution } of drawn) console.log(JSON.stringify(attribution));

/** Tommy Ettinger's generator: small, even, the same everywhere. */
function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
