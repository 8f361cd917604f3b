// Takes the articles of PolNeAR dev that ONRECORD_SHARED holds; prints the processor time of extracting an article, and how much more it is where it is recorded.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFinder, openRecordingFinder } from '../engines/open-finder.ts';
import { extractStatements } from '../src/pipeline/extract-statements.ts';
import type { AttributionFinder } from '../src/ports.ts';
import { sharedFolder } from './shared-folder.ts';

const rounds = 3;
const folder = join(sharedFolder('polnear/'), 'polnear/dev/text');
const files = readdirSync(folder)
  .sort()
  .map((key) => ({ key, bytes: readFileSync(join(folder, key)), metadata: {} }));
const finders = [await openFinder(), await openRecordingFinder()] as const;
for (const finder of finders) await costOf(finder);
// In turn: what else the machine does then hits both.
const costs = finders.map((): number[] => []);
for (let round = 0; round < rounds; round += 1)
  for (const [index, finder] of finders.entries()) costs[index]?.push(await costOf(finder));
const [plain = 0, recorded = 0] = costs.map((own) => Math.min(...own));
console.log(
  `${files.length} articles, best of ${rounds}: ${plain.toFixed(1)} ms of processor time an article to extract, ${(recorded - plain).toFixed(1)} more to record it`,
);

/** Milliseconds an article. */
async function costOf(finder: AttributionFinder): Promise<number> {
  const start = process.cpuUsage();
  for (const file of files) await extractStatements(file, finder);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / files.length;
}
