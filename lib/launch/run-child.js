import { spawn } from "node:child_process";
import { errorCode } from "./error-facts.js";
import { LaunchError } from "./launch-error.js";
import { repoRoot } from "./repo-root.js";

const patienceMs = 5_000;

/**
 * Runs a Node program of the checkout, with its output where `stdio` says,
 * until it ends or we stop.
 * @param {string} name what to call it in a sentence
 * @param {string[]} args Node's arguments, the program's file first
 * @param {Record<string, string>} environment on top of ours
 * @param {import("./shutdown.js").Shutdown} shutdown
 * @param {import("node:child_process").StdioOptions} [stdio]
 * @returns {Promise<string>} what it printed, where `stdio` pipes its output to us
 */
export function runChild(name, args, environment, shutdown, stdio = "inherit") {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: repoRoot,
      env: { ...process.env, ...environment },
      stdio,
      // A group of its own, so that what it starts in turn can be ended with it.
      detached: process.platform !== "win32",
    });
    let isStopping = false;
    let output = "";
    const exited = new Promise((settle) => child.once("exit", settle));
    child.stdout?.on("data", (chunk) => {
      output += chunk;
    });
    child.once("close", (code) => {
      if (code === 0) resolve(output);
      else if (!isStopping) reject(new LaunchError(`${name} ended with code ${code}.`));
    });
    const endGroup = () => signalGroup(child, "SIGKILL");
    process.on("exit", endGroup);
    exited.then(() => process.off("exit", endGroup));
    shutdown.add(async () => {
      isStopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      signalGroup(child, "SIGTERM");
      const timer = setTimeout(endGroup, patienceMs);
      await exited;
      clearTimeout(timer);
      endGroup();
    });
  });
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  try {
    if (process.platform === "win32" || child.pid === undefined) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    if (errorCode(error) !== "ESRCH") throw error;
  }
}
