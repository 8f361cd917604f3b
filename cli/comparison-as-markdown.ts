// Takes a comparison; gives it as Markdown, to paste into a report.

import { describePeriod } from './describe-period.ts';
import { escaped, markdownItems } from './markdown-items.ts';
import { nameWithRole } from './name-with-role.ts';
import type { ComparisonShape, PositionShape, ShiftShape } from './shapes.ts';
import { confidenceWords, shiftWords } from './shift-words.ts';
import type { Publishers } from './statement-words.ts';

export function comparisonAsMarkdown(comparison: ComparisonShape, publishers: Publishers): string {
  const { speaker, earlier, later, topics } = comparison;
  const title = nameWithRole(speaker);
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
  return [`**${side}**`, markdownItems(position, because, publishers)];
}
