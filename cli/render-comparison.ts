// Takes a comparison; gives it as text for a terminal.
import { describePeriod } from './describe-period.ts';
import { gradeLines, labelColumns, reasonLines } from './grade-lines.ts';
import { nameWithRole } from './name-with-role.ts';
import { positionLines } from './position-lines.ts';
import { printable } from './printable.ts';
import type { ComparisonShape, PeriodShape, ShiftShape } from './shapes.ts';
import { shiftWords } from './shift-words.ts';
import { fitted, type TextLayout } from './text-layout.ts';
import { hang, wrapText } from './wrap-text.ts';

export function renderComparison(comparison: ComparisonShape, given: TextLayout): string {
  const { topics } = comparison;
  const layout = fitted(given);
  const labelWidth = labelColumns(topics.map(({ topic }) => topic.label));
  const blocks = topics.map((shift) => topicBlock(shift, comparison.later, labelWidth, layout));
  return [heading(comparison, layout), ...blocks].map((lines) => lines.join('\n')).join('\n\n');
}

function heading({ speaker, earlier, later }: ComparisonShape, { width, colours }: TextLayout) {
  const name = wrapText(printable(nameWithRole(speaker)), width);
  return [
    ...name.map((line) => colours.bold(line)),
    ...periodLines('then', earlier, width),
    ...periodLines('now ', later, width),
  ].concat(colours.dim('─'.repeat(width)));
}

function periodLines(lead: string, period: PeriodShape, width: number): readonly string[] {
  return hang(`${lead}  `, printable(describePeriod(period)), width);
}

function topicBlock(shift: ShiftShape, later: PeriodShape, labelWidth: number, layout: TextLayout) {
  const { earlier, later: now, because } = shift;
  return [
    ...gradeLines({ label: shift.topic.label, shift, words: shiftWords(shift, later) }, labelWidth, layout),
    ...positionLines('then', earlier, because, layout),
    ...positionLines('now ', now, because, layout),
    ...reasonLines(because, layout),
  ];
}
