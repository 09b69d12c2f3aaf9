import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { peerOf } from "../client-address.js";
import { certificateTeller } from "./certificate-teller.js";
import { openJournal } from "./journal.js";
import { createMetrics } from "./metrics.js";
import { answerMetrics } from "./metrics-answer.js";
import { routeNamer } from "./route-names.js";
import { withoutSecrets } from "./without-secrets.js";

const longestQuery = 2_000;
const trustedId = /^[\w.:-]{8,100}$/;

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */

/**
 * What a server tells those who operate it: its log and its metrics, of requests and of what the
 * app says through `globalThis.walltimeOperation` (its type stands in lib/db/operation.ts).
 * @param {Record<string, string | undefined>} environment
 * @param {boolean} isTerminal whether standard output is one
 * @param {import("../client-address.js").ClientOf} [clientOf] who asks, where proxies are named
 */
export function operate(environment, isTerminal, clientOf = peerOf) {
  const journal = openJournal(environment, isTerminal);
  const metrics = createMetrics();
  const routeOf = routeNamer();
  /** @type {AsyncLocalStorage<string>} */
  const requestIds = new AsyncLocalStorage();
  const watch = requestWatcher(journal, metrics, routeOf, clientOf);
  const app = appOperation(journal, metrics, () => requestIds.getStore());
  Object.assign(globalThis, { walltimeOperation: app });
  return {
    failed: app.failed,
    backedUp: backupTeller(journal, metrics),
    certified: certificateTeller(journal, metrics),
    watchPool: metrics.watchPool,
    close: () => journal?.close(),
    /**
     * @param {Request} request
     * @param {Response} response
     * @param {() => void} answer
     */
    around(request, response, answer) {
      const id = idOf(request);
      response.setHeader("X-Request-Id", id);
      watch(request, response, id);
      if (request.url?.split("?", 1)[0] === "/metrics") {
        return void answerMetrics(request, response, metrics, environment);
      }
      requestIds.run(id, answer);
    },
  };
}

/**
 * The id that a proxy gave a request, so that its log and ours can be joined, else a new one.
 * @param {Request} request
 */
function idOf({ headers }) {
  const given = headers["x-request-id"];
  return typeof given === "string" && trustedId.test(given) ? given : randomUUID();
}

/**
 * @param {import("./journal.js").Journal | null} journal
 * @param {import("./metrics.js").Metrics} metrics
 * @param {(pathname: string) => string} routeOf
 * @param {import("../client-address.js").ClientOf} clientOf
 */
function requestWatcher(journal, metrics, routeOf, clientOf) {
  /** @param {Request} request @param {Response} response @param {string} id */
  return (request, response, id) => {
    const startedAt = performance.now();
    // A connection that is gone no longer says whose it was.
    const peer = peerOf(request);
    metrics.open.inc();
    response.once("close", () => {
      const tookMs = performance.now() - startedAt;
      metrics.open.dec();
      const { pathname, query } = withoutSecrets(request.url ?? "/");
      const method = request.method ?? "GET";
      const status = response.statusCode;
      const route = routeOf(pathname);
      metrics.requests.inc({ method, route, status });
      const isLive = String(response.getHeader("content-type")).startsWith("text/event-stream");
      if (!isLive) metrics.latencies.observe({ method, route }, tookMs / 1000);
      journal?.log.info(
        {
          "event.kind": "event",
          "event.category": ["web"],
          "event.action": "request",
          "event.outcome": status < 500 && response.writableFinished ? "success" : "failure",
          "event.duration": Math.round(tookMs * 1e6),
          "http.request.id": id,
          "http.request.method": method,
          "http.response.status_code": status,
          "url.path": pathname,
          "url.query": query?.slice(0, longestQuery),
          "client.address": clientOf(request) || peer,
          "source.address": peer,
          "user_agent.original": request.headers["user-agent"]?.slice(0, longestQuery),
        },
        `${method} ${route} ${status}`,
      );
    });
  };
}

/**
 * @param {import("./journal.js").Journal | null} journal
 * @param {import("./metrics.js").Metrics} metrics
 */
function backupTeller(journal, metrics) {
  /**
   * @param {number} atMs when the last backup was made, since 1970; 0: never
   * @param {{ path: string, size: number }} [file] where it is a new one
   */
  return (atMs, file) => {
    metrics.backedUp(atMs);
    if (!file) return;
    journal?.log.info(
      {
        "event.kind": "event",
        "event.category": ["database"],
        "event.action": "backup",
        "event.outcome": "success",
        "file.path": file.path,
        "file.size": file.size,
      },
      "daily backup",
    );
  };
}

/**
 * @param {import("./journal.js").Journal | null} journal
 * @param {import("./metrics.js").Metrics} metrics
 * @param {() => string | undefined} requestId of the request being answered
 */
function appOperation(journal, metrics, requestId) {
  return {
    watchPool: metrics.watchPool,
    /** @param {number} rows */
    importedRows: (rows) => metrics.importRows.inc(rows),
    /** @param {boolean} isHit */
    askedCache: (isHit) => metrics.cacheAsks.inc({ result: isHit ? "hit" : "miss" }),
    /** @param {{ teamId: number, revision: number, action: string, source: string, actor: string, tookMs: number }} change */
    changed({ teamId, revision, action, source, actor, tookMs }) {
      metrics.changes.inc({ action, source });
      journal?.log.info(
        {
          "event.kind": "event",
          "event.category": ["database"],
          "event.type": ["change"],
          "event.action": action,
          "event.outcome": "success",
          "event.duration": Math.round(tookMs * 1e6),
          "http.request.id": requestId(),
          "user.name": actor,
          labels: { team_id: String(teamId), revision: String(revision), source },
        },
        `change ${action}`,
      );
    },
    /**
     * @param {string} what
     * @param {unknown} error
     * @param {"unreachable" | "read-only" | "full"} [trouble] of the database, where that is why: foreseen
     * @returns {boolean} whether it stands in the log
     */
    failed(what, error, trouble) {
      if (trouble === undefined) metrics.failures.inc();
      else metrics.databaseFailures.inc({ trouble });
      if (journal === null) return false;
      const err = error instanceof Error ? error : new Error(String(error));
      const reference = "digest" in err ? String(err.digest) : undefined;
      journal.log.error({ err, "http.request.id": requestId(), "error.id": reference }, what);
      return true;
    },
  };
}
