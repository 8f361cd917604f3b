// Takes the dossiers of real speakers that two readers judged, and the articles that ONRECORD_SHARED holds; prints how the judge agrees with
// the readers where they agree with each other, for all that it grades, and what it would be at other thresholds.
// `--judge bedrock MODEL` asks a model of Amazon Bedrock; `--rows FOLDER` writes the dossiers with their texts as train/judge reads them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sideText } from '../src/judging/pair-text.ts';
import type { JudgedShift, JudgedStatement, Judgement, JudgeQuestion } from '../src/model/judgement.ts';
import type { StatementDraft } from '../src/model/statement.ts';
import type { ShiftJudge } from '../src/ports.ts';
import { mostTelling } from '../src/positions/most-telling.ts';
import { readStance } from '../src/positions/read-stance.ts';
import {
  type Dossier,
  measuredDossiers,
  readDossiers,
  readQuestions,
  type TaughtDossier,
  taughtDossiers,
} from '../test/gold/dossiers-judged.ts';
import { areOpposite } from '../test/support/opposite-shifts.ts';
import { judgeAsked } from './judge-asked.ts';
import { sharedFolder } from './shared-folder.ts';

const shared = sharedFolder('polnear/');
const graded: readonly JudgedShift[] = ['unchanged', 'softened', 'hardened', 'reversed'];
/** What a stance is not read from. */
const blank: Omit<StatementDraft, keyof JudgedStatement> = {
  id: '',
  article: '',
  speaker: null,
  saidOn: null,
  saidOnBasis: 'unknown',
  occasion: null,
  confidence: 1,
  rule: '',
  spans: { content: [], source: [], cue: [] },
};
const dossiers = readDossiers(shared);
const rows = argument('--rows');
if (rows) writeRows(rows);
else await printFigures(await judgeAsked(process.argv));

interface Judged extends Dossier {
  readonly judgement: Judgement;
}

async function printFigures(judge: ShiftJudge): Promise<void> {
  const judged: Judged[] = [];
  for (const dossier of dossiers)
    judged.push({ ...dossier, judgement: await judge.judge(tellingOf(dossier.question)) });
  console.log(
    `${judge.name}. ${dossiers.length} dossiers; the two readers agree on ${dossiers.filter(({ agreed }) => agreed).length}.`,
  );
  console.log(['', 'agreed', 'graded', 'right', 'opposite', 'coverage', 'macro recall'].map(cell).join(''));
  for (const [title, held] of [
    ['tuned', false],
    ['held', true],
  ] as const)
    printRow(
      title,
      judged.filter(({ label }) => label.held === held),
    );
  printRow('all', judged);
  console.log('always unchanged: macro recall 0.250');
  printConfusion(judged);
}

/** What a comparison asks: the statements that carry the position. */
function tellingOf({ topic, earlier, later }: JudgeQuestion): JudgeQuestion {
  const side = (statements: JudgeQuestion['earlier']) =>
    mostTelling(
      statements.map((statement) => ({ ...statement, stance: readStance({ ...blank, ...statement }) })),
    );
  return { topic, earlier: side(earlier), later: side(later) };
}

/** Right and opposite: of what the judge grades where the readers agree. */
function printRow(title: string, judged: readonly Judged[]): void {
  const agreed = judged.filter((one) => one.agreed !== null);
  const given = agreed.filter(({ judgement }) => judgement.shift !== 'unclear');
  const right = given.filter(({ judgement, agreed }) => judgement.shift === agreed).length;
  const opposite = given.filter(({ judgement, agreed }) => areOpposite(judgement.shift, agreed)).length;
  const recalls = graded.map((shift) => {
    const ofShift = agreed.filter((one) => one.agreed === shift);
    return ofShift.filter(({ judgement }) => judgement.shift === shift).length / ofShift.length;
  });
  const share = (count: number, of: number) => (of === 0 ? '–' : (count / of).toFixed(3));
  const macro = recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length;
  console.log(
    [
      title,
      String(agreed.length),
      String(given.length),
      share(right, given.length),
      share(opposite, given.length),
      share(given.length, agreed.length),
      macro.toFixed(3),
    ]
      .map(cell)
      .join(''),
  );
}

function printConfusion(judged: readonly Judged[]): void {
  const labels: readonly JudgedShift[] = [...graded, 'unclear'];
  console.log(['\nreaders \\ judge', ...labels].map(cell).join(''));
  for (const reader of labels) {
    const row = judged.filter(({ agreed }) => agreed === reader);
    const counts = labels.map((shift) => row.filter(({ judgement }) => judgement.shift === shift).length);
    console.log([reader, ...counts.map(String)].map(cell).join(''));
  }
}

interface LabelledQuestion {
  readonly question: JudgeQuestion;
  readonly labels: Readonly<Record<string, string | null | undefined>>;
}

/** What may be learned from: both readers agree, and it is not held back; and what was labelled for learning. Beside it what measures certainty. */
function writeRows(folder: string): void {
  const judged = dossiers
    .filter(({ label, agreed }) => agreed !== null && !label.held)
    .map(({ question, agreed }) => ({ question, labels: { shift: agreed } }));
  mkdirSync(folder, { recursive: true });
  writeRowsOf(join(folder, 'real.jsonl'), [...judged, ...labelled(taughtDossiers())]);
  writeRowsOf(join(folder, 'certainty.jsonl'), labelled(measuredDossiers()));
}

function labelled(dossiers: readonly TaughtDossier[]): readonly LabelledQuestion[] {
  return readQuestions(dossiers, shared).map(({ label: { shift, substance, tone }, question }) => ({
    question,
    labels: { shift, substance, tone },
  }));
}

function writeRowsOf(file: string, questions: readonly LabelledQuestion[]): void {
  const rows = questions.flatMap(({ question, labels }) =>
    viewsOf(question).map((sides) => JSON.stringify({ ...sides, ...labels })),
  );
  writeFileSync(file, `${rows.join('\n')}\n`);
  console.log(`${rows.length} rows with texts of others: keep ${file} outside the repository.`);
}

/** All that was said, and what a comparison asks about, which may be the same. */
function viewsOf(question: JudgeQuestion) {
  return [sidesOf(question), sidesOf(tellingOf(question))];
}

function sidesOf({ topic, earlier, later }: JudgeQuestion) {
  return { topic, earlier: sideText(earlier), later: sideText(later) };
}

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function cell(text: string, index: number): string {
  return index === 0 ? text.padEnd(16) : text.padStart(14);
}
