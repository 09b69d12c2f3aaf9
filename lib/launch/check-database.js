import pg from "pg";
import { databaseAddress } from "./database-settings.js";
import { errorCode, errorMessage } from "./error-facts.js";
import { LaunchError } from "./launch-error.js";
import { identityOf } from "./same-database.js";

/** As PostgreSQL counts: 14.0. */
const oldestSupported = 140_000;
const connectLimitMs = 10_000;

/**
 * Makes sure that the PostgreSQL named by DATABASE_URL answers and can hold
 * what Walltime stores. What it says never holds the password.
 * @param {string} databaseUrl
 * @param {string} [variable] what named it
 * @returns {Promise<import("./same-database.js").DatabaseIdentity>} which it is
 */
export async function checkDatabase(databaseUrl, variable = "DATABASE_URL") {
  const place = describePlace(databaseUrl, variable);
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: connectLimitMs,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version') as version,
         current_setting('server_version_num')::int as number,
         current_setting('server_encoding') as encoding`,
    );
    const { version, number, encoding } = rows[0];
    if (number < oldestSupported) {
      throw new LaunchError(
        `The database ${place} named by ${variable} is on PostgreSQL ${version}; Walltime needs PostgreSQL ${oldestSupported / 10_000} or later. Update that server, or move the database to a newer one with pg_dump.`,
      );
    }
    if (encoding !== "UTF8") {
      throw new LaunchError(
        `The database ${place} stores text as ${encoding}; Walltime needs one made with encoding UTF8.`,
      );
    }
    return await identityOf(client);
  } catch (error) {
    if (error instanceof LaunchError) throw error;
    throw new LaunchError(
      `The database ${place} named by ${variable} cannot be reached: ${reason(error)}. Check the address and that PostgreSQL runs there.`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}

/** @param {string} databaseUrl @param {string} variable */
function describePlace(databaseUrl, variable) {
  const { pathname, host, searchParams } = databaseAddress(databaseUrl, variable);
  const isSocket = host === "" || searchParams.get("host")?.startsWith("/");
  return `${pathname.slice(1) || "(default)"} on ${isSocket ? "the local socket" : host}`;
}

/** @param {unknown} error */
function reason(error) {
  /** @type {Record<string, string>} */
  const known = {
    ECONNREFUSED: "nothing answers there",
    ENOTFOUND: "there is no such host",
    EAI_AGAIN: "the host name could not be looked up",
    ETIMEDOUT: "it does not answer",
    "28P01": "the password is wrong",
    "3D000": "there is no such database",
  };
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return known[errorCode(error) ?? ""] ?? errorMessage(first ?? error);
}
