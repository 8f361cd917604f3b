// Takes a file of labels beside this one; gives its attributions, each with the kind that a reader gave it.
import { readFileSync } from 'node:fs';
import type { GoldAttribution } from '../../bench/polnear.ts';
import type { Kind } from '../../src/model/statement.ts';

export interface LabelledAttribution extends GoldAttribution {
  readonly article: string;
  readonly kind: Kind;
}

export function readLabels(
  name: 'kinds.jsonl' | 'kinds-held-out.jsonl' | 'kinds-uncommon.jsonl',
): readonly LabelledAttribution[] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
