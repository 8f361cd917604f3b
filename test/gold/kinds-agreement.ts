// Takes a file with a second reader's labels of the same 260 attributions; prints how far the two agree (share and Cohen's kappa) and where they differ.
import { readFileSync } from 'node:fs';
import { kinds } from './kinds-judged.ts';
import { type LabelledAttribution, readLabels } from './kinds-labels.ts';

const [path] = process.argv.slice(2);
if (!path)
  throw new Error(
    'Give the file of the second reader: one JSON object a line, with article, content and kind.',
  );
const keyOf = ({ article, content, cue }: LabelledAttribution) =>
  `${article} ${JSON.stringify([content, cue])}`;
const lines: readonly LabelledAttribution[] = readFileSync(path, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const second = new Map(lines.map((one) => [keyOf(one), one.kind]));
const pairs = [...readLabels('kinds-held-out.jsonl'), ...readLabels('kinds.jsonl')].map((one) => {
  const other = second.get(keyOf(one));
  if (!other) throw new Error(`${path}: no label for ${keyOf(one)}.`);
  return { one, other };
});

report('four kinds', (kind) => kind, kinds);
report('assertion or not', (kind) => (kind === 'assertion' ? kind : 'other'), ['assertion', 'other']);
for (const { one, other } of pairs)
  if (other !== one.kind) console.log(`${one.kind} / ${other}: ${keyOf(one)}`);

function report(title: string, classOf: (kind: string) => string, classes: readonly string[]): void {
  const share = (holds: (pair: (typeof pairs)[number]) => boolean) =>
    pairs.filter(holds).length / pairs.length;
  const agreed = share(({ one, other }) => classOf(one.kind) === classOf(other));
  const byChance = classes.reduce(
    (sum, name) =>
      sum + share(({ one }) => classOf(one.kind) === name) * share(({ other }) => classOf(other) === name),
    0,
  );
  const kappa = (agreed - byChance) / (1 - byChance);
  console.log(
    `${title}: ${pairs.length} labelled twice, agreement ${agreed.toFixed(3)}, kappa ${kappa.toFixed(3)}`,
  );
}
