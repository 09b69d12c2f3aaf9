import fs from "node:fs";
import https from "node:https";
import { errorCode, errorMessage } from "../error-facts.js";
import { sayOnStderr } from "../step.js";
import { readCertificate } from "../tls.js";
import { certificateWarning } from "./certificate-days.js";

const checkEveryMs = 60_000;

/**
 * @typedef {Pick<ReturnType<typeof import("../operation/operate.js").operate>, "failed" | "certified">} Told
 */

/**
 * Serves with what stands in the files after they are renewed; a new pair that cannot be used is told
 * once and the one before stays. Tells when the certificate ends: as a figure, and in a sentence, once a
 * day, where it has ended, is about to or has not begun.
 * @param {import("node:http").Server} server
 * @param {import("../tls.js").TlsFiles} files
 * @param {Told} told
 * @param {{ everyMs?: number, now?: () => number, say?: (line: string) => void }} [options]
 * @returns {() => void} stops looking
 */
export function followRenewals(server, files, told, options = {}) {
  const { everyMs = checkEveryMs, now = Date.now, say = sayOnStderr } = options;
  if (!(server instanceof https.Server)) return () => {};
  let seen = "";
  let warnedOf = "";
  /** @type {import("./certificate-days.js").ValidTime | null} */
  let valid = null;
  const readAnew = () => {
    const found = stateOf(files);
    if (found === seen) return;
    seen = found;
    try {
      const { valid: readNow, ...pair } = readCertificate(files);
      server.setSecureContext(pair);
      valid = readNow;
      warnedOf = "";
    } catch (error) {
      const what = "The renewed certificate cannot be used; the one before stays";
      if (told.failed(what, error)) return;
      say(`The one before stays in use. ${errorMessage(error)}`);
    }
  };
  const look = () => {
    readAnew();
    if (!valid) return;
    const warning = certificateWarning(valid, now(), files.cert);
    const occasion = `${new Date(now()).toDateString()} ${now() >= valid.to}`;
    const isNew = warning !== null && warnedOf !== occasion;
    told.certified(valid.to, isNew ? warning : undefined);
    if (!isNew) return;
    warnedOf = occasion;
    say(warning);
  };
  look();
  const timer = setInterval(look, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** @param {import("../tls.js").TlsFiles} files */
function stateOf({ cert, key }) {
  return [cert, key].map(fileState).join();
}

/** @param {string} file one that is gone, or closed to this user, has a state of its own */
function fileState(file) {
  try {
    const { mtimeMs, size, ino } = fs.statSync(file);
    return `${mtimeMs} ${size} ${ino}`;
  } catch (error) {
    return errorCode(error) ?? "unknown";
  }
}
