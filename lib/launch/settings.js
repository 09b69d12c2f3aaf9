import net from "node:net";
import path from "node:path";
import { readOpenId } from "./accounts/openid-settings.js";
import { checkMailSettings } from "./check-mail-settings.js";
import { readDatabases } from "./database-settings.js";
import { LaunchError } from "./launch-error.js";
import { checkSettingNames } from "./setting-names.js";

/**
 * @typedef {object} OwnSettings
 * @property {string} host
 * @property {number} port
 * @property {import("./tls.js").TlsFiles | null} tls null: plain HTTP
 * @property {string} dataDir
 * @property {string} backupDir where the embedded database's daily backups go
 * @property {number} backupsKept how many of them are kept; 0: none are made
 * @property {boolean} accounts whether everybody signs in
 * @property {import("./accounts/openid-settings.js").OpenIdSettings | null} openId where people may sign in as well
 * @property {string} publicUrl the address under which people open it, without a slash at its end
 * @property {string[]} proxies addresses and networks whose forwarded headers are believed
 */
/** @typedef {OwnSettings & import("./database-settings.js").DatabaseSettings} Settings */

/**
 * What the environment asks for, or a plain sentence about what is wrong with it.
 * @param {Record<string, string | undefined>} environment
 * @returns {Settings}
 */
export function readSettings(environment) {
  checkSettingNames(environment);
  const dataDir = environment.WALLTIME_DATA_DIR || ".walltime";
  const host = (environment.HOST || "127.0.0.1").replace(/^\[(.*)\]$/, "$1");
  const port = readPort(environment.PORT || "3000");
  const tls = readTls(environment);
  const publicUrl = readPublicUrl(environment.WALLTIME_URL ?? "", { host, port, tls });
  const proxies = readNetworks("WALLTIME_PROXIES", environment);
  readNetworks("WALLTIME_WEBHOOK_NETWORKS", environment);
  checkMailSettings(environment);
  checkHosts(environment.WALLTIME_HOSTS ?? "");
  const isShared =
    !isLoopback(host) ||
    !isLoopback(new URL(publicUrl).hostname) ||
    proxies.length > 0 ||
    Boolean(environment.WALLTIME_HOSTS);
  const accounts = readAccounts(environment.WALLTIME_ACCOUNTS ?? "", host, isShared);
  if (accounts) checkSecret(environment.WALLTIME_SECRET ?? "");
  return {
    host,
    port,
    tls,
    accounts,
    openId: readOpenId(environment, accounts),
    publicUrl,
    proxies,
    dataDir,
    ...readDatabases(environment),
    backupDir: environment.WALLTIME_BACKUP_DIR || path.join(dataDir, "backups"),
    backupsKept: readBackupsKept(environment.WALLTIME_BACKUPS_KEPT || "7"),
  };
}

/**
 * The address that it serves on, as a browser wants it.
 * @param {Pick<Settings, "host" | "port" | "tls">} settings
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

/**
 * Everybody signs in where other machines can reach it, also through a proxy, and where somebody
 * asks for it. A proxy with a sign-in of its own may stand before a Walltime without accounts.
 * @param {string} text @param {string} host @param {boolean} isShared
 */
function readAccounts(text, host, isShared) {
  const isLocal = isLoopback(host);
  if (text === "") return isShared;
  if (text !== "on" && text !== "off") {
    throw new LaunchError(`WALLTIME_ACCOUNTS is "${text}"; it must be on or off.`);
  }
  if (text === "off" && !isLocal) {
    throw new LaunchError(
      `HOST is "${host}", which other machines can reach, and WALLTIME_ACCOUNTS is off, so that anyone who reaches it could read and change everything. Leave WALLTIME_ACCOUNTS out, or serve on this machine only: HOST=127.0.0.1.`,
    );
  }
  return text === "on";
}

const minSecretLength = 32;

/** @param {string} text */
function checkSecret(text) {
  if (text === "" || text.length >= minSecretLength) return;
  throw new LaunchError(
    `WALLTIME_SECRET is too short to keep anybody out: it needs at least ${minSecretLength} characters. The command openssl rand -base64 32 makes one.`,
  );
}

/** @param {string} text */
function checkHosts(text) {
  const wrong = text
    .split(",")
    .find((one) => !/^([\w.-]+|\[[\da-f:.]+\])?(:\d+)?$/i.test(one.trim()));
  if (wrong === undefined) return;
  throw new LaunchError(
    `WALLTIME_HOSTS names "${wrong.trim()}"; it must be names of hosts, without https:// or a path, such as walltime.example.org,walltime.lan.`,
  );
}

/** @param {string} host */
function isLoopback(host) {
  return (
    host === "localhost" ||
    host === "::1" ||
    host === "[::1]" ||
    (net.isIPv4(host) && host.startsWith("127."))
  );
}

/** @param {string} text @param {Pick<Settings, "host" | "port" | "tls">} server */
function readPublicUrl(text, server) {
  if (text === "") {
    if (server.host === "0.0.0.0" || server.host === "::") {
      throw new LaunchError(
        `HOST is "${server.host}", every address of this machine. Say which one people open: WALLTIME_URL=${server.tls ? "https" : "http"}://walltime.example.org:${server.port} npm start`,
      );
    }
    return serverUrl(server);
  }
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search || url.hash) {
    throw new LaunchError(
      `WALLTIME_URL is "${text}"; it must be the address that people open, such as https://walltime.example.org, without a path.`,
    );
  }
  return url.origin;
}

/**
 * Addresses and networks that a variable names, separated by commas.
 * @param {string} variable
 * @param {Record<string, string | undefined>} environment
 */
function readNetworks(variable, environment) {
  const parts = (environment[variable] ?? "").split(",").map((one) => one.trim());
  const named = parts.filter((one) => one !== "");
  for (const one of named) {
    const [address = "", bits] = one.split("/");
    const most = net.isIPv6(address) ? 128 : 32;
    if (net.isIP(address) && (bits === undefined || (/^\d+$/.test(bits) && +bits <= most)))
      continue;
    throw new LaunchError(
      `${variable} names "${one}"; it must be addresses or networks, such as 10.0.0.2,192.168.1.0/24.`,
    );
  }
  return named;
}
