// Takes what was found in articles and the folder that holds them annotated; gives what score_attributions.py of ONRECORD_SHARED says of it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Its figures as --json prints them. */
export interface ScorerFigures {
  readonly articles: number;
  readonly gold: number;
  readonly predicted: number;
  readonly token: Shares;
  readonly relation: Shares;
  readonly exact: Shares;
  readonly strong: Shares;
  readonly source: number;
  readonly cue: number;
}

interface Shares {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** `found`: one JSON object a line, as the scorer reads them. Gives its report for a person; throws with its message when it fails. */
export function scoreAsText(shared: string, folder: string, found: readonly string[]): string {
  return runScorer(shared, folder, found, []);
}

export function scoreAsFigures(shared: string, folder: string, found: readonly string[]): ScorerFigures {
  return JSON.parse(runScorer(shared, folder, found, ['--json']));
}

function runScorer(
  shared: string,
  folder: string,
  found: readonly string[],
  options: readonly string[],
): string {
  const temporary = mkdtempSync(join(tmpdir(), 'onrecord-scored-'));
  try {
    const file = join(temporary, 'found.jsonl');
    writeFileSync(file, found.join('\n'));
    const script = resolve(shared, 'score/score_attributions.py');
    const scorer = spawnSync('python3', [script, folder, file, ...options], { encoding: 'utf8' });
    if (scorer.status !== 0) throw new Error(`The scorer failed: ${scorer.error?.message ?? scorer.stderr}`);
    return scorer.stdout;
  } finally {
    rmSync(temporary, { recursive: true });
  }
}
