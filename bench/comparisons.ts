// Takes the golden comparisons; prints how many shifts are right, what was taken for what, and the faults. `--judge bedrock MODEL` asks a model there.
import { openRecordingFinder } from '../engines/open-finder.ts';
import { openTopicWords } from '../engines/open-topic-words.ts';
import { shifts } from '../src/model/comparison.ts';
import {
  goldenComparisons,
  type Half,
  type JudgedTopic,
  judgeCase,
} from '../test/support/golden-comparisons.ts';
import { areOpposite } from '../test/support/opposite-shifts.ts';
import { judgeAsked } from './judge-asked.ts';

const columns = [...shifts, 'none'];
const showFaults = process.argv.includes('--faults');
const [finder, judge, matterOf] = await Promise.all([
  openRecordingFinder(),
  judgeAsked(process.argv),
  openTopicWords(),
]);
for (const half of ['tuned', 'held'] as const) await printHalf(half);

async function printHalf(half: Half): Promise<void> {
  const judged: JudgedTopic[] = [];
  for (const golden of goldenComparisons(half))
    judged.push(...(await judgeCase(golden, finder, judge, matterOf)));
  const foundOf = ({ found }: JudgedTopic) => found?.shift ?? 'none';
  const right = judged.filter((one) => foundOf(one) === one.expected.shift);
  const opposite = judged.filter((one) => areOpposite(one.expected.shift, foundOf(one)));
  console.log(
    `\n${half}: ${right.length} of ${judged.length} right, ${opposite.length} in the opposite direction`,
  );
  console.log(['expected \\ found'.padEnd(18), ...columns.map((shift) => shift.padStart(10))].join(''));
  for (const expected of shifts) {
    const row = judged.filter((one) => one.expected.shift === expected);
    const cells = columns.map((found) => row.filter((one) => foundOf(one) === found).length);
    console.log([expected.padEnd(18), ...cells.map((count) => String(count || '·').padStart(10))].join(''));
  }
  // The held half is counted, never looked into.
  if (showFaults && half === 'tuned')
    for (const one of judged.filter((each) => !right.includes(each))) console.log(describe(one));
}

function describe({ name, expected, found, instead }: JudgedTopic): string {
  const heard = found ? `${found.shift} (${found.confidence}): ${found.because}` : instead;
  const texts = (side: 'earlier' | 'later') =>
    (found?.[side]?.statements ?? [])
      .map(({ text, cue, kind }) => `\n      ${side}: ${kind} [${cue}] ${text}`)
      .join('');
  return `\n  ${name} / ${expected.topic}: ${expected.shift} expected, ${heard}${texts('earlier')}${texts('later')}`;
}
