// Takes the labels of test/gold/stance.jsonl; prints how often the stance read is the reader's, and what it costs. `--errors` prints faults of the half to tune on.
import { groupByKey } from '../src/model/group-by-key.ts';
import { readStance } from '../src/positions/read-stance.ts';
import { type JudgedStance, judgeStances, stanceFigures } from '../test/gold/stance-judged.ts';

const showErrors = process.argv.includes('--errors');
const all = judgeStances();
printHalf(
  'tuned',
  all.filter(({ label }) => !label.held),
);
// The held half is counted, never looked into.
printHalf(
  'held',
  all.filter(({ label }) => label.held),
);
printCost();

function printHalf(name: string, judged: readonly JudgedStance[]): void {
  const figures = stanceFigures(judged);
  const pair = (strict: number, allowed: number) => `${strict.toFixed(3)} (${allowed.toFixed(3)})`;
  console.log(`\n${name}: ${judged.length} statements; in brackets where another careful reader may agree`);
  console.log(`act, of 11        ${pair(figures.act, figures.actAllowed)}`);
  console.log(`act, of 3         ${pair(figures.side, figures.sideAllowed)}`);
  console.log(`polarity          ${pair(figures.polarity, figures.polarityAllowed)}`);
  console.log(`  the opposite    ${figures.opposite.toFixed(3)}`);
  for (const kind of ['hedges', 'change', 'constancy'] as const) {
    const { labelled, found, recall, precision } = figures[kind];
    console.log(
      `${kind.padEnd(18)}recall ${recall.toFixed(3)} of ${labelled}, precision ${precision.toFixed(3)} of ${found}`,
    );
  }
  if (showErrors && name === 'tuned') for (const one of judged) printFaults(one);
}

function printFaults({ label, draft, stance }: JudgedStance): void {
  const words = (lists: readonly (readonly string[])[]) => lists.map((list) => list.join('+')).join('/');
  const printed = words([label.hedges, label.change, label.constancy]);
  const read = words([stance.hedges, stance.markers.change, stance.markers.constancy]);
  const faults = [
    label.act.includes(stance.act) ? '' : `act ${label.act} → ${stance.act}`,
    label.polarity.includes(stance.polarity) ? '' : `polarity ${label.polarity[0]} → ${stance.polarity}`,
    printed.toLowerCase() === read.toLowerCase() ? '' : `words ${printed} → ${read}`,
  ].filter((fault) => fault !== '');
  if (faults.length === 0) return;
  const { speaker, source, cue, text } = draft;
  console.log(
    `  ${faults.join('; ')} [${stance.evidence.join('|')}]\n      ${speaker?.name ?? '–'} [${source}] [${cue}] ${text}`,
  );
}

function printCost(): void {
  const articles = groupByKey(all.map(({ label, draft }) => [label.article, draft])).size;
  const rounds = 50;
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) for (const { draft } of all) readStance(draft);
  const { user, system } = process.cpuUsage(start);
  const perStatement = (user + system) / 1000 / rounds / all.length;
  console.log(
    `\n${perStatement.toFixed(3)} ms CPU a statement, ${((perStatement * all.length) / articles).toFixed(2)} ms an article as labelled`,
  );
}
