// Takes several speakers' positions of one period; gives them as Markdown, to paste into a report.
import { describePeriod } from './describe-period.ts';
import { escaped, markdownItems } from './markdown-items.ts';
import { nameWithRole } from './name-with-role.ts';
import type { SideBySideShape } from './shapes.ts';
import { leftOutWords, silenceWords } from './side-by-side-words.ts';
import type { Publishers } from './statement-words.ts';

export function sideBySideAsMarkdown(
  { period, topics, leftOut }: SideBySideShape,
  publishers: Publishers,
): string {
  const parts = topics.flatMap(({ topic, positions }) => [
    `## ${escaped(topic.label)}`,
    ...positions.flatMap((one) => {
      const name = `**${escaped(nameWithRole(one.speaker))}**`;
      if (one.position === null) return [`${name}: ${one.silent ? silenceWords(one.silent) : ''}`];
      return [name, markdownItems(one.position, '', publishers)];
    }),
  ]);
  const ending = leftOut === 0 ? [] : [leftOutWords(leftOut)];
  return [`# ${escaped(describePeriod(period))}`, ...parts, ...ending].join('\n\n');
}
