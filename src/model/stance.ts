// Gives the types of a stance.

/** Verbal acts from cooperation to conflict, after the verb classes of CAMEO (Gerner, Schrodt, Yilmaz 2002). */
export type VerbalAct =
  | 'yield'
  | 'agree'
  | 'promise'
  | 'praise'
  | 'consult'
  | 'appeal'
  | 'state'
  | 'demand'
  | 'disagree'
  | 'reject'
  | 'threaten';

export type Commitment = 'refuses' | 'must' | 'will' | 'may' | 'hopes';

/** The graded direction of what was said, with the words it was read from. */
export interface Stance {
  readonly act: VerbalAct;
  /** Conflict -1 .. cooperation +1, after Goldstein (1992). */
  readonly tone: number;
  readonly commitment: Commitment | null;
  /** The words that decided, as printed in the statement or its cue. */
  readonly evidence: readonly string[];
}
