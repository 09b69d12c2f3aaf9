import { AsyncLocalStorage } from "node:async_hooks";

const cookie = "walltime-preferences";

/**
 * How whoever looks wants days written, for what is drawn for them: the text of their cookie, read
 * where it is needed (lib/dates/date-ways).
 * @type {AsyncLocalStorage<{ text: string }>}
 */
const preferences = new AsyncLocalStorage();
Object.assign(globalThis, { walltimePreferences: preferences });

/**
 * Runs the work behind a request. Files and the API write days alike for everybody.
 * @param {import("node:http").IncomingMessage} request
 * @param {() => void} work
 */
export function withPreferences(request, work) {
  const text = cookieOf(request);
  if (text === null || !isScreen(request.url ?? "/")) work();
  else preferences.run({ text }, work);
}

/** @param {string} url */
function isScreen(url) {
  const [path = ""] = url.split("?", 1);
  return !path.startsWith("/api/") && !/\.\w+$|\/export$/.test(path);
}

/** @param {import("node:http").IncomingMessage} request */
function cookieOf({ headers }) {
  for (const part of (headers.cookie ?? "").split(";")) {
    const [name = "", value = ""] = part.trim().split("=", 2);
    if (name === cookie) return decoded(value);
  }
  return null;
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
