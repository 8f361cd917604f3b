// Takes what a shift is about and its grade; gives the lines that head it, and those of its reason.
import { displayWidth, padTo } from './display-width.ts';
import { printable } from './printable.ts';
import type { ShiftShape } from './shapes.ts';
import { confidenceWords } from './shift-words.ts';
import type { Colours } from './terminal.ts';
import type { TextLayout } from './text-layout.ts';
import { hang, wrapText } from './wrap-text.ts';

export interface Grade {
  readonly label: string;
  readonly shift: Pick<ShiftShape, 'shift' | 'confidence'>;
  /** How it moved, in a reader's words. */
  readonly words: string;
}

const mostForLabel = 30;

/** Columns that the labels of one text share. */
export function labelColumns(labels: readonly string[]): number {
  return Math.min(mostForLabel, Math.max(0, ...labels.map(displayWidth)));
}

/** The label, how it moved, and at the right edge how sure that is; on lines of their own where they do not fit beside each other. */
export function gradeLines(
  grade: Grade,
  labelWidth: number,
  { width, colours }: TextLayout,
): readonly string[] {
  const [label, words] = [printable(grade.label), printable(grade.words)];
  const sure = confidenceWords(grade.shift.confidence);
  const paint = painterOf(grade.shift, colours);
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

export function reasonLines(because: string, { width, colours }: TextLayout): readonly string[] {
  return hang('  why   ', printable(because), width).map((line) => colours.yellow(line));
}

function painterOf({ shift }: Pick<ShiftShape, 'shift'>, colours: Colours): (text: string) => string {
  if (shift === 'hardened' || shift === 'reversed') return colours.red;
  if (shift === 'softened') return colours.green;
  return shift === 'raised' || shift === 'dropped' ? colours.cyan : colours.dim;
}
