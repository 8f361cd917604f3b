// Takes files; prints their statements. Nothing is stored.
import { toStatementShapes } from '../../lambdas/compare/response.ts';
import type { Extraction } from '../../src/pipeline/extract-statements.ts';
import { explainExtraction } from '../explain-extraction.ts';
import { extractFiles } from '../extract-files.ts';
import { abstainedShape, whyShape } from '../reason-shapes.ts';
import type { StatementShape } from '../shapes.ts';
import { statementTable } from '../statement-table.ts';
import type { Terminal } from '../terminal.ts';

export interface ExtractOptions {
  /** JSON lines by default; with `explain` a text for a reader. */
  readonly format?: 'jsonl' | 'table';
  readonly explain?: boolean;
}

/** Gives the exit code. */
export async function extract(
  paths: readonly string[],
  { explain = false, format = explain ? 'table' : 'jsonl' }: ExtractOptions,
  terminal: Terminal,
): Promise<number> {
  let failed = 0;
  let printed = 0;
  for await (const extraction of extractFiles(paths, terminal)) {
    if (extraction === null) {
      failed += 1;
      continue;
    }
    const statements = toStatementShapes(extraction.statements);
    if (format === 'jsonl') {
      for (const line of explain ? explainedLines(extraction) : statements)
        terminal.print(JSON.stringify(line));
      continue;
    }
    const text = explain
      ? explainExtraction(extraction, terminal)
      : tableOf(extraction.article, statements, terminal);
    terminal.print(printed === 0 ? text : `\n${text}`);
    printed += 1;
  }
  return failed === 0 ? 0 : 1;
}

function tableOf(
  { key, title }: Extraction['article'],
  statements: readonly StatementShape[],
  { width, colours }: Terminal,
): string {
  const heading = colours.bold(title === null ? key : `${key}: ${title}`);
  const body = statements.length === 0 ? 'no statements' : statementTable(statements, width, colours);
  return `${heading}\n${body}`;
}

/** The statements, each with its reasons, then what was left out. */
function explainedLines({ article, statements, abstained }: Extraction): readonly object[] {
  const shapes = toStatementShapes(statements);
  return [
    ...statements.map((statement, index) => ({ ...shapes[index], why: whyShape(statement) })),
    ...abstained.map(({ attribution }) => abstainedShape(article.key, article.text, attribution)),
  ];
}
