// Takes the articles of PolNeAR train that ONRECORD_SHARED holds (every third); prints the processor time of comparisons of about twenty statements with twenty.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openJudge } from '../engines/open-judge.ts';
import { groupByKey } from '../src/model/group-by-key.ts';
import { type ComparisonQuestion, comparePeriods } from '../src/pipeline/compare-periods.ts';
import type { Extraction } from '../src/pipeline/extract-statements.ts';
import type { ShiftJudge } from '../src/ports.ts';
import { extract, recordOf } from '../test/support/seed-articles.ts';
import { sharedFolder } from './shared-folder.ts';

const [fewest, most] = [15, 25];
const rounds = 5;
const folder = join(sharedFolder('polnear/'), 'polnear/train/text');
const extractions = await readArticles();
const record = await recordOf(extractions);
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

async function readArticles(): Promise<readonly Extraction[]> {
  const extractions: Extraction[] = [];
  const files = readdirSync(folder).sort();
  for (const key of files.filter((_, index) => index % 3 === 0)) {
    const [publisher = '', published = ''] = key.split('_');
    extractions.push(
      await extract({ key, bytes: readFileSync(join(folder, key)), metadata: { published, publisher } }),
    );
  }
  return extractions;
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
  const dated = extractions.flatMap(({ statements }) =>
    statements.flatMap(({ speaker, saidOn }) =>
      speaker && saidOn ? [[speaker.id, saidOn.slice(0, 7)] as const] : [],
    ),
  );
  return [...groupByKey(dated)].flatMap(([speaker, said]) => {
    const months = [...groupByKey(said.map((month) => [month, month]))]
      .filter(([, times]) => times.length >= fewest && times.length <= most)
      .map(([month]) => month)
      .sort();
    return months.flatMap((earlier, at) =>
      months.slice(at + 1).map((later) => ({ speaker, earlier, later })),
    );
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
