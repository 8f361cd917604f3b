// Gives the types of a stance, and the values they may have.
import type { Span } from './span.ts';

/** Verbal acts from cooperation to conflict, after the verb classes of CAMEO (Gerner, Schrodt, Yilmaz 2002). */
export const verbalActs = [
  'yield',
  'agree',
  'promise',
  'praise',
  'consult',
  'appeal',
  'state',
  'demand',
  'disagree',
  'reject',
  'threaten',
] as const;
export type VerbalAct = (typeof verbalActs)[number];

export const commitments = ['refuses', 'must', 'will', 'may', 'hopes'] as const;
export type Commitment = (typeof commitments)[number];

/** Towards what the statement speaks of. */
export const polarities = ['for', 'against'] as const;
export type Polarity = (typeof polarities)[number];

/** Where words of evidence stand, and whose they are. */
export interface EvidencePlace {
  readonly in: 'text' | 'cue';
  /** Into the statement's text or its cue. */
  readonly span: Span;
  /** The reporter's are the cue's, and his adverbs around what he reports. */
  readonly heldBy: 'speaker' | 'reporter';
}

/** Words that say by themselves that something moved, or that nothing did. As printed. */
export interface StanceMarkers {
  /** "no longer", "for the first time" */
  readonly change: readonly string[];
  /** "still", "as I said" */
  readonly constancy: readonly string[];
}

/** The graded direction of what was said, with the words it was read from. */
export interface Stance {
  readonly act: VerbalAct;
  /** Conflict -1 .. cooperation +1, after Goldstein (1992). */
  readonly tone: number;
  readonly commitment: Commitment | null;
  /** Null where no side is taken. */
  readonly polarity: Polarity | null;
  /** Words that take back some of what is said, as printed: "perhaps", "in principle". */
  readonly hedges: readonly string[];
  readonly markers: StanceMarkers;
  /** The words that decided, as printed in the statement or its cue. */
  readonly evidence: readonly string[];
  /** Of `evidence`, in its order. Empty in a position, whose words stand in several statements, and in records older than this. */
  readonly places: readonly EvidencePlace[];
}

/** Of a statement that tells none. */
export const noStance: Stance = {
  act: 'state',
  tone: 0,
  commitment: null,
  polarity: null,
  hedges: [],
  markers: { change: [], constancy: [] },
  evidence: [],
  places: [],
};
