// Takes the annotated articles that ONRECORD_SHARED holds; prints how well the statements found agree with them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createRuleFinder } from '../src/attributions/rule-finder.ts';
import { extractStatements } from '../src/pipeline/extract-statements.ts';

const shared = process.env.ONRECORD_SHARED;
if (!shared) {
  console.error(
    'Set ONRECORD_SHARED to the folder that holds polnear/dev and score/: the corpus is not part of this repository.',
  );
  process.exit(1);
}

const gold = resolve(shared, 'polnear/dev');
const folder = mkdtempSync(join(tmpdir(), 'onrecord-quality-'));
try {
  const predictions = join(folder, 'predictions.jsonl');
  const started = performance.now();
  const names = readdirSync(join(gold, 'text'));
  const lines: string[] = [];
  for (const name of names) lines.push(...(await predict(name)));
  const seconds = (performance.now() - started) / 1000;
  writeFileSync(predictions, lines.join('\n'));
  const scorer = spawnSync('python3', [resolve(shared, 'score/score_attributions.py'), gold, predictions], {
    encoding: 'utf8',
  });
  if (scorer.status !== 0) throw new Error(`The scorer failed: ${scorer.error?.message ?? scorer.stderr}`);
  console.log(
    `PolNeAR dev, ${names.length} articles, ${(names.length / seconds).toFixed(0)} articles/s in this process\n\n${scorer.stdout}`,
  );
} finally {
  rmSync(folder, { recursive: true });
}

async function predict(name: string): Promise<readonly string[]> {
  const bytes = readFileSync(join(gold, 'text', name));
  const { statements } = await extractStatements({ key: name, bytes, metadata: {} }, createRuleFinder());
  return statements.map(({ article, spans }) => JSON.stringify({ article, spans }));
}
