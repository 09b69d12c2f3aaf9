import { AsyncLocalStorage } from "node:async_hooks";
import { sendOutagePage } from "./outage-page.js";

/**
 * The answer under way, for pages that say that nothing is at their address, or that fail because of
 * the database: Next.js sets a status only where something is thrown, and then draws the page by script alone.
 * @type {AsyncLocalStorage<import("node:http").ServerResponse>}
 */
const answers = new AsyncLocalStorage();
Object.assign(globalThis, { walltimeAnswers: answers });

/**
 * Runs the work behind a request. A page that is fetched by one that is open needs no status: it
 * would be loaded as a whole again.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {() => void} work
 */
export function withAnswer(request, response, work) {
  const isPage = request.method === "GET" || request.method === "HEAD";
  if (!isPage || request.headers.rsc !== undefined) return work();
  sendOutagePage(request, response);
  answers.run(response, work);
}
