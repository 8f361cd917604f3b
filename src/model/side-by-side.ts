// Gives the types of several speakers' positions of one period, side by side. What different people said is not graded.
import type { ComparedPeriod, JoinedTopic } from './comparison.ts';
import type { ShownPosition } from './shown-position.ts';
import type { KnownSpeaker } from './speaker.ts';

/** Nothing of his is on record there at all, or nothing on this. */
export type Silence = 'in-period' | 'on-topic';

export interface SpeakerPosition {
  readonly speaker: KnownSpeaker;
  /** Null where he is silent; `silent` says how. */
  readonly position: ShownPosition | null;
  readonly silent: Silence | null;
}

export interface SideBySide {
  readonly period: ComparedPeriod;
  readonly topics: readonly {
    readonly topic: JoinedTopic;
    readonly positions: readonly SpeakerPosition[];
  }[];
  /** How many speakers of the period were not looked at, for there are too many. */
  readonly leftOut: number;
}
