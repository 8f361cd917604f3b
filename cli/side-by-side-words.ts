// Takes parts of an answer about several speakers; gives them in a reader's words.
import type { SpeakerPositionShape } from './shapes.ts';

export function silenceWords(silent: NonNullable<SpeakerPositionShape['silent']>): string {
  return silent === 'in-period' ? 'nothing of this period is on record' : 'nothing on this';
}

export function leftOutWords(leftOut: number): string {
  const speakers = leftOut === 1 ? 'One more speaker' : `${leftOut} more speakers`;
  return `${speakers} of this period ${leftOut === 1 ? 'was' : 'were'} not looked at. Ask for a shorter one.`;
}
