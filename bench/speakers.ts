// Takes the labels of test/gold and the articles that ONRECORD_SHARED holds; prints how often a source is resolved to whom it means.
import {
  accuracyOf,
  judgeSpeakers,
  type MentionFile,
  type MentionKind,
  mentionKinds,
} from '../test/gold/speakers-judged.ts';
import { sharedFolder } from './shared-folder.ts';

const shared = sharedFolder('seeds/ and polnear/');
const showErrors = process.argv.includes('--errors');
const files: readonly MentionFile[] = ['speakers.jsonl', 'speakers-held-out.jsonl'];
const named: readonly MentionKind[] = ['full-name', 'surname', 'pronoun'];

for (const file of files) {
  const judged = judgeSpeakers(file, shared);
  console.log(
    `\n${file}: ${judged.length} mentions in ${new Set(judged.map(({ article }) => article)).size} articles`,
  );
  const print = (title: string, kinds: readonly MentionKind[]) => {
    const count = judged.filter(({ mention }) => kinds.includes(mention)).length;
    console.log(
      `${title.padEnd(20)}${String(count).padStart(5)}${accuracyOf(judged, kinds).toFixed(3).padStart(8)}`,
    );
  };
  for (const kind of mentionKinds) print(kind, [kind]);
  print('named and pronoun', named);
  print('all', mentionKinds);
  // The held-out labels stay unseen while rules are made.
  if (!showErrors || file === 'speakers-held-out.jsonl') continue;
  for (const { article, start, mention, printed, gold, given, right } of judged)
    if (!right) console.log(`${article}:${start} ${mention}: “${printed}” is ${gold}, not ${given}`);
}
