import { LaunchError } from "./launch-error.js";
import { prepareShutdown } from "./shutdown.js";
import { sayOnStderr } from "./step.js";

/**
 * Runs a command to its end. Foreseeable trouble is printed as sentences,
 * anything else with its stack; both end with what was started stopped and a
 * non-zero exit code.
 * @param {(line: string) => void} say
 * @param {(shutdown: import("./shutdown.js").Shutdown) => Promise<void>} command
 */
export async function runCommand(say, command) {
  const shutdown = prepareShutdown(say);
  try {
    await command(shutdown);
  } catch (error) {
    sayOnStderr(explain(error));
    await shutdown.run(1);
  }
}

/** @param {unknown} error */
function explain(error) {
  if (error instanceof LaunchError) return error.message;
  if (!(error instanceof Error)) return String(error);
  if ("syscall" in error && "path" in error) {
    return `${error.path} cannot be used: ${error.message}. Check who owns it, and that the disk is not full.`;
  }
  return error.stack ?? error.message;
}
