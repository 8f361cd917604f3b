// Takes rows of cells; gives a table that fits a terminal, its last column wrapped.
import { cutTo, displayWidth, padTo } from './display-width.ts';
import { printable } from './printable.ts';
import type { Colours } from './terminal.ts';
import { wrapText } from './wrap-text.ts';

export interface Column {
  readonly heading: string;
  /** Columns of the terminal; a longer cell is cut. */
  readonly most: number;
  /** Numbers stand at the right. */
  readonly right?: boolean;
}

export interface Table {
  /** All but the last. */
  readonly columns: readonly Column[];
  readonly lastHeading: string;
  /** One cell per column, and the last one's text. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly last: string }[];
}

const gap = '  ';
const leastForLast = 16;

export function textTable({ columns, lastHeading, rows }: Table, width: number, colours: Colours): string {
  const widths = columns.map(({ heading, most }, index) => {
    const longest = Math.max(0, ...rows.map(({ cells }) => displayWidth(printable(cells[index] ?? ''))));
    return Math.max(heading.length, Math.min(most, longest));
  });
  const line = (cells: readonly string[]) =>
    columns.map(({ right }, index) => cellOf(cells[index] ?? '', widths[index] ?? 0, right) + gap).join('');
  const indent = widths.reduce((sum, columnWidth) => sum + columnWidth + gap.length, 0);
  const body = rows.flatMap(({ cells, last }) =>
    wrapText(printable(last), Math.max(leastForLast, width - indent)).map(
      (text, index) => (index === 0 ? line(cells) : ' '.repeat(indent)) + text,
    ),
  );
  return [colours.bold(line(columns.map(({ heading }) => heading)) + lastHeading), ...body].join('\n');
}

function cellOf(text: string, width: number, right = false): string {
  const cell = cutTo(printable(text), width);
  return right ? ' '.repeat(Math.max(0, width - displayWidth(cell))) + cell : padTo(cell, width);
}
