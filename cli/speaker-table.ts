// Takes speakers; gives them as a table.
import type { KnownSpeakerShape } from './shapes.ts';
import type { Colours } from './terminal.ts';
import { textTable } from './text-table.ts';

export function speakerTable(
  speakers: readonly KnownSpeakerShape[],
  width: number,
  colours: Colours,
): string {
  // A wide terminal gives the room to the role; numbers and two months need 44 columns.
  const most = Math.max(14, Math.floor((width - 44) / 2));
  const columns = [
    { heading: 'NAME', most: Math.min(most, 32) },
    { heading: 'ROLE', most },
    { heading: 'ARTICLES', most: 8, right: true },
    { heading: 'STATEMENTS', most: 10, right: true },
  ];
  const rows = speakers.map(({ name, role, articles, statements, months }) => ({
    cells: [name, role ?? '–', String(articles), String(statements)],
    last: months.join(', ') || '–',
  }));
  return textTable({ columns, lastHeading: 'MONTHS', rows }, width, colours);
}
