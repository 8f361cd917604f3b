// Takes files; prints their statements. Nothing is stored.
import { toStatementShapes } from '../../lambdas/compare/response.ts';
import { extractFiles } from '../extract-files.ts';
import { statementTable } from '../statement-table.ts';
import type { Terminal } from '../terminal.ts';

const extractFormats = ['jsonl', 'table'] as const;

export interface ExtractOptions {
  readonly format: (typeof extractFormats)[number];
}

/** Gives the exit code. */
export async function extract(
  paths: readonly string[],
  { format }: ExtractOptions,
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
      for (const statement of statements) terminal.print(JSON.stringify(statement));
      continue;
    }
    const { key, title } = extraction.article;
    const heading = terminal.colours.bold(title === null ? key : `${key}: ${title}`);
    const body =
      statements.length === 0
        ? 'no statements'
        : statementTable(statements, terminal.width, terminal.colours);
    terminal.print(`${printed === 0 ? '' : '\n'}${heading}\n${body}`);
    printed += 1;
  }
  return failed === 0 ? 0 : 1;
}
