import fs from "node:fs";
import { errorMessage } from "./error-facts.js";
import { giveToOwner } from "./make-folder.js";
import { sayOnStderr } from "./step.js";

export const logLimitBytes = 5 * 1024 * 1024;
const usual = { limitBytes: logLimitBytes, checkEveryMs: 10 * 60_000 };

/**
 * Keeps the log that PostgreSQL writes from growing for as long as it runs: past the limit it goes on
 * from nothing, and what stood in it is kept as `FILE.1`, but for a line that is written at that moment. The file stays the same one, for PostgreSQL
 * holds it open and adds to its end.
 * @param {string} file
 * @param {typeof usual} [pace]
 * @returns {() => void} ends it
 */
export function keepLogSmall(file, { limitBytes, checkEveryMs } = usual) {
  const timer = setInterval(() => {
    try {
      const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size < limitBytes) return;
      fs.rmSync(`${file}.1`, { force: true });
      fs.copyFileSync(file, `${file}.1`, fs.constants.COPYFILE_EXCL);
      giveToOwner(`${file}.1`);
      fs.truncateSync(file);
    } catch (error) {
      sayOnStderr(`${file} could not be made shorter: ${errorMessage(error)}`);
    }
  }, checkEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}
