// Takes a timeline; gives it as text for a terminal.
import { describePeriod } from './describe-period.ts';
import { gradeLines, labelColumns, reasonLines } from './grade-lines.ts';
import { nameWithRole } from './name-with-role.ts';
import { positionLines } from './position-lines.ts';
import { printable } from './printable.ts';
import type { PointShape, TimelineShape, TopicTimelineShape } from './shapes.ts';
import { periodWords, shiftWords } from './shift-words.ts';
import { fitted, type TextLayout } from './text-layout.ts';
import { hang, wrapText } from './wrap-text.ts';

export function renderTimeline({ speaker, topics }: TimelineShape, given: TextLayout): string {
  const layout = fitted(given);
  const name = printable(nameWithRole(speaker));
  const named = wrapText(name, layout.width).map((line) => layout.colours.bold(line));
  const blocks = topics.flatMap((topic, index) => topicBlocks(topic, index === 0 ? named : [], layout));
  return blocks.map((lines) => lines.join('\n')).join('\n\n');
}

function topicBlocks(
  { topic, points, more }: TopicTimelineShape,
  above: readonly string[],
  layout: TextLayout,
): readonly (readonly string[])[] {
  const { width, colours } = layout;
  const heading = [
    ...above,
    ...hang('on    ', printable(topic.label), width),
    colours.dim('─'.repeat(width)),
  ];
  const labelWidth = labelColumns(points.map(describePeriod));
  return [
    heading,
    ...leftOut(more, width),
    ...(points.length === 0 ? [['Nothing on it is on record of these days.']] : []),
    ...points.map((point, index) => pointLines(point, points.slice(0, index), labelWidth, layout)),
  ];
}

function leftOut(more: number, width: number): readonly (readonly string[])[] {
  if (more === 0) return [];
  const times = more === 1 ? 'One earlier time is' : `${more} earlier times are`;
  return [wrapText(`${times} left out: ask for a stretch that ends earlier with --to.`, width)];
}

function pointLines(
  point: PointShape,
  before: readonly PointShape[],
  labelWidth: number,
  layout: TextLayout,
): readonly string[] {
  const { shift, position } = point;
  const label = describePeriod(point);
  const because = shift?.because ?? '';
  const head =
    shift === null
      ? wrapText(printable(label), layout.width).map((line) => layout.colours.bold(line))
      : gradeLines({ label, shift, words: movedWords(point, before) }, labelWidth, layout);
  return [
    ...head,
    ...positionLines('    ', position, because, layout),
    ...(shift === null ? [] : reasonLines(because, layout)),
  ];
}

/** Which point it is set against goes without saying where that is the one above. */
function movedWords({ shift, ...period }: PointShape, before: readonly PointShape[]): string {
  if (shift === null) return '';
  const words = shiftWords(shift, period);
  const against = before.find((point) => point.period === shift.against);
  return against === undefined || against === before.at(-1)
    ? words
    : `${words} since ${periodWords(against)}`;
}
