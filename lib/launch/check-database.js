import pg from "pg";
import { errorCode, errorMessage } from "./error-facts.js";
import { LaunchError } from "./launch-error.js";

/** As PostgreSQL counts: 14.0. */
const oldestSupported = 140_000;
const connectLimitMs = 10_000;

/**
 * Makes sure that the PostgreSQL named by DATABASE_URL answers and can hold
 * what Walltime stores. What it says never holds the password.
 * @param {string} databaseUrl
 * @param {string} [variable] what named it
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
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : null;
  if (!url || !["postgres:", "postgresql:"].includes(url.protocol)) {
    throw new LaunchError(
      `${variable} is not the address of a PostgreSQL. It looks like postgresql://user:password@host:5432/database.`,
    );
  }
  return `${url.pathname.slice(1) || "(default)"} on ${url.host || "the local socket"}`;
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
