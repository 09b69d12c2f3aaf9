import { createHash } from "node:crypto";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { LaunchError } from "../launch-error.js";
import { makeFolder } from "../make-folder.js";
import { repoRoot } from "../repo-root.js";
import { columnList, findBackupTables, quoted, readSequences } from "./backup-tables.js";
import { failureSentence } from "./failure-sentence.js";
import { firstLine } from "./read-backup.js";

/** How values are written as text, whatever the database is set to. */
export const plainSettings = `
  set local client_encoding to 'UTF8'; set local datestyle to 'ISO, YMD';
  set local intervalstyle to 'iso_8601'; set local timezone to 'UTC';
  set local bytea_output to 'hex'; set local extra_float_digits to 1`;

/**
 * Writes all that is stored, or one team, as it is at one moment, while others go on working. The
 * format stands in FORMAT.md. The file appears only when it is whole; one that is there already is
 * not touched. Throws a LaunchError where there is nothing to back up or no such team.
 * @param {{ databaseUrl: string, file: string, team?: string | undefined }} options `team`: its address
 * @returns {Promise<{ bytes: number, rows: Record<string, number> }>} the file's size, and rows by table
 */
export async function writeBackup({ databaseUrl, file, team }) {
  if (fs.existsSync(file)) throw new LaunchError(`${file} is there already. Name another file.`);
  const draft = `${file}.part`;
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on("error", () => {});
  const output = new BackupFile(draft);
  try {
    await client.connect();
    await client.query("begin transaction isolation level repeatable read read only");
    await client.query(plainSettings);
    const rows = await copyTables(client, output, team ?? null);
    await output.close();
    fs.renameSync(draft, file);
    return { bytes: fs.statSync(file).size, rows };
  } catch (error) {
    await output.abandon();
    fs.rmSync(draft, { force: true });
    throw failureSentence(`The backup ${file} could not be written`, error);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * @param {pg.Client} client
 * @param {BackupFile} output
 * @param {string | null} team
 */
async function copyTables(client, output, team) {
  const found = await findBackupTables(client);
  if (!found.some(({ name }) => name === "teams")) {
    throw new LaunchError("There is nothing to back up: the database has no tables of Walltime's.");
  }
  const teamId = team === null ? null : await findTeamId(client, team);
  const tables = teamId === null ? found : found.filter(isOfTeams);
  const header = {
    madeAt: new Date().toISOString(),
    ...(await versions(client)),
    team,
    migrations: await appliedMigrations(client),
    sequences: teamId === null ? await readSequences(client, tables) : {},
  };
  await output.write(`${firstLine}\n${JSON.stringify(header)}\n`);
  /** @type {Record<string, number>} */
  const rows = {};
  for (const table of tables) {
    await output.write(`table ${JSON.stringify(table)}\n`);
    const copy = client.query(copyTo(copyStatement(table, teamId)));
    for await (const chunk of copy) await output.write(chunk);
    await output.write("\\.\n");
    rows[table.name] = copy.rowCount;
  }
  return rows;
}

/** Who may see a team is for the place it is in: a team that moves leaves its members behind. */
const ofPeople = [
  ...["members", "invitations", "api_tokens", "share_links"],
  ...["alerts", "alert_messages", "alert_checks", "alert_addresses"],
];

/** @param {import("./backup-tables.js").BackupTable} table */
function isOfTeams({ name, columns }) {
  return name === "teams" || (columns.includes("team_id") && !ofPeople.includes(name));
}

/**
 * @param {import("./backup-tables.js").BackupTable} table
 * @param {number | null} teamId
 */
function copyStatement({ name, columns }, teamId) {
  if (teamId === null) return `copy ${quoted(name)} (${columnList(columns)}) to stdout`;
  const key = name === "teams" ? "id" : "team_id";
  return `copy (select ${columnList(columns)} from ${quoted(name)} where ${key} = ${teamId}) to stdout`;
}

/**
 * @param {pg.Client} client
 * @param {string} slug
 * @returns {Promise<number>}
 */
async function findTeamId(client, slug) {
  const { rows } = await client.query("select id from teams where slug = $1", [slug]);
  if (rows[0]) return rows[0].id;
  throw new LaunchError(
    `There is no team "${slug}". Name it as its address does: the team at /t/my-team is my-team.`,
  );
}

/**
 * The migrations that a database has seen, by name.
 * @param {pg.Client} client
 * @returns {Promise<{ name: string, checksum: string }[]>}
 */
export async function appliedMigrations(client) {
  const { rows } = await client.query(
    `select migration_name as name, checksum from _prisma_migrations
     where finished_at is not null and rolled_back_at is null order by 1`,
  );
  return rows;
}

/** @param {pg.Client} client */
async function versions(client) {
  const { rows } = await client.query("show server_version");
  const { version } = JSON.parse(fs.readFileSync(path.join(repoRoot, "package.json"), "utf8"));
  return { walltime: version, postgres: String(rows[0].server_version) };
}

/** A packed file that ends with the checksum of all that was written to it. */
class BackupFile {
  #hash = createHash("sha256");
  #gzip = createGzip();
  #file;
  #done;

  /** @param {string} file */
  constructor(file) {
    makeFolder(path.dirname(file));
    this.#file = fs.createWriteStream(file, { mode: 0o600, flush: true });
    this.#done = pipeline(this.#gzip, this.#file);
    // Heard of at the next write.
    this.#done.catch(() => {});
  }

  /** @param {string | Buffer} text */
  async write(text) {
    this.#hash.update(text);
    if (this.#gzip.destroyed) await this.#done;
    if (!this.#gzip.write(text)) await Promise.race([once(this.#gzip, "drain"), this.#done]);
  }

  async close() {
    this.#gzip.end(`sha256 ${this.#hash.digest("hex")}\n`);
    await this.#done;
  }

  /** Lets go of the file, which may be made only now: it can be removed for good once it is closed. */
  async abandon() {
    this.#gzip.destroy();
    this.#file.destroy();
    if (!this.#file.closed) await once(this.#file, "close").catch(() => {});
  }
}
