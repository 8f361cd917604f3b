// Gives the types of a stance, and the values they may have.

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

/** The graded direction of what was said, with the words it was read from. */
export interface Stance {
  readonly act: VerbalAct;
  /** Conflict -1 .. cooperation +1, after Goldstein (1992). */
  readonly tone: number;
  readonly commitment: Commitment | null;
  /** The words that decided, as printed in the statement or its cue. */
  readonly evidence: readonly string[];
}
