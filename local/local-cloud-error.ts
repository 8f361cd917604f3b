// Takes a sentence; gives the error of a local cloud that cannot start.

/** The message says what is in the way and what to do. */
export class LocalCloudError extends Error {
  override readonly name = 'LocalCloudError';
}
