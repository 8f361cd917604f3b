// Takes several speakers' positions of one period; gives them as text for a terminal.
import { describePeriod } from './describe-period.ts';
import { nameWithRole } from './name-with-role.ts';
import { positionLines } from './position-lines.ts';
import { printable } from './printable.ts';
import type { SideBySideShape, SpeakerPositionShape } from './shapes.ts';
import { leftOutWords, silenceWords } from './side-by-side-words.ts';
import { fitted, type TextLayout } from './text-layout.ts';
import { hang, wrapText } from './wrap-text.ts';

export function renderSideBySide({ period, topics, leftOut }: SideBySideShape, given: TextLayout): string {
  const layout = fitted(given);
  const { width, colours } = layout;
  const bold = (text: string) => wrapText(printable(text), width).map((line) => colours.bold(line));
  const blocks = topics.map(({ topic, positions }) => [
    ...bold(topic.label),
    ...positions.flatMap((one) => speakerLines(one, layout)),
    ...(positions.length === 1 ? ['  nobody else on this'] : []),
  ]);
  const heading = [...bold(describePeriod(period)), colours.dim('─'.repeat(width))];
  const ending = leftOut === 0 ? [] : [wrapText(leftOutWords(leftOut), width)];
  return [heading, ...blocks, ...ending].map((lines) => lines.join('\n')).join('\n\n');
}

function speakerLines(one: SpeakerPositionShape, layout: TextLayout): readonly string[] {
  const { width, colours } = layout;
  const name = printable(nameWithRole(one.speaker));
  if (one.silent)
    return hang('  ', `${name}: ${silenceWords(one.silent)}`, width).map((line) => colours.dim(line));
  return [
    ...hang('  ', name, width).map((line) => colours.cyan(line)),
    ...positionLines('    ', one.position, '', layout),
  ];
}
