/** @typedef {{ revision: number, madeAt: number, headers: [string, string | number | string[]][], body: Buffer }} Page */

const planningPath = /^\/t\/([a-z0-9][a-z0-9-]*)(?:\?|$)/;

/** What a page was drawn for, beside its address. */
const drawnFor = ["cookie", "accept-encoding", "accept-language", "host"];

/** What belongs to one answer alone. */
const ofOneAnswer = new Set([
  ...["connection", "content-length", "date", "keep-alive", "transfer-encoding", "x-request-id"],
]);

/**
 * Planning pages as they were sent, for the next viewer of the same one: drawn once a change, not once
 * a view. A page is sent again while its team has the revision it had before the page was drawn,
 * which is asked at every view, and for half a minute at most, since days pass and other teams are
 * named on it. For servers to which nobody signs in: there everybody sees the same.
 *
 * The page keeps the nonce of its own policy. Nobody can have written it into the page's texts: they
 * were there before it was drawn, and a new text is a new revision with a new nonce.
 *
 * @param {(slug: string) => Promise<number | null>} revisionOf null where there is no such team
 * @param {{ maxAgeMs?: number, maxBytes?: number }} [limits]
 */
export function createPageCache(revisionOf, { maxAgeMs = 30_000, maxBytes = 32_000_000 } = {}) {
  /** @type {Map<string, Promise<Page | null>>} those asked for last come last */
  const pages = new Map();
  let bytes = 0;

  /** @param {string} key @param {Page} page */
  function keep(key, page) {
    bytes += page.body.length;
    for (const [oldest, old] of pages) {
      if (bytes <= maxBytes || oldest === key) break;
      drop(oldest, old);
    }
  }

  /** @param {string} key @param {Promise<Page | null>} known */
  function drop(key, known) {
    if (pages.get(key) !== known) return;
    pages.delete(key);
    void known.then((page) => {
      bytes -= page?.body.length ?? 0;
    });
  }

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
    const revision = await revisionOf(slug).catch(() => null);
    if (revision === null) return work();
    const key = [request.url, ...drawnFor.map((name) => request.headers[name] ?? "")].join("\n");
    const known = pages.get(key);
    const page = (await known) ?? null;
    const isGood = page?.revision === revision && Date.now() - page.madeAt < maxAgeMs;
    if (isGood && known !== undefined) {
      pages.delete(key);
      pages.set(key, known);
      return send(response, page);
    }
    // What came to nothing for one is drawn by each.
    if (known !== undefined && page === null) return work();
    // Somebody else may have begun to draw it meanwhile.
    if (pages.get(key) !== known) return answerPage(request, response, work);
    if (known !== undefined) drop(key, known);
    const drawn = record(response, revision);
    pages.set(key, drawn);
    void drawn.then((made) => {
      if (pages.get(key) !== drawn) return;
      if (made === null) pages.delete(key);
      else keep(key, made);
    });
    work();
  };
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
 * @param {number} revision
 * @returns {Promise<Page | null>}
 */
function record(response, revision) {
  /** @type {Buffer[]} */
  const pieces = [];
  const madeAt = Date.now();
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
  response.end = /** @type {typeof end} */ (
    (/** @type {[unknown, unknown]} */ ...given) => {
      add(...given);
      return Reflect.apply(end, response, given);
    }
  );
  return new Promise((resolve) => {
    response.once("close", () => {
      const type = String(response.getHeader("content-type") ?? "");
      const isPage =
        response.statusCode === 200 &&
        response.writableFinished &&
        type.startsWith("text/html") &&
        response.getHeader("set-cookie") === undefined;
      if (!isPage) return resolve(null);
      const headers = Object.entries(response.getHeaders()).flatMap(([name, value]) =>
        value === undefined || ofOneAnswer.has(name)
          ? []
          : [/** @type {[string, string | number | string[]]} */ ([name, value])],
      );
      resolve({ revision, madeAt, headers, body: Buffer.concat(pieces) });
    });
  });
}
