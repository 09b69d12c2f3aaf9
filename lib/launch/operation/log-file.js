import fs from "node:fs";
import path from "node:path";
import { errorMessage } from "../error-facts.js";
import { LaunchError } from "../launch-error.js";

/**
 * The file that WALLTIME_LOG names; null where it names none. A LaunchError where it cannot be written.
 * @param {Record<string, string | undefined>} environment
 * @returns {string | null}
 */
export function openableLogFile({ WALLTIME_LOG: file }) {
  if (!file || file === "stdout" || file === "off") return null;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.closeSync(fs.openSync(file, "a", 0o640));
    return file;
  } catch (error) {
    throw new LaunchError(
      `WALLTIME_LOG is "${file}", which cannot be written: ${errorMessage(error)}. Name another file, stdout or off.`,
    );
  }
}
