// Gives what one place in a statement says about its stance.
import type { Polarity, VerbalAct } from '../model/stance.ts';

export interface Signal {
  /** Null where only the voice speaks: "optimistic". */
  readonly act: VerbalAct | null;
  readonly tone: number;
  readonly polarity: Polarity | null;
  /** Where the printed words stand, with the denial where there is one: "haven't reached agreement". */
  readonly start: number;
  readonly end: number;
  /** How far the words are the speaker's own position: less in a condition, a question, or on what another does. */
  readonly weight: number;
}

/** Of words that are not the speaker's own position. */
export const WEAK = 0.3;
