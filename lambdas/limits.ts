// Takes nothing; gives what both Lambdas may use and how often a message is tried, in the cloud and locally. Data only.

export const limits = {
  /** One whole processor: the work is reading, not waiting. */
  extract: { timeoutSeconds: 60, memoryMb: 1769 },
  compare: { timeoutSeconds: 30, memoryMb: 1024 },
} as const;

/** A message that failed so many times goes to the dead letters. */
export const deliveryAttempts = 4;
