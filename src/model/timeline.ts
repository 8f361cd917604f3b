// Gives the types of a timeline: one speaker's positions on a topic, in order of time.
import type { ComparedPeriod, JoinedTopic, TopicShift } from './comparison.ts';
import type { ShownPosition } from './shown-position.ts';
import type { KnownSpeaker } from './speaker.ts';

export interface TimelineShift extends Pick<TopicShift, 'shift' | 'axes' | 'confidence' | 'because'> {
  /** Period of the point that this one is set against. */
  readonly against: string;
}

/** `period`: the id of the meeting; outside meetings the day, month or year that is known. */
export interface TimelinePoint extends ComparedPeriod {
  readonly position: ShownPosition;
  /** Null where no point is known to be earlier. */
  readonly shift: TimelineShift | null;
}

export interface TopicTimeline {
  readonly topic: JoinedTopic;
  /** Oldest first. */
  readonly points: readonly TimelinePoint[];
  /** How many older ones are left out. */
  readonly more: number;
}

export interface Timeline {
  readonly speaker: KnownSpeaker;
  readonly topics: readonly TopicTimeline[];
}
