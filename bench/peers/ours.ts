// Takes a finder of ours by name and a folder of texts; writes what it finds and prints how many articles a second of processor time it read, as the peers' scripts do.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { argv, cpuUsage } from 'node:process';
import { openFinder } from '../../engines/open-finder.ts';
import { extractStatements } from '../../src/pipeline/extract-statements.ts';
import { createNearestNameFinder } from '../nearest-name-finder.ts';

const finders = { onrecord: openFinder, 'nearest-name': createNearestNameFinder };
const [, , title, folder, output] = argv;
if ((title !== 'onrecord' && title !== 'nearest-name') || !folder || !output) {
  console.error('usage: ours.ts onrecord|nearest-name TEXTS PREDICTIONS.jsonl');
  process.exit(1);
}
const finder = await finders[title]();

const files = readdirSync(folder)
  .sort()
  .map((key) => ({ key, bytes: readFileSync(resolve(folder, key)), metadata: {} }));
const lines: string[] = [];
const started = cpuUsage();
// The whole pipeline, meetings and positions included: more than the peers do.
for (const file of files) {
  const { statements } = await extractStatements(file, finder);
  lines.push(...statements.map(({ article, spans }) => JSON.stringify({ article, spans })));
}
const { user, system } = cpuUsage(started);
const seconds = (user + system) / 1e6;
writeFileSync(output, lines.join('\n'));
console.log(
  `${files.length} articles, ${lines.length} attributions, ${seconds.toFixed(2)} CPU s, ${(files.length / seconds).toFixed(2)} articles/s`,
);
