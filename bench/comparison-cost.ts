// Takes the articles of PolNeAR train that ONRECORD_SHARED holds (every third); prints the processor time of comparisons of about twenty statements with twenty.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFinder } from '../engines/open-finder.ts';
import { openJudge } from '../engines/open-judge.ts';
import { toArticleRecord } from '../src/pipeline/article-record.ts';
import { type ComparisonQuestion, comparePeriods } from '../src/pipeline/compare-periods.ts';
import { extractStatements } from '../src/pipeline/extract-statements.ts';
import type { ShiftJudge } from '../src/ports.ts';
import { createInMemoryRecord } from '../src/record/in-memory-record.ts';
import { sharedFolder } from './shared-folder.ts';

const [fewest, most] = [15, 25];
const rounds = 5;
const folder = join(sharedFolder('polnear/'), 'polnear/train/text');
const record = createInMemoryRecord();
const counts = new Map<string, Map<string, number>>();
await recordArticles();
let asked = 0;
const judge = countingJudge(await openJudge());
const measured: { readonly question: ComparisonQuestion; readonly asked: number; readonly cost: number }[] =
  [];
for (const question of questions()) measured.push({ question, ...(await costOf(question)) });
measured.sort((a, b) => a.cost - b.cost);
for (const { question, asked, cost } of measured)
  console.log(
    `${cost.toFixed(1).padStart(7)} ms  ${asked} judged  ${question.speaker} ${question.earlier} ${question.later}`,
  );
const mean = (figure: (one: (typeof measured)[number]) => number) =>
  measured.reduce((sum, one) => sum + figure(one), 0) / measured.length;
console.log(
  `${measured.length} comparisons: median ${measured[measured.length >> 1]?.cost.toFixed(1)} ms of processor time, mean ${mean(({ cost }) => cost).toFixed(1)}; ${mean(({ asked }) => asked).toFixed(1)} topics judged in the mean`,
);

async function recordArticles(): Promise<void> {
  const finder = await openFinder();
  const files = readdirSync(folder).sort();
  for (const file of files.filter((_, index) => index % 3 === 0)) {
    const [publisher = '', published = ''] = file.split('_');
    const bytes = readFileSync(join(folder, file));
    const extraction = await extractStatements(
      { key: file, bytes, metadata: { published, publisher } },
      finder,
    );
    await record.record(toArticleRecord(extraction, { revision: '1', etag: null }));
    for (const { speaker, saidOn } of extraction.statements) if (speaker && saidOn) count(speaker.id, saidOn);
  }
}

function count(speaker: string, saidOn: string): void {
  const months = counts.get(speaker) ?? new Map<string, number>();
  const month = saidOn.slice(0, 7);
  counts.set(speaker, months.set(month, (months.get(month) ?? 0) + 1));
}

function countingJudge(own: ShiftJudge): ShiftJudge {
  return {
    name: own.name,
    judge: (question) => {
      asked += 1;
      return own.judge(question);
    },
  };
}

/** Every two months in which somebody said about twenty things. */
function questions(): readonly ComparisonQuestion[] {
  return [...counts].flatMap(([speaker, said]) => {
    const months = [...said].filter(([, times]) => times >= fewest && times <= most).map(([month]) => month);
    return months
      .sort()
      .flatMap((earlier, at) => months.slice(at + 1).map((later) => ({ speaker, earlier, later })));
  });
}

async function costOf(question: ComparisonQuestion): Promise<{ asked: number; cost: number }> {
  await comparePeriods(record, judge, question);
  asked = 0;
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) await comparePeriods(record, judge, question);
  const { user, system } = process.cpuUsage(before);
  return { asked: asked / rounds, cost: (user + system) / 1000 / rounds };
}
