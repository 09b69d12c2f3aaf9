import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "../process-identity.js";
import { postgresEnvironment } from "./cluster.js";

/**
 * @param {import("./data-place.js").DataPlace} place
 * @param {string} bin
 * @param {Record<string, string>} settings
 * @param {string} logFile
 */
export function spawnPostgres({ clusterDir, account }, bin, settings, logFile) {
  const log = fs.openSync(logFile, "a");
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(path.join(bin, "postgres"), ["-D", clusterDir, ...options], {
    ...account?.ids,
    cwd: path.parse(clusterDir).root,
    env: postgresEnvironment(),
    stdio: ["ignore", log, log],
    // A session of its own: Ctrl-C in the terminal reaches us alone, and we stop it after the web server.
    detached: true,
    windowsHide: true,
  });
  fs.closeSync(log);
  const endWithUs = () => stopAtOnce(child);
  process.on("exit", endWithUs);
  /** @type {Promise<{ code: number | null, signal: string | null }>} */
  const exited = new Promise((resolve) => {
    /**
     * @param {number | null} code
     * @param {string | null} signal
     */
    const settle = (code, signal) => {
      process.off("exit", endWithUs);
      resolve({ code, signal });
    };
    child.once("exit", settle);
    child.once("error", () => settle(null, null));
  });
  return { child, exited };
}

/**
 * PostgreSQL writes its state on line 8 of postmaster.pid.
 * @param {string} clusterDir
 * @param {import("node:child_process").ChildProcess} child
 * @param {Promise<unknown>} exited
 */
export async function isReady(clusterDir, child, exited) {
  let gone = false;
  exited.then(() => {
    gone = true;
  });
  while (!gone) {
    const lines = readLines(path.join(clusterDir, "postmaster.pid"));
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === "ready") return true;
    await sleep(20);
  }
  return false;
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {Promise<unknown>} exited
 */
export async function stopPostgres(child, exited) {
  /** @type {[signal: NodeJS.Signals, waitMs: number][]} */
  const ways = [
    ["SIGINT", 15_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 1_000],
  ];
  for (const [signal, waitMs] of ways) {
    child.kill(signal);
    const waiting = new AbortController();
    const patience = sleep(waitMs, "late", { signal: waiting.signal }).catch(() => "gone");
    const outcome = await Promise.race([exited.then(() => "gone"), patience]);
    waiting.abort();
    if (outcome === "gone") return;
  }
}

/**
 * For the last moment of this process, when nothing can be awaited any more.
 * @param {import("node:child_process").ChildProcess} child
 */
function stopAtOnce(child) {
  child.kill("SIGINT");
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < 5_000 && child.pid && isAlive(child.pid); waited += 20) {
    Atomics.wait(pause, 0, 0, 20);
  }
}

/** @param {string} file */
function readLines(file) {
  try {
    return fs.readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}
