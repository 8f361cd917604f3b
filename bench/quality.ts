// Takes the annotated articles that ONRECORD_SHARED holds; prints how well the statements found agree with them, beside a baseline.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openFinder } from '../engines/open-finder.ts';
import { extractStatements } from '../src/pipeline/extract-statements.ts';
import type { AttributionFinder } from '../src/ports.ts';
import { createNearestNameFinder } from './nearest-name-finder.ts';

const shared = process.env.ONRECORD_SHARED;
if (!shared) {
  console.error(
    'Set ONRECORD_SHARED to the folder that holds polnear/dev and score/: the corpus is not part of this repository.',
  );
  process.exit(1);
}

const gold = resolve(shared, 'polnear/dev');
const names = readdirSync(join(gold, 'text'));
console.log(
  `PolNeAR dev, ${names.length} articles. One process, whole pipeline; articles a second compare only within this run.`,
);
await score('onrecord', await openFinder());
await score('baseline: quotations and the nearest name', createNearestNameFinder());

async function score(title: string, finder: AttributionFinder): Promise<void> {
  const started = performance.now();
  const lines: string[] = [];
  for (const name of names) lines.push(...(await predict(name, finder)));
  const rate = names.length / ((performance.now() - started) / 1000);
  console.log(`\n${title} (${rate.toFixed(0)} articles/s)\n${scored(lines)}`);
}

async function predict(name: string, finder: AttributionFinder): Promise<readonly string[]> {
  const bytes = readFileSync(join(gold, 'text', name));
  const { statements } = await extractStatements({ key: name, bytes, metadata: {} }, finder);
  return statements.map(({ article, spans }) => JSON.stringify({ article, spans }));
}

function scored(predictions: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-quality-'));
  try {
    const file = join(folder, 'predictions.jsonl');
    writeFileSync(file, predictions.join('\n'));
    const scorer = spawnSync('python3', [resolve(shared ?? '', 'score/score_attributions.py'), gold, file], {
      encoding: 'utf8',
    });
    if (scorer.status !== 0) throw new Error(`The scorer failed: ${scorer.error?.message ?? scorer.stderr}`);
    return scorer.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
