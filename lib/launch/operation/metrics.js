import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** @typedef {{ totalCount: number, idleCount: number, waitingCount: number }} Pool */

/**
 * What Prometheus reads at /metrics. Labels take few values, whatever people ask for.
 * @typedef {ReturnType<typeof createMetrics>} Metrics
 */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Counter({
      name: "walltime_http_requests_total",
      help: "Requests answered, by method, route and status",
      labelNames: ["method", "route", "status"],
      registers,
    }),
    latencies: new Histogram({
      name: "walltime_http_request_duration_seconds",
      help: "From the request's head to the answer's last byte, but for live streams",
      labelNames: ["method", "route"],
      buckets: seconds,
      registers,
    }),
    open: new Gauge({
      name: "walltime_http_requests_open",
      help: "Requests being answered, live streams among them",
      registers,
    }),
    changes: new Counter({
      name: "walltime_changes_total",
      help: "Changes of teams, by what was done and where it came from",
      labelNames: ["action", "source"],
      registers,
    }),
    importRows: new Counter({
      name: "walltime_import_rows_total",
      help: "Rows of files that were imported",
      registers,
    }),
    cacheAsks: new Counter({
      name: "walltime_cache_asks_total",
      help: "Figures asked of the cache of a team's revision, by result: hit or miss",
      labelNames: ["result"],
      registers,
    }),
    failures: new Counter({
      name: "walltime_failures_total",
      help: "Failures that nobody foresaw",
      registers,
    }),
    databaseFailures: new Counter({
      name: "walltime_database_failures_total",
      help: "Pages, requests and work that failed by the database, by its trouble: unreachable, read-only or full",
      labelNames: ["trouble"],
      registers,
    }),
    watchPool: poolGauges(registers),
    backedUp: momentGauge(
      "walltime_last_backup_timestamp_seconds",
      "When the last daily backup was made, in seconds since 1970; 0: never",
      registers,
    ),
    certificateEnds: momentGauge(
      "walltime_tls_certificate_expiry_timestamp_seconds",
      "When the certificate that is served ends, in seconds since 1970",
      registers,
    ),
  };
}

/**
 * A moment, shown only where it is told of.
 * @param {string} name
 * @param {string} help
 * @param {Registry[]} registers
 */
function momentGauge(name, help, registers) {
  /** @type {Gauge | null} */
  let gauge = null;
  /** @param {number} atMs since 1970 */
  return (atMs) => {
    gauge ??= new Gauge({ name, help, registers });
    gauge.set(atMs / 1000);
  };
}

/** @param {Registry[]} registers */
function poolGauges(registers) {
  // Of the database that is written to, of its replica where there is one, of the pages that are kept,
  // and the connection that hears of changes.
  /** @type {Set<Pool>} */
  const pools = new Set();
  /** @param {(pool: Pool) => number} count */
  const sum = (count) => [...pools].reduce((all, pool) => all + count(pool), 0);
  new Gauge({
    name: "walltime_database_connections",
    help: "Connections to the database, by state: busy or idle",
    labelNames: ["state"],
    registers,
    collect() {
      this.set(
        { state: "busy" },
        sum(({ totalCount, idleCount }) => totalCount - idleCount),
      );
      this.set(
        { state: "idle" },
        sum(({ idleCount }) => idleCount),
      );
    },
  });
  new Gauge({
    name: "walltime_database_waiting",
    help: "Queries that wait for a connection",
    registers,
    collect() {
      this.set(sum(({ waitingCount }) => waitingCount));
    },
  });
  /** @param {Pool} watched */
  return (watched) => {
    pools.add(watched);
  };
}
