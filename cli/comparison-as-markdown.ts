// Takes a comparison; gives it as Markdown, to paste into a report.
import { printable } from './printable.ts';
import { describePeriod } from './render-comparison.ts';
import type { ComparisonShape, PositionShape, ShiftShape } from './shapes.ts';
import { confidenceWords, shiftWords } from './shift-words.ts';
import { mostTelling, type Publishers, quoted, sourceOf } from './statement-words.ts';

export function comparisonAsMarkdown(comparison: ComparisonShape, publishers: Publishers): string {
  const { speaker, earlier, later, topics } = comparison;
  const title = [speaker.name, speaker.role].filter(Boolean).join(', ');
  return [
    `# ${escaped(title)}`,
    `- **Then:** ${escaped(describePeriod(earlier))}\n- **Now:** ${escaped(describePeriod(later))}`,
    ...topics.flatMap((shift) => topicParts(shift, later, publishers)),
  ].join('\n\n');
}

function topicParts(shift: ShiftShape, later: ComparisonShape['later'], publishers: Publishers) {
  const sure = confidenceWords(shift.confidence);
  return [
    `## ${escaped(`${shift.topic.label}: ${shiftWords(shift, later)}`)}`,
    `${escaped(shift.because)} *(${sure})*`,
    ...sideParts('Then', shift, shift.earlier, publishers),
    ...sideParts('Now', shift, shift.later, publishers),
  ];
}

function sideParts(
  side: string,
  { because }: ShiftShape,
  position: PositionShape | null,
  publishers: Publishers,
): readonly string[] {
  if (position === null) return [];
  const { statements, more } = mostTelling(position, because);
  const items = statements.map((statement) => {
    const articles = statement.reports.map(({ article }) => article);
    const names = [...new Set([statement.textFrom, ...articles])].join(', ');
    const source = sourceOf(statement, publishers);
    return `- ${escaped(quoted(statement))} (${escaped(source === names ? source : `${source}: ${names}`)})`;
  });
  const rest = more === 0 ? [] : [`- and ${more} more`];
  return [`**${side}**`, [...items, ...rest].join('\n')];
}

/** What Markdown or the HTML in it would read as markup. */
function escaped(text: string): string {
  return printable(text).replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
