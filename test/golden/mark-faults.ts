// Takes the golden cases as they are read today; writes into each expected.json what is wrong today. Run: npx tsx test/golden/mark-faults.ts
import { openFinder } from '../../engines/open-finder.ts';
import { extractStatements } from '../../src/pipeline/extract-statements.ts';
import { goldenCases, writeReading } from '../support/golden-cases.ts';
import { judgeReading, type Tally } from '../support/judge-reading.ts';

const finder = await openFinder();
const tallies: Tally[] = [];
for (const { name, file, reading } of goldenCases()) {
  const found = (await extractStatements(file, finder)).statements;
  const { today, tally } = judgeReading(reading, found);
  writeReading(name, today);
  tallies.push(tally);
}
const sum = (count: keyof Tally) => tallies.reduce((total, tally) => total + tally[count], 0);
const share = (part: number, whole: number) => `${part}/${whole} (${(part / whole).toFixed(3)})`;
console.log(
  `Assertions: recall ${share(sum('right'), sum('expected'))}, precision ${share(sum('right'), sum('found'))},`,
);
console.log(`right speaker ${share(sum('rightSpeaker'), sum('right'))}. Review with: git diff test/golden`);
