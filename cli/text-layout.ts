// Takes what a terminal has room for; gives what a text for it fills.
import type { Publishers } from './statement-words.ts';
import type { Colours } from './terminal.ts';

export interface TextLayout {
  /** Columns there are. */
  readonly width: number;
  readonly colours: Colours;
  readonly publishers: Publishers;
}

const widest = 110;

export function fitted(given: TextLayout): TextLayout {
  return { ...given, width: Math.min(given.width, widest) };
}
