// Gives the type of what the trained judge learned beside the weights of its scorer.

/** `unrelated`: the sides speak of different matters; as a shift between positions it is unclear. */
export const pairLabels = ['unchanged', 'softened', 'hardened', 'reversed', 'unrelated', 'unclear'] as const;

export const relationLabels = ['consistent', 'inconsistent', 'unrelated'] as const;

export interface JudgeParameters {
  /** Name and version of the weights. */
  readonly name: string;
  /** A shift less likely than this is not given: between two texts of one statement each, and between positions, or where a side has several statements: some may be beside the point. */
  readonly leastConfidence: { readonly one: number; readonly several: number };
  /** An inconsistency less likely than this is not claimed. */
  readonly leastInconsistent: number;
}
