// Takes a file of labels and the folder of the articles; gives what kindOf says of each attribution, and the figures of their agreement.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/model/span.ts';
import type { Kind } from '../../src/model/statement.ts';
import type { SegmentedText } from '../../src/model/text.ts';
import { kindOf } from '../../src/statements/kind-of.ts';
import { readLabels } from './kinds-labels.ts';
import { segmentLines } from './kinds-text.ts';

export const kinds: readonly Kind[] = ['assertion', 'belief', 'fact', 'eventuality'];

export interface JudgedAttribution {
  readonly label: Kind;
  readonly kind: Kind;
  readonly printed: { readonly source: string; readonly cue: string; readonly content: string };
}

export interface JudgedKinds {
  readonly judged: readonly JudgedAttribution[];
  readonly accuracy: number;
  /** Assertion against the other three: what is on record, and what is not. */
  readonly saying: { readonly accuracy: number; readonly precision: number; readonly recall: number };
  confusion(label: Kind, kind: Kind): number;
}

export function judgeKinds(name: Parameters<typeof readLabels>[0], shared: string): JudgedKinds {
  const texts = new Map<string, SegmentedText>();
  const judged = readLabels(name).map((one): JudgedAttribution => {
    const text =
      texts.get(one.article) ??
      segmentLines(readFileSync(join(shared, 'polnear/dev/text', one.article), 'utf8'));
    texts.set(one.article, text);
    const print = (spans: readonly Span[]) =>
      spans.map((span) => text.article.text.slice(...span)).join(' … ');
    const printed = { source: print(one.source), cue: print(one.cue), content: print(one.content) };
    return { label: one.kind, kind: kindOf(text, one), printed };
  });
  const count = (holds: (one: JudgedAttribution) => boolean) => judged.filter(holds).length;
  const said = count(({ label, kind }) => label === 'assertion' && kind === 'assertion');
  return {
    judged,
    accuracy: count(({ label, kind }) => label === kind) / judged.length,
    saying: {
      accuracy:
        count(({ label, kind }) => (label === 'assertion') === (kind === 'assertion')) / judged.length,
      precision: said / count(({ kind }) => kind === 'assertion'),
      recall: said / count(({ label }) => label === 'assertion'),
    },
    confusion: (label, kind) => count((one) => one.label === label && one.kind === kind),
  };
}
