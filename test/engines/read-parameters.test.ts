import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EngineError } from '../../engines/engine-error.ts';
import { finderFolder } from '../../engines/open-finder.ts';
import { readFinderParameters } from '../../engines/read-parameters.ts';
import { modelFolder } from './model-folder.ts';

const name = 'parameters.json';
const printed = readFileSync(new URL(name, finderFolder), 'utf8');

/** The file of the repository with a change. */
function changed(change: (parameters: Record<string, unknown>) => unknown): string {
  const parameters = JSON.parse(printed);
  change(parameters);
  return JSON.stringify(parameters);
}

it('gives what the file of the repository holds, unchanged', async () => {
  expect(await readFinderParameters(finderFolder)).toEqual(JSON.parse(printed));
});

describe('what is wrong with the file is said, with its name and what to do', () => {
  const rows = Array.from({ length: 7 }, () => [0, 0, 0, 0, 0, 0, 0]);

  it.each<[string, null | number | string, RegExp]>([
    ['no file', null, /is missing/],
    ['half a file', 2000, /cannot be read/],
    ['an empty file', '', /cannot be read/],
    ['no object', '[]', /expected object/],
    ['a missing key', changed((all) => delete all.leastConfidence), /leastConfidence/],
    [
      'a missing key within one',
      changed((all) => Object.assign(all, { links: { cue: {}, source: {} } })),
      /noSourceBonus/,
    ],
    ['a key that nothing reads', changed((all) => Object.assign(all, { bias: 1 })), /bias/],
    ['a row too few', changed((all) => Object.assign(all, { transitions: rows.slice(1) })), /transitions/],
    [
      'a row too short',
      changed((all) => Object.assign(all, { transitions: [...rows.slice(1), [0]] })),
      /transitions\[6\]/,
    ],
    [
      'a row too long',
      changed((all) => Object.assign(all, { transitions: [[...(rows[0] ?? []), 0], ...rows.slice(1)] })),
      /transitions\[0\]/,
    ],
    [
      'words in place of a weight',
      changed((all) => Object.assign(all, { confidence: { bias: 'much' } })),
      /confidence\.bias/,
    ],
    ['no weight', changed((all) => Object.assign(all, { confidence: { bias: null } })), /confidence\.bias/],
  ])('%s', async (_what, change, message) => {
    const reading = readFinderParameters(modelFolder({ [name]: change }));
    await expect(reading).rejects.toBeInstanceOf(EngineError);
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toThrow(/parameters\.json .*git checkout -- models/s);
  });
});
