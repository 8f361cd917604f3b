// Takes the readers' labels of test/gold/dossiers.jsonl and the articles they are of; gives each dossier's question beside what both readers said.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JudgedShift, JudgedStatement, JudgeQuestion } from '../../src/model/judgement.ts';
import type { Span } from '../../src/model/span.ts';
import type { SegmentedText } from '../../src/model/text.ts';
import { kindOf } from '../../src/statements/kind-of.ts';
import { statementText, statementType } from '../../src/statements/statement-text.ts';
import { segmentLines } from './kinds-text.ts';

interface StatementLabel {
  /** Folder and file: "train/nyt_….txt". */
  readonly article: string;
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
}

export interface DossierLabel {
  readonly id: string;
  readonly speaker: string;
  readonly topic: string;
  readonly earlier: readonly StatementLabel[];
  readonly later: readonly StatementLabel[];
  /** Two readers, blind to each other. */
  readonly readers: readonly { readonly shift: JudgedShift; readonly sure: 1 | 2 | 3 }[];
  /** Kept away from training and from every choice. */
  readonly held: boolean;
}

export interface Dossier {
  readonly label: DossierLabel;
  readonly question: JudgeQuestion;
  /** Null where the readers differ. */
  readonly agreed: JudgedShift | null;
}

export function readDossiers(shared: string): readonly Dossier[] {
  return readQuestions(dossierLabels(), shared).map(({ label, question }) => {
    const [first, second] = label.readers;
    return { label, question, agreed: first && first.shift === second?.shift ? first.shift : null };
  });
}

type SidesLabel = Pick<DossierLabel, 'topic' | 'earlier' | 'later'>;

/** The words of dossiers, from the articles that they are of. */
export function readQuestions<Label extends SidesLabel>(
  labels: readonly Label[],
  shared: string,
): readonly { readonly label: Label; readonly question: JudgeQuestion }[] {
  const texts = new Map<string, SegmentedText>();
  const textOf = (article: string) => {
    const [split = '', file = ''] = article.split('/');
    const known =
      texts.get(article) ?? segmentLines(readFileSync(join(shared, 'polnear', split, 'text', file), 'utf8'));
    texts.set(article, known);
    return known;
  };
  return labels.map((label) => {
    const side = (statements: readonly StatementLabel[]) =>
      statements.map((one) => judgedStatement(textOf(one.article), one));
    return {
      label,
      question: { topic: label.topic, earlier: side(label.earlier), later: side(label.later) },
    };
  });
}

/** To learn from. An axis that its readers saw otherwise is left out. */
export interface TaughtDossier extends SidesLabel {
  readonly speaker: string;
  readonly shift: string;
  readonly substance?: string;
  readonly tone?: string;
}

export const taughtDossiers = () =>
  readLines<TaughtDossier>(new URL('../../train/judge/real-dossiers.jsonl', import.meta.url));

/** Not to learn from: they measure how often the judge is right where it is so sure. */
export const measuredDossiers = () =>
  readLines<TaughtDossier>(new URL('../../train/judge/measured-dossiers.jsonl', import.meta.url));

export const dossierLabels = () => readLines<DossierLabel>(new URL('dossiers.jsonl', import.meta.url));

export function readLines<Line>(file: URL): readonly Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

function judgedStatement(text: SegmentedText, { content, source, cue }: StatementLabel): JudgedStatement {
  const print = (spans: readonly Span[]) =>
    spans.length === 0 ? null : spans.map((span) => text.article.text.slice(...span)).join(' ');
  return {
    text: statementText(text, content),
    source: print(source),
    cue: print(cue),
    type: statementType(text, content),
    kind: kindOf(text, { content, source, cue }),
  };
}
