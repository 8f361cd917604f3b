// Takes a comparison; gives it as text for a terminal.
import { displayWidth, padTo } from './display-width.ts';
import { printable } from './printable.ts';
import type { ComparisonShape, PositionShape, ShiftShape } from './shapes.ts';
import { confidenceWords, periodWords, shiftWords } from './shift-words.ts';
import { mostTelling, type Publishers, quoted, sourceOf } from './statement-words.ts';
import type { Colours } from './terminal.ts';
import { hang, wrapText } from './wrap-text.ts';

export interface TextLayout {
  /** Columns there are. */
  readonly width: number;
  readonly colours: Colours;
  readonly publishers: Publishers;
}

type Period = ComparisonShape['earlier'];

const widest = 110;
const mostForLabel = 30;

export function renderComparison(comparison: ComparisonShape, given: TextLayout): string {
  const { topics } = comparison;
  const layout = { ...given, width: Math.min(given.width, widest) };
  const labelWidth = Math.min(
    mostForLabel,
    Math.max(0, ...topics.map(({ topic }) => displayWidth(topic.label))),
  );
  const blocks = topics.map((shift) => topicBlock(shift, comparison.later, labelWidth, layout));
  return [heading(comparison, layout), ...blocks].map((lines) => lines.join('\n')).join('\n\n');
}

function heading({ speaker, earlier, later }: ComparisonShape, { width, colours }: TextLayout) {
  const name = wrapText(printable([speaker.name, speaker.role].filter(Boolean).join(', ')), width);
  return [
    ...name.map((line) => colours.bold(line)),
    ...periodLines('then', earlier, width),
    ...periodLines('now ', later, width),
  ].concat(colours.dim('─'.repeat(width)));
}

function periodLines(lead: string, period: Period, width: number): readonly string[] {
  return hang(`${lead}  `, printable(describePeriod(period)), width);
}

/** "Oslo, 3 May 2011 (2 articles)"; the period where no meeting is known; up to three meetings named. */
export function describePeriod(period: Period): string {
  const articles = new Set(period.meetings.flatMap((meeting) => meeting.articles)).size;
  if (articles === 0) return periodWords(period);
  const count = articles === 1 ? '1 article' : `${articles} articles`;
  const labels = period.meetings.map(({ label }) => label);
  if (labels.length <= 3) return `${labels.join('; ')} (${count})`;
  return `${periodWords(period)}: ${labels.length} occasions (${count})`;
}

function topicBlock(shift: ShiftShape, later: Period, labelWidth: number, layout: TextLayout) {
  const { earlier, later: now, because } = shift;
  return [
    ...topicLines(shift, later, labelWidth, layout),
    ...sideLines('then', earlier, because, layout),
    ...sideLines('now ', now, because, layout),
    ...hang('  why   ', printable(because), layout.width).map((line) => layout.colours.yellow(line)),
  ];
}

/** The label, how it moved, and at the right edge how sure that is; on lines of their own where they do not fit beside each other. */
function topicLines(
  shift: ShiftShape,
  later: Period,
  labelWidth: number,
  { width, colours }: TextLayout,
): readonly string[] {
  const label = printable(shift.topic.label);
  const words = printable(shiftWords(shift, later));
  const sure = confidenceWords(shift.confidence);
  const paint = painterOf(shift, colours);
  const left = padTo(label, labelWidth);
  const used = displayWidth(left) + 3 + displayWidth(words);
  if (used + 3 + sure.length <= width) {
    const gap = ' '.repeat(width - used - sure.length);
    return [`${colours.bold(left)}   ${paint(words)}${gap}${colours.dim(sure)}`];
  }
  return [
    ...wrapText(label, width).map((line) => colours.bold(line)),
    ...hang('  ', `${words} (${sure})`, width).map((line) => paint(line)),
  ];
}

function painterOf({ shift }: ShiftShape, colours: Colours): (text: string) => string {
  if (shift === 'hardened' || shift === 'reversed') return colours.red;
  if (shift === 'softened') return colours.green;
  return shift === 'raised' || shift === 'dropped' ? colours.cyan : colours.dim;
}

function sideLines(
  lead: string,
  position: PositionShape | null,
  because: string,
  layout: TextLayout,
): readonly string[] {
  if (position === null) return [];
  const { statements, more } = mostTelling(position, because);
  const lines = statements.flatMap((statement, index) => {
    const text = `${quoted(statement)}  (${sourceOf(statement, layout.publishers)})`;
    return hang(`${index === 0 ? `  ${lead}  ` : ' '.repeat(8)}· `, text, layout.width);
  });
  return more === 0 ? lines : [...lines, `          + ${more} more`];
}
