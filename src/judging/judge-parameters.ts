// Gives the type of what the trained judge learned beside the weights of its scorer.

/** `unrelated`: the sides speak of different matters; as a shift between positions it is unclear. */
export const pairLabels = ['unchanged', 'softened', 'hardened', 'reversed', 'unrelated', 'unclear'] as const;
export type PairLabel = (typeof pairLabels)[number];

export const relationLabels = ['consistent', 'inconsistent', 'unrelated'] as const;

/** The logit of a likelihood times `slope`, and `intercept`, is the logit of being right. */
export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
}

export interface Certainty {
  readonly calibration: Calibration;
  /** A shift less certain than this is not given. */
  readonly least: number;
  /** Softened or hardened is not given unless it is likelier than the other by more than this. */
  readonly lead: number;
}

export interface JudgeParameters {
  /** Name and version of the weights. */
  readonly name: string;
  /** Between two texts of one statement each; and between positions, or where a side has several statements: some may be beside the point. */
  readonly one: Certainty;
  readonly several: Certainty;
  /** An inconsistency less likely than this is not claimed. */
  readonly leastInconsistent: number;
}
