import { LRUCache } from "lru-cache";

/** @typedef {{ revision: number, headers: [string, string | number | string[]][], body: Buffer }} Page */

/**
 * How who asks stands to the team of a page, which another may follow at its address: its revision, their role where people sign in, and the
 * cookies that a page may differ by. `tell` is a cookie for who asks alone.
 * @typedef {{ teamId: number, revision: number, role: string | null, cookies: string, tell?: string | null }} Standing
 * @typedef {(request: import("node:http").IncomingMessage, slug: string) => Promise<Standing | null>} StandingOf null where there is no such team for who asks
 */

const planningPath = /^\/t\/([a-z0-9][a-z0-9-]*)(?:\?|$)/;

/** What a page was drawn for, beside its address. */
const drawnFor = ["accept-encoding", "accept-language", "host"];

/** What belongs to one answer alone. */
const ofOneAnswer = new Set([
  ...["connection", "content-length", "date", "keep-alive", "set-cookie", "transfer-encoding"],
  "x-request-id",
]);

/**
 * Planning pages as they were sent, for the next viewer of the same one: drawn once a change, not once
 * a view. A page is sent again while its team has the revision it had before the page was drawn,
 * and to those who may do the same in the team as who it was drawn for. Both are asked at every view.
 * For half a minute at most, since days pass and other teams are named on it.
 *
 * The page keeps the nonce of its own policy. Nobody can have written it into the page's texts: they
 * were there before it was drawn, and a new text is a new revision with a new nonce.
 *
 * @param {StandingOf} standingOf
 * @param {{ maxAgeMs?: number, maxBytes?: number, patienceMs?: number }} [limits]
 */
export function createPageCache(
  standingOf,
  { maxAgeMs = 30_000, maxBytes = 32_000_000, patienceMs = 2_000 } = {},
) {
  /** @type {LRUCache<string, Page>} */
  const pages = new LRUCache({
    maxSize: maxBytes,
    ttl: maxAgeMs,
    sizeCalculation: ({ body }, key) => body.length + key.length,
  });
  /** @type {Map<string, { revision: number, done: Promise<Page | null> }>} */
  const underway = new Map();

  /**
   * Answers a request for a planning page from those that were sent, or by `work`, which draws it;
   * every other request by `work`.
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   * @param {() => void} work
   */
  return async function answerPage(request, response, work) {
    const [, slug] = planningPath.exec(request.url ?? "") ?? [];
    if (slug === undefined || request.method !== "GET" || request.headers.rsc !== undefined) {
      return work();
    }
    const standing = await standingOf(request, slug).catch(() => null);
    if (standing === null) return work();
    const { teamId, revision, role, cookies } = standing;
    if (standing.tell) response.appendHeader("set-cookie", standing.tell);
    const key = [
      ...[request.url, teamId, role ?? "", cookies],
      ...drawnFor.map((name) => request.headers[name] ?? ""),
    ].join("\n");
    const known = pages.get(key);
    if (known?.revision === revision) return send(response, known);
    const drawing = underway.get(key);
    if (drawing?.revision === revision) {
      // It may be on its way to somebody who reads slowly.
      const page = await Promise.race([drawing.done, after(patienceMs)]);
      if (page !== null) return send(response, page);
      // One slow reader holds up nobody after this one.
      if (underway.get(key) !== drawing) return work();
    }
    // Nothing more will be heard of an answer whose reader has gone.
    if (response.destroyed || response.closed) return work();
    const mine = { revision, done: record(response, standing) };
    underway.set(key, mine);
    void mine.done.then((page) => {
      if (underway.get(key) === mine) underway.delete(key);
      if (page !== null && page.revision >= (pages.get(key)?.revision ?? 0)) pages.set(key, page);
    });
    work();
  };
}

/** @param {number} ms @returns {Promise<null>} */
function after(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms, null).unref());
}

/** @param {import("node:http").ServerResponse} response @param {Page} page */
function send(response, { headers, body }) {
  for (const [name, value] of headers) response.setHeader(name, value);
  response.writeHead(200, { "content-length": body.length });
  response.end(body);
}

/**
 * Keeps what is sent as an answer; null in the end where it is no page that somebody else may get.
 * @param {import("node:http").ServerResponse} response
 * @param {Standing} standing of who asked for it
 * @returns {Promise<Page | null>}
 */
function record(response, standing) {
  /** @type {Buffer[]} */
  const pieces = [];
  const { write, end } = response;
  /** @param {unknown} piece @param {unknown} encoding */
  const add = (piece, encoding) => {
    if (typeof piece === "string") {
      pieces.push(
        Buffer.from(
          piece,
          typeof encoding === "string" ? /** @type {BufferEncoding} */ (encoding) : "utf8",
        ),
      );
    } else if (piece instanceof Uint8Array) pieces.push(Buffer.from(piece));
  };
  response.write = /** @type {typeof write} */ (
    (/** @type {[unknown, unknown]} */ ...given) => {
      add(...given);
      return Reflect.apply(write, response, given);
    }
  );
  return new Promise((resolve) => {
    response.end = /** @type {typeof end} */ (
      (/** @type {[unknown, unknown]} */ ...given) => {
        add(...given);
        const ended = Reflect.apply(end, response, given);
        resolve(pageOf(response, standing, pieces));
        return ended;
      }
    );
    response.once("close", () => resolve(null));
  });
}

/**
 * @param {import("node:http").ServerResponse} response all of which is sent
 * @param {Standing} standing
 * @param {Buffer[]} pieces
 * @returns {Page | null}
 */
function pageOf(response, { revision, role, tell }, pieces) {
  const type = String(response.getHeader("content-type") ?? "");
  const cookie = response.getHeader("set-cookie");
  const isPage =
    response.statusCode === 200 &&
    type.startsWith("text/html") &&
    // A cookie of the page's own is its reader's alone.
    (cookie === undefined || String(cookie) === tell) &&
    // Whose role was changed meanwhile got the page of the new one.
    (role === null || Reflect.get(response, "walltimeRole") === role);
  if (!isPage) return null;
  const headers = Object.entries(response.getHeaders()).flatMap(([name, value]) =>
    value === undefined || ofOneAnswer.has(name)
      ? []
      : [/** @type {[string, string | number | string[]]} */ ([name, value])],
  );
  return { revision, headers, body: Buffer.concat(pieces) };
}
