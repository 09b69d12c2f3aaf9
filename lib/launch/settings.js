import net from "node:net";
import path from "node:path";
import { LaunchError } from "./launch-error.js";

/**
 * @typedef {object} Settings
 * @property {string} host
 * @property {number} port
 * @property {import("./tls.js").TlsFiles | null} tls null: plain HTTP
 * @property {string} dataDir
 * @property {string | null} databaseUrl null: the embedded PostgreSQL
 * @property {string | null} directUrl the same database without a pooler in between, where there is one
 * @property {string | null} replicaUrl a copy that is only read from, where there is one
 * @property {string} backupDir where the embedded database's daily backups go
 * @property {number} backupsKept how many of them are kept; 0: none are made
 */

/**
 * What the environment asks for, or a plain sentence about what is wrong with it.
 * @param {Record<string, string | undefined>} environment
 * @returns {Settings}
 */
export function readSettings(environment) {
  const dataDir = environment.WALLTIME_DATA_DIR || ".walltime";
  return {
    host: readHost(environment.HOST || "127.0.0.1"),
    port: readPort(environment.PORT || "3000"),
    tls: readTls(environment),
    dataDir,
    databaseUrl: environment.DATABASE_URL || null,
    // Of the embedded database there is no other way in.
    directUrl: (environment.DATABASE_URL && environment.DATABASE_DIRECT_URL) || null,
    replicaUrl: (environment.DATABASE_URL && environment.DATABASE_REPLICA_URL) || null,
    backupDir: environment.WALLTIME_BACKUP_DIR || path.join(dataDir, "backups"),
    backupsKept: readBackupsKept(environment.WALLTIME_BACKUPS_KEPT || "7"),
  };
}

/**
 * The address to open, as a browser wants it.
 * @param {Settings} settings
 */
export function serverUrl({ host, port, tls }) {
  return `${tls ? "https" : "http"}://${net.isIPv6(host) ? `[${host}]` : host}:${port}`;
}

/** @param {string} text */
function readPort(text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new LaunchError(`PORT is "${text}"; it must be a whole number from 1 to 65535.`);
  }
  return port;
}

/** @param {Record<string, string | undefined>} environment */
function readTls({ WALLTIME_TLS_CERT: cert, WALLTIME_TLS_KEY: key }) {
  if (cert && key) return { cert, key };
  if (!cert && !key) return null;
  const [given, missing] = cert
    ? ["WALLTIME_TLS_CERT", "WALLTIME_TLS_KEY"]
    : ["WALLTIME_TLS_KEY", "WALLTIME_TLS_CERT"];
  throw new LaunchError(
    `${given} is set and ${missing} is not. HTTPS needs both: a file with the certificate and one with its key.`,
  );
}

/** @param {string} text */
function readBackupsKept(text) {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new LaunchError(
    `WALLTIME_BACKUPS_KEPT is "${text}"; it must be how many daily backups are kept, such as 7, or 0 for none.`,
  );
}

/** @param {string} text */
function readHost(text) {
  const host = text.replace(/^\[(.*)\]$/, "$1");
  const isLoopback =
    host === "localhost" || host === "::1" || (net.isIPv4(host) && host.startsWith("127."));
  if (!isLoopback) {
    throw new LaunchError(
      `HOST is "${text}", which other machines could reach. Walltime has no accounts yet, so anyone who reaches it could read and change everything: it serves on this machine only (127.0.0.1, localhost or ::1).`,
    );
  }
  return host;
}
