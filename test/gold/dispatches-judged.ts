// Takes written dispatches, with what is said in them by whom on what, and a finder; gives which of it is found and whose it is held to be, and how it groups.
import { groupByKey } from '../../src/model/group-by-key.ts';
import type { Span } from '../../src/model/span.ts';
import type { Statement } from '../../src/model/statement.ts';
import { extractStatements } from '../../src/pipeline/extract-statements.ts';
import type { AttributionFinder } from '../../src/ports.ts';
import { speakerId } from '../../src/speakers/name-key.ts';
import { readLines } from './dossiers-judged.ts';
import { type Found, type JudgedSpeaker, judgeSpeaker, type Labelled, statementAt } from './topics-judged.ts';

/** A dispatch of our own writing. */
export interface Dispatch {
  readonly field: string;
  /** Reports of one official; labels are alike over them. */
  readonly dossier: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
  readonly statements: readonly {
    /** In full. */
    readonly speaker: string;
    /** As they stand in the text, each once; several where a quotation is interrupted. */
    readonly content: readonly string[];
    readonly topics: readonly string[];
  }[];
}

export interface JudgedDispatches {
  readonly told: number;
  readonly found: number;
  /** Of all told. */
  readonly withSpeaker: number;
  /** Found, and held to be somebody else's. */
  readonly withAnother: number;
  /** One a dossier: the statements of whoever speaks most in it. */
  readonly dossiers: readonly JudgedSpeaker[];
}

export const readDispatches = (file: URL) => readLines<Dispatch>(file);

export function articleOf({ dossier, date, title, text }: Dispatch) {
  const bytes = Buffer.from(`${title}\n\n${text}\n`);
  return { key: `${dossier} ${date}.txt`, bytes, metadata: { published: date } };
}

/** Where the pieces stand in the article. */
export function contentSpans({ title, text }: Dispatch, pieces: readonly string[]): readonly Span[] {
  const body = `${title}\n\n`.length;
  return pieces.map((piece): Span => {
    const start = body + text.indexOf(piece);
    return [start, start + piece.length];
  });
}

type FoundSaid = Found & { readonly speaker: string; readonly dossier: string };

export async function judgeDispatches(
  dispatches: readonly Dispatch[],
  finder: AttributionFinder,
): Promise<JudgedDispatches> {
  const said: FoundSaid[] = [];
  for (const one of dispatches) said.push(...(await foundIn(one, finder)));
  const found = said.filter(({ statement }) => statement !== null);
  const isRight = ({ speaker, statement }: FoundSaid) => isCalled(speaker, statement);
  return {
    told: said.length,
    found: found.length,
    withSpeaker: found.filter(isRight).length,
    withAnother: found.filter((one) => one.statement?.speaker && !isRight(one)).length,
    dossiers: [...groupByKey(said.map((one) => [one.dossier, one]))].map(([dossier, own]) => {
      const speaker = commonest(own.map((one) => one.speaker));
      return judgeSpeaker(
        dossier,
        own.filter((one) => one.speaker === speaker),
      );
    }),
  };
}

async function foundIn(dispatch: Dispatch, finder: AttributionFinder): Promise<readonly FoundSaid[]> {
  const article = articleOf(dispatch);
  const { statements } = await extractStatements(article, finder);
  return dispatch.statements.map(({ speaker, content, topics }) => {
    const spans = contentSpans(dispatch, content).map(([start, end]): [number, number] => [start, end]);
    const label: Labelled = { article: article.key, content: spans, topics: [...topics], second: [] };
    return { dossier: dispatch.dossier, speaker, label, statement: statementAt(label, statements) };
  });
}

/** By the whole name, or by so much of it as the report prints. */
function isCalled(speaker: string, statement: Statement | null): boolean {
  const held = statement?.speaker?.id ?? '';
  const full = speakerId(speaker);
  return held !== '' && (held === full || full.split('-').includes(held) || full.endsWith(`-${held}`));
}

function commonest(names: readonly string[]): string {
  const counts = [...groupByKey(names.map((name) => [name, name]))];
  const [first] = counts.sort(([, some], [, others]) => others.length - some.length);
  return first?.[0] ?? '';
}
