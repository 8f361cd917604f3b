// Takes a topic's shift; gives it in a reader's words.
import type { ComparisonShape, ShiftShape } from './shapes.ts';

type Axes = NonNullable<ShiftShape['axes']>;

const substanceWords = {
  unchanged: 'unchanged',
  softened: 'softer',
  hardened: 'harder',
  reversed: 'reversed',
  unclear: 'unclear',
} as const satisfies Record<Axes['substance'], string>;

/** "softer in tone, unchanged in substance", "raised in March 2008", "unclear". */
export function shiftWords(
  { shift, axes }: Pick<ShiftShape, 'shift' | 'axes'>,
  later: ComparisonShape['later'],
): string {
  const when = isOnePeriod(later.period) ? periodWords(later) : 'the later period';
  if (shift === 'raised') return `raised in ${when}`;
  if (shift === 'dropped') return `dropped by ${when}`;
  if (axes === null) return shift;
  return axesWords(axes);
}

/** What moved comes first; a tone that cannot be told is left out. */
function axesWords({ substance, tone }: Axes): string {
  const inSubstance = substanceWords[substance];
  if (tone === 'unclear') return substance === 'unclear' ? 'unclear' : `${inSubstance} in substance`;
  const inTone = substanceWords[tone];
  if (inSubstance === inTone) return inTone === 'unchanged' ? 'unchanged' : `${inTone} in substance and tone`;
  const parts = [`${inSubstance} in substance`, `${inTone} in tone`];
  const toneMovedAlone = tone !== 'unchanged' && (substance === 'unchanged' || substance === 'unclear');
  return (toneMovedAlone ? parts.toReversed() : parts).join(', ');
}

/** 0..1 as the reader's own sense of it. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 0.85) return 'sure';
  return confidence >= 0.6 ? 'fairly sure' : 'tentative';
}

/** "March 2008", "2007", "12 October 2007", "October 2007 to March 2008", or the meeting's own name. */
export function periodWords({ period, meetings }: ComparisonShape['later']): string {
  const meeting = meetings.find(({ id }) => id === period);
  if (meeting) return meeting.label;
  return period
    .trim()
    .split('..')
    .map((date) => dateWords(date))
    .join(' to ');
}

const months = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/** An ISO date of any precision; anything else as it is. */
function dateWords(date: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === undefined) return date;
  const named = month === undefined ? [] : [months.format(Date.UTC(2000, Number(month) - 1, 1))];
  return [...(day === undefined ? [] : [String(Number(day))]), ...named, year].join(' ');
}

function isOnePeriod(period: string): boolean {
  return /^\s*\d{4}(?:-\d{2}(?:-\d{2})?)?\s*$/.test(period);
}
