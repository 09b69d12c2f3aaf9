import { LaunchError } from "./launch-error.js";

const schemes = new Set(["postgres:", "postgresql:"]);

/**
 * @typedef {object} DatabaseSettings
 * @property {string | null} databaseUrl null: the embedded PostgreSQL
 * @property {string | null} directUrl the same database without a pooler in between, where there is one
 * @property {string | null} replicaUrl a copy that is only read from, where there is one
 */

/**
 * Which databases the environment names, or a plain sentence about what is wrong with it.
 * @param {Record<string, string | undefined>} environment
 * @returns {DatabaseSettings}
 */
export function readDatabases(environment) {
  checkConnections(environment.WALLTIME_DB_CONNECTIONS ?? "");
  const databaseUrl = readAddress("DATABASE_URL", environment);
  const directUrl = readAddress("DATABASE_DIRECT_URL", environment);
  const replicaUrl = readAddress("DATABASE_REPLICA_URL", environment);
  const alone = directUrl ? "DATABASE_DIRECT_URL" : "DATABASE_REPLICA_URL";
  if (!databaseUrl && (directUrl || replicaUrl)) {
    throw new LaunchError(
      `${alone} is set and DATABASE_URL is not. It names another way to a database of your own: set DATABASE_URL to that database, or leave ${alone} out to use the embedded one.`,
    );
  }
  return { databaseUrl, directUrl, replicaUrl };
}

/** @param {string} variable @param {Record<string, string | undefined>} environment */
function readAddress(variable, environment) {
  const text = environment[variable] || null;
  if (text !== null) databaseAddress(text, variable);
  return text;
}

/**
 * The parts of a database's address. A user without a host ("user@/database?host=/run/postgresql") is at a
 * local socket. A LaunchError, without the password, where it is no address of a PostgreSQL.
 * @param {string} text
 * @param {string} variable what named it
 * @returns {URL}
 */
export function databaseAddress(text, variable) {
  const written = text.replace("@/", "@localhost/");
  const url = URL.canParse(written) ? new URL(written) : null;
  if (url !== null && schemes.has(url.protocol)) return url;
  throw new LaunchError(
    `${variable} is not the address of a PostgreSQL. It looks like postgresql://user:password@host:5432/database.`,
  );
}

const mostConnections = 1_000;

/** @param {string} text */
function checkConnections(text) {
  const count = Number(text);
  if (text === "" || (/^\d+$/.test(text) && count >= 1 && count <= mostConnections)) return;
  throw new LaunchError(
    `WALLTIME_DB_CONNECTIONS is "${text}"; it must be how many connections a process may open, a whole number from 1 to ${mostConnections}.`,
  );
}
