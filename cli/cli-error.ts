// Takes a sentence; gives the error that ends a command with it.

/** The message is all that a reader sees: what was found and what to do. `exitCode` 2 is for wrong usage. */
export class CliError extends Error {
  override readonly name = 'CliError';
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
