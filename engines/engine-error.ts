// Takes a sentence; gives the error of trained weights that cannot be loaded.

/** The message names the file or the machine, what was found, and what to do. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}
