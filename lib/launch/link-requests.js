import { AsyncLocalStorage } from "node:async_hooks";

/**
 * What the request under way may see, where it asks by a link; lib/db/reader-sight reads it.
 * @type {AsyncLocalStorage<{ sight: object }>}
 */
const storage = Reflect.get(globalThis, "walltimeSight") ?? new AsyncLocalStorage();
Reflect.set(globalThis, "walltimeSight", storage);

const linkPaths = /^\/+(?:(?:s|embed)\/|(?:t|api\/v1\/teams)\/~)/;
const unlockPath = /^\/s\/[^/]+\/unlock$/;

/**
 * Whether an address is one of those by which a link is read, with what its page asks for.
 * @param {string} url as the request has it
 */
export function isLinkAddress(url) {
  return linkPaths.test(pathOf(url));
}

/**
 * Whether it is where a link's password is sent.
 * @param {string} url
 */
export function isUnlockAddress(url) {
  // As it is written: nothing that is decoded to it may pass for it.
  return unlockPath.test(url.split("?", 1)[0] ?? "");
}

/** @param {string} url */
function pathOf(url) {
  const [path = ""] = url.split("?", 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Runs the work behind a request. One that asks by a link sees nothing that links hide until the
 * app knows the link and says what it shows.
 * @param {import("node:http").IncomingMessage} request
 * @param {() => void} work
 */
export function withSight(request, work) {
  if (!isLinkAddress(request.url ?? "/")) return work();
  storage.run({ sight: { clients: false, notes: false, costs: false } }, work);
}
