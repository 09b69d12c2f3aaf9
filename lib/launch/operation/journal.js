import { ecsFormat } from "@elastic/ecs-pino-format";
import pino from "pino";
import { openableLogFile } from "./log-file.js";

/**
 * The server's log: one line of JSON a request, change and failure, in the names of the Elastic
 * Common Schema. What users typed stands inside JSON texts, so no line can be broken by it.
 * @typedef {object} Journal
 * @property {import("pino").Logger} log
 * @property {() => void} close writes what has not been written yet
 */

/**
 * Opens the log that WALLTIME_LOG names: `stdout`, `off` or a file. Without it, lines go to standard
 * output unless that is a terminal, where somebody reads sentences.
 * @param {Record<string, string | undefined>} environment
 * @param {boolean} isTerminal
 * @returns {Journal | null} null: off
 */
export function openJournal(environment, isTerminal) {
  const wanted = environment.WALLTIME_LOG || (isTerminal ? "off" : "stdout");
  if (wanted === "off") return null;
  const target = openTarget(openableLogFile({ WALLTIME_LOG: wanted }) ?? 1);
  const format = ecsFormat({
    apmIntegration: false,
    serviceName: "walltime",
    ...(environment.WALLTIME_VERSION ? { serviceVersion: environment.WALLTIME_VERSION } : {}),
  });
  const log = pino({ ...format, base: { "process.pid": process.pid } }, target);
  return { log, close: () => flush(target) };
}

/** How many bytes of lines wait in memory while they cannot be written; later ones are left out. */
const longestWait = 8 * 1024 * 1024;

/** @param {string | 1} dest a file, or standard output */
function openTarget(dest) {
  const target = pino.destination({ dest, sync: false, maxLength: longestWait });
  // A log that cannot be written any more (disk full, reader gone) must not end the server.
  target.on("error", () => {});
  return target;
}

/** @param {ReturnType<typeof pino.destination>} target */
function flush(target) {
  try {
    target.flushSync();
  } catch {
    // It was never opened, or its reader is gone.
  }
}
