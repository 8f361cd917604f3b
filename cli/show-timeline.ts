// Takes a timeline and the format asked for; gives the text to print.
import { renderTimeline } from './render-timeline.ts';
import type { TimelineShape } from './shapes.ts';
import type { Publishers } from './statement-words.ts';
import type { Terminal } from './terminal.ts';

export const timelineFormats = ['text', 'json'] as const;
export type TimelineFormat = (typeof timelineFormats)[number];

export function showTimeline(
  timeline: TimelineShape,
  format: TimelineFormat,
  publishers: Publishers,
  { width, colours }: Terminal,
): string {
  if (format === 'json') return JSON.stringify(timeline, null, 2);
  return renderTimeline(timeline, { width, colours, publishers });
}
