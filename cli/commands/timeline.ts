// Takes a speaker and a topic; prints his position each time he spoke on it, from the record or over files alone.
import { openJudge } from '../../engines/open-judge.ts';
import { toTimelineShape } from '../../lambdas/compare/response.ts';
import { timelineOf } from '../../src/pipeline/timeline-of.ts';
import type { TimelineQuestion } from '../api-client.ts';
import { askedMatter } from '../asked-matter.ts';
import { type CloudOptions, findCloud } from '../find-cloud.ts';
import { publishersOf, statementsIn } from '../publishers-of.ts';
import { answered, recordFiles } from '../record-files.ts';
import { showTimeline, type TimelineFormat } from '../show-timeline.ts';
import type { Terminal } from '../terminal.ts';

export interface TimelineOptions extends CloudOptions {
  readonly topic: string;
  readonly from?: string;
  readonly to?: string;
  readonly format: TimelineFormat;
  readonly files?: readonly string[];
}

/** Gives the exit code. */
export async function timeline(
  speaker: string,
  options: TimelineOptions,
  terminal: Terminal,
): Promise<number> {
  const { format, files } = options;
  const question = questionOf(speaker, options);
  if (files !== undefined) {
    const { record, publishers, failed } = await recordFiles(files, terminal);
    const found = await answered(
      timelineOf(record, await openJudge(), { ...question, ...(await askedMatter(question.topic)) }),
    );
    terminal.print(showTimeline(toTimelineShape(found), format, publishers, terminal));
    return failed === 0 ? 0 : 1;
  }
  const { api } = await findCloud(options, terminal);
  const answer = await api.timeline(question);
  const publishers = format === 'json' ? new Map() : await publishersOf(api, statementsIn(answer));
  terminal.print(showTimeline(answer, format, publishers, terminal));
  return 0;
}

function questionOf(speaker: string, { topic, from, to }: TimelineOptions): TimelineQuestion {
  return { speaker, topic, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
