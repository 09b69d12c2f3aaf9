import fs from "node:fs";
import { errorCode, errorMessage } from "../error-facts.js";
import { LaunchError } from "../launch-error.js";

/**
 * @param {string} variable that names the file
 * @param {string} file
 */
export function readBytes(variable, file) {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    const code = errorCode(error);
    const why =
      code === "ENOENT"
        ? "does not exist"
        : code === "EACCES"
          ? "may not be read by this user"
          : `cannot be read (${errorMessage(error)})`;
    throw new LaunchError(`${variable} is "${file}", a file that ${why}.`);
  }
}
