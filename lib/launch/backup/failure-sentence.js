import { errorCode } from "../error-facts.js";
import { LaunchError } from "../launch-error.js";

/**
 * What to throw where the database or the disk failed in the middle of a backup or a restore: a
 * sentence with what they said. What is a fault of the program itself stays as it is.
 * @param {string} what
 * @param {unknown} error
 * @returns {unknown}
 */
export function failureSentence(what, error) {
  const isForeign =
    error instanceof Error && (errorCode(error) !== undefined || error.name === "Error");
  if (!isForeign) return error;
  const place = "where" in error && typeof error.where === "string" ? ` (${error.where})` : "";
  return new LaunchError(`${what}: ${error.message}${place}.`);
}
