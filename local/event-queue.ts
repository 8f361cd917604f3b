// takes messages and a handler, gives at-least-once delivery with retry and dead letters, kept on disk

/** A message given up on, and why. It lies in the folder `dead-letters` of the data folder. */
export interface DeadLetter {
  readonly messageId: string;
  readonly key: string;
  readonly receives: number;
  readonly reason: string;
  /** ISO date and time */
  readonly givenUpAt: string;
  /** What was queued: an S3 notification. */
  readonly body: string;
}
