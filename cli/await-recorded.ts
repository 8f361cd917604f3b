// Takes an upload; gives how the record took it, as soon as it has.
import { setTimeout as wait } from 'node:timers/promises';
import type { ApiClient } from './api-client.ts';
import { CliError } from './cli-error.ts';
import type { ArticleShape } from './shapes.ts';

export interface Upload {
  readonly key: string;
  readonly etag: string;
  /** How the key stood before the upload. */
  readonly before: ArticleShape | null;
}

export interface Patience {
  /** Milliseconds. */
  readonly longest: number;
  /** How long an answer that was there before the upload, for the same bytes, may still be the old one. */
  readonly sameAgain: number;
}

export type Outcome = { readonly type: 'recorded' } | { readonly type: 'refused'; readonly reason: string };

const usual: Patience = { longest: 120_000, sameAgain: 5_000 };
const steps = [100, 200, 300, 500, 1_000];

/** Throws CliError when nothing is known after the longest time. */
export async function awaitRecorded(api: ApiClient, upload: Upload, patience = usual): Promise<Outcome> {
  const started = performance.now();
  const passed = () => performance.now() - started;
  for (let asked = 0; passed() < patience.longest; asked += 1) {
    const entry = await api.article(upload.key);
    const outcome = outcomeFor(upload.etag, entry);
    if (outcome && (!isSame(entry, upload.before) || passed() > patience.sameAgain)) return outcome;
    await wait(steps[Math.min(asked, steps.length - 1)]);
  }
  throw new CliError(
    `${upload.key}: uploaded, but not recorded after ${Math.round(patience.longest / 1000)} seconds. It may still be; if not, the extract function's log and the dead letters say why.`,
  );
}

/** What the record says of these very bytes; null when it speaks of others. */
export function outcomeFor(etag: string, entry: ArticleShape | null): Outcome | null {
  if (entry?.refusal)
    return entry.refusal.etag === etag ? { type: 'refused', reason: entry.refusal.message } : null;
  return entry?.recorded?.etag === etag ? { type: 'recorded' } : null;
}

function isSame(entry: ArticleShape | null, before: ArticleShape | null): boolean {
  return JSON.stringify(entry) === JSON.stringify(before);
}
