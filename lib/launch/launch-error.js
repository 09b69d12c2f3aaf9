/**
 * Foreseeable trouble while starting. The message is one or more plain
 * sentences: what is wrong and what to do about it. Commands print it without a
 * stack and exit with 1.
 */
export class LaunchError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = "LaunchError";
  }
}

/**
 * What a command prints of an error: a sentence where it was foreseeable, else its stack.
 * @param {unknown} error
 */
export function describeFailure(error) {
  if (!(error instanceof Error)) return String(error);
  return error instanceof LaunchError ? error.message : (error.stack ?? error.message);
}
