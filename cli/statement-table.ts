// Takes an article's statements; gives them as a table: who, when, how, in what words.
import type { StatementShape } from './shapes.ts';
import { asSentencePart } from './statement-words.ts';
import type { Colours } from './terminal.ts';
import { textTable } from './text-table.ts';

const columns = [
  { heading: 'WHO', most: 26 },
  { heading: 'WHEN', most: 10 },
  { heading: 'HOW', most: 11 },
];

export function statementTable(
  statements: readonly StatementShape[],
  width: number,
  colours: Colours,
): string {
  const rows = statements.map((one) => ({
    cells: [whoOf(one), one.saidOn ?? '–', one.kind === 'assertion' ? one.type : one.kind],
    last: asSentencePart(one),
  }));
  return textTable({ columns, lastHeading: 'WORDS', rows }, width, colours);
}

/** As printed where no one is identified: "(senior officials)". */
function whoOf({ speaker, source }: StatementShape): string {
  return speaker?.name ?? (source ? `(${source})` : '–');
}
