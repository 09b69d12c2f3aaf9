import { spawn } from "node:child_process";

/**
 * Runs a program to its end and keeps what it prints, to be shown only on failure.
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<{ code: number | null, output: string }>} code is null when a signal ended it or it could not start
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const chunks = [];
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    const stopChild = () => child.kill("SIGTERM");
    process.on("exit", stopChild);
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    /** @param {number | null} code */
    const finish = (code, trouble = "") => {
      process.off("exit", stopChild);
      resolve({ code, output: Buffer.concat(chunks).toString("utf8") + trouble });
    };
    child.once("error", (error) => finish(null, error.message));
    child.once("close", (code) => finish(code));
  });
}

/**
 * The end of a program's output, where the reason usually stands.
 * @param {string} output
 * @param {number} [lines]
 */
export function lastLines(output, lines = 30) {
  return output.trim().split("\n").slice(-lines).join("\n");
}
