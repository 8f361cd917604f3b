// Gives the type of an attribution with what its own sentence tells of its time.
import type { Attribution } from '../model/attribution.ts';
import type { SpeakerResolution } from '../model/speaker.ts';
import type { GoverningDate } from './own-date.ts';
import type { SayingTense } from './saying-tense.ts';

export interface Saying {
  readonly attribution: Attribution;
  readonly resolution: SpeakerResolution | undefined;
  /** Index of its sentence; null when no sentence holds it. */
  readonly sentence: number | null;
  readonly tense: SayingTense;
  /** The date that its sentence states for it. */
  readonly own: GoverningDate | null;
}
