import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { LaunchError } from "../launch-error.js";

/**
 * @typedef {object} PostgresAccount
 * @property {string} name
 * @property {{ uid: number, gid: number }} ids as child_process.spawn takes them
 */

/**
 * The account that PostgreSQL runs as. It refuses to run as root, so root lends
 * it another: the owner of the data when there are data, else the owner of the
 * folder that they will be in, else the system's `postgres`, made when missing.
 * @param {string} clusterDir
 * @param {string} dir the folder around it
 * @returns {PostgresAccount | null} null when not root: PostgreSQL runs as whoever runs us
 */
export function postgresAccount(clusterDir, dir) {
  if (process.getuid?.() !== 0) return null;
  const account =
    ownerOf(clusterDir, { isNamed: false }) ??
    ownerOf(dir) ??
    findAccount("postgres") ??
    createAccount() ??
    findAccount("nobody");
  if (!account || !canBecome(account)) {
    throw new LaunchError(
      "PostgreSQL does not run as root, and this system allows no other account for it. Start Walltime as an ordinary user, or name a PostgreSQL in DATABASE_URL.",
    );
  }
  return account;
}

/**
 * @param {string} place
 * @param {{ isNamed?: boolean }} [options] whether only an owner with a name counts: nobody else can make a cluster
 * @returns {PostgresAccount | null} null where it is not there, or root's
 */
export function ownerOf(place, { isNamed = true } = {}) {
  const owner = fs.statSync(place, { throwIfNoEntry: false });
  if (!owner || owner.uid === 0) return null;
  const known = nameOf(owner.uid);
  if (known === null && isNamed) return null;
  const name = known ?? String(owner.uid);
  return { name, ids: { uid: owner.uid, gid: askId("-g", name) ?? owner.gid } };
}

/**
 * Whether the account can reach and write in a folder.
 * @param {PostgresAccount} account
 * @param {string} dir
 */
export function canWriteIn(account, dir) {
  const { status } = spawnSync("/bin/sh", ["-c", 'cd "$0" && test -w .', dir], {
    ...account.ids,
    cwd: "/",
    stdio: "ignore",
  });
  return status === 0;
}

/** @param {PostgresAccount} account */
function canBecome(account) {
  return spawnSync("/bin/sh", ["-c", ":"], { ...account.ids, cwd: "/" }).status === 0;
}

function createAccount() {
  /** @type {[command: string, ...options: string[]][]} */
  const ways = [
    ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin"],
    ["adduser", "-S", "-D", "-H", "-s", "/sbin/nologin"],
  ];
  for (const [command, ...options] of ways) {
    if (spawnSync(command, [...options, "postgres"], { stdio: "ignore" }).status === 0) {
      return findAccount("postgres");
    }
  }
  return null;
}

/**
 * @param {string} name
 * @returns {PostgresAccount | null}
 */
function findAccount(name) {
  const uid = askId("-u", name);
  const gid = askId("-g", name);
  return uid && gid ? { name, ids: { uid, gid } } : null;
}

/** @param {number} uid */
function nameOf(uid) {
  const { status, stdout } = spawnSync("id", ["-un", String(uid)], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}

/**
 * @param {string} what
 * @param {string} name
 */
function askId(what, name) {
  const { status, stdout } = spawnSync("id", [what, name], { encoding: "utf8" });
  return status === 0 ? Number(stdout) : null;
}
