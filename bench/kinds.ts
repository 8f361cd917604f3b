// Takes the labels of test/gold and the articles that ONRECORD_SHARED holds; prints how often kindOf agrees with the reader.
import { judgeKinds, kinds } from '../test/gold/kinds-judged.ts';
import { sharedFolder } from './shared-folder.ts';

const shared = sharedFolder('polnear/dev');
const showErrors = process.argv.includes('--errors');

for (const name of ['kinds.jsonl', 'kinds-held-out.jsonl', 'kinds-uncommon.jsonl'] as const) {
  const { judged, accuracy, saying, confusion } = judgeKinds(name, shared);
  console.log(`\n${name}: ${judged.length} attributions`);
  console.log(`accuracy ${accuracy.toFixed(3)}`);
  console.log(
    `assertion or not: accuracy ${saying.accuracy.toFixed(3)}, precision ${saying.precision.toFixed(3)}, recall ${saying.recall.toFixed(3)}`,
  );
  console.log(
    `${'labelled'.padEnd(14)}${kinds.map((kind) => kind.padStart(12)).join('')}${'accuracy'.padStart(12)}`,
  );
  for (const label of kinds) {
    const row = kinds.map((kind) => confusion(label, kind));
    const all = row.reduce((sum, count) => sum + count, 0);
    console.log(
      `${label.padEnd(14)}${row.map((count) => String(count).padStart(12)).join('')}${(confusion(label, label) / all).toFixed(3).padStart(12)}`,
    );
  }
  // The held-out labels stay unseen while rules are made.
  if (!showErrors || name === 'kinds-held-out.jsonl') continue;
  for (const { label, kind, printed } of judged.filter((one) => one.kind !== one.label))
    console.log(`${label} → ${kind}: [${printed.source}] [${printed.cue}] ${printed.content}`);
}
