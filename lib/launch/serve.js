import fs from "node:fs";
import path from "node:path";
import { hasSessions } from "./accounts/account-facts.js";
import { accountsSecret } from "./accounts/secret.js";
import { withAnswer } from "./answers.js";
import { clientAddresses } from "./client-address.js";
import { closeStalledBodies } from "./close-stalled-bodies.js";
import { gracefulCloser } from "./graceful-closer.js";
import { limitHeapGrowth } from "./heap-growth.js";
import { createServer, listen } from "./http-server.js";
import { withSight } from "./link-requests.js";
import { operate } from "./operation/operate.js";
import { createPageCache } from "./page-cache.js";
import { withPreferences } from "./preferences.js";
import { repoRoot } from "./repo-root.js";
import { guardRequest } from "./request-guard.js";
import { serverUrl } from "./settings.js";
import { sayOnStderr } from "./step.js";
import { readRevisions } from "./team-revisions.js";
import { followRenewals } from "./tls/follow-renewals.js";

const keepAliveMs = 75_000;
const stalledBodyMs = 30_000;

/**
 * Serves the app from this process: as built or, for development, compiling
 * each page when it is asked for.
 * @param {import("./settings.js").Settings} settings
 * @param {string} databaseUrl
 * @param {import("./shutdown.js").Shutdown} shutdown
 * @param {{ dev?: boolean, beforeListening?: () => Promise<void> }} [options] what to do last before it takes the port
 * @returns {Promise<{ url: string, operation: ReturnType<typeof operate> }>} the address, and whom to tell
 */
export async function serve(settings, databaseUrl, shutdown, options = {}) {
  const { dev = false, beforeListening } = options;
  limitHeapGrowth();
  const NODE_ENV = dev ? "development" : "production";
  Object.assign(process.env, await appEnvironment(settings, databaseUrl), { NODE_ENV });
  const { default: next } = await import("next");
  const { host: hostname, port } = settings;
  const clientOf = clientAddresses(settings.proxies);
  const operation = operate(process.env, process.stdout.isTTY ?? false, clientOf);
  const app = next({ dev, quiet: true, dir: repoRoot, hostname, port });
  await withoutLog(() => app.prepare());
  const handle = app.getRequestHandler();
  const { publicUrl } = settings;
  const revisions =
    settings.accounts || dev ? null : await readRevisions(databaseUrl, operation.watchPool);
  // In development a page changes with its code.
  const answerPage = dev ? null : createPageCache(revisions?.standingOf ?? standingOfPerson);
  const server = createServer(settings, (request, response) => {
    operation.around(request, response, () => {
      if (guardRequest(request, response, { dev, publicUrl, clientOf })) return;
      const answer = () =>
        withSight(request, () => {
          withPreferences(request, () => {
            withAnswer(request, response, () => void handle(request, response));
          });
        });
      if (answerPage) void answerPage(request, response, answer);
      else answer();
    });
  });
  // Longer than the pauses in which browsers and proxies keep a connection for the next request.
  server.keepAliveTimeout = keepAliveMs;
  // A long upload may take its time, as long as it keeps arriving.
  server.requestTimeout = 0;
  closeStalledBodies(server, stalledBodyMs);
  const close = gracefulCloser(server);
  await beforeListening?.();
  await listen(server, settings);
  // Run in the opposite order: first come the last answers, which may need all the rest, last the log.
  shutdown.add(operation.close);
  shutdown.add(survivePageErrors(operation.failed));
  if (settings.tls) shutdown.add(followRenewals(server, settings.tls, operation));
  shutdown.add(stopBackground);
  if (revisions) shutdown.add(revisions.close);
  shutdown.add(close);
  return { url: serverUrl(settings), operation };
}

/** @type {import("./page-cache.js").StandingOf} */
async function standingOfPerson(request, slug) {
  // Of the app (lib/services/people/find-page-standing), which knows sessions and roles.
  const standingOf = Reflect.get(globalThis, "walltimePageStanding");
  return typeof standingOf === "function" ? standingOf(request.headers, slug) : null;
}

const longestStopMs = 5_000;

/** Lets the app finish what it is just sending (lib/services/alerts/keep-alerting), for a moment. */
async function stopBackground() {
  const { walltimeBackground: background } =
    /** @type {{ walltimeBackground?: { stop: () => Promise<void> } }} */ (globalThis);
  const late = new Promise((resolve) => setTimeout(resolve, longestStopMs).unref());
  await Promise.race([background?.stop(), late]);
}

/**
 * An error that one request leaves uncaught must not end the server for everybody.
 * @param {(what: string, error: unknown) => boolean} log
 * @returns {() => void} back to how it was
 */
function survivePageErrors(log) {
  /** @param {unknown} error */
  const report = (error) => {
    if (log("An error that nothing caught", error)) return;
    sayOnStderr(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  process.on("uncaughtException", report);
  process.on("unhandledRejection", report);
  return () => {
    process.off("uncaughtException", report);
    process.off("unhandledRejection", report);
  };
}

/**
 * Next.js tells how long reading its settings took, which helps nobody here.
 * @param {() => Promise<void>} work
 */
async function withoutLog(work) {
  const { log } = console;
  console.log = () => {};
  try {
    await work();
  } finally {
    console.log = log;
  }
}

/**
 * What the app reads from its environment.
 * @param {import("./settings.js").Settings} settings
 * @param {string} databaseUrl
 */
async function appEnvironment(settings, databaseUrl) {
  const { accounts, openId, publicUrl, dataDir, directUrl, replicaUrl } = settings;
  const secret = accounts
    ? await accountsSecret({
        dataDir,
        given: process.env.WALLTIME_SECRET,
        hasSessions: (since) => hasSessions(databaseUrl, since),
      })
    : null;
  const { version } = JSON.parse(fs.readFileSync(path.join(repoRoot, "package.json"), "utf8"));
  return {
    DATABASE_URL: databaseUrl,
    DATABASE_DIRECT_URL: directUrl ?? "",
    DATABASE_REPLICA_URL: replicaUrl ?? "",
    WALLTIME_VERSION: version,
    NEXT_TELEMETRY_DISABLED: "1",
    WALLTIME_URL: publicUrl,
    WALLTIME_ACCOUNTS: accounts ? "on" : "off",
    WALLTIME_OPENID: openId ? JSON.stringify(openId) : "",
    ...(secret !== null && { WALLTIME_SECRET: secret }),
  };
}
