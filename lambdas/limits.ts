// Takes nothing; gives what both Lambdas may use and how often a message is tried, in the cloud and locally. Data only.

export const limits = {
  /**
   * At 1,769 MB Lambda gives one whole processor, which reading needs; of the memory it takes a fifth. A usual article takes a fifth of a
   * second of processor time (docs/BENCHMARKS.md); by that figure the largest, 2 MB, takes a minute and a half.
   */
  extract: { timeoutSeconds: 180, memoryMb: 1769 },
  compare: { timeoutSeconds: 30, memoryMb: 1024 },
} as const;

/** A message that failed so many times goes to the dead letters. */
export const deliveryAttempts = 4;
