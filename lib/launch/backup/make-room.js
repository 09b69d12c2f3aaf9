import { LaunchError } from "../launch-error.js";
import { migrationList } from "../postgres/migration-list.js";
import { quoted } from "./backup-tables.js";
import { appliedMigrations } from "./write-backup.js";

const history = "_prisma_migrations";
/** Counts of attempts and codes of an hour: nothing that anybody has stored. */
const passing = ["rate_limits", "verifications"];

/**
 * Takes Walltime's tables out of a database in which no row is stored, as a first start leaves
 * them, so that they can be made as a backup needs them. A LaunchError where anything is stored.
 * @param {import("pg").Client} client with a transaction begun
 */
export async function makeRoom(client) {
  const tables = await findTables(client);
  if (tables.length === 0) return;
  if (!(await isOurs(client, tables))) {
    throw new LaunchError(
      "The database holds tables that are not Walltime's. Restore into a database of its own, named by DATABASE_URL.",
    );
  }
  // What somebody stores meanwhile is waited for here, and seen.
  await client.query(`lock table ${tables.map(quoted).join(", ")} in access exclusive mode`);
  const stored = await findStored(client);
  if (stored.length > 0) throw new LaunchError(await refusal(client, stored));
  await client.query(`drop table ${tables.map(quoted).join(", ")} cascade`);
  const { rows: types } = await client.query(
    `select typname as name from pg_type
     where typtype = 'e' and typnamespace = current_schema()::regnamespace`,
  );
  for (const { name } of types) await client.query(`drop type ${quoted(name)}`);
}

/**
 * The tables in which somebody has stored something.
 * @param {import("pg").Client} client
 * @returns {Promise<string[]>}
 */
export async function findStored(client) {
  const stored = [];
  for (const table of await findTables(client)) {
    if (table === history || passing.includes(table)) continue;
    const { rowCount } = await client.query(`select from ${quoted(table)} limit 1`);
    if (rowCount) stored.push(table);
  }
  return stored;
}

/**
 * @param {import("pg").Client} client
 * @returns {Promise<string[]>}
 */
async function findTables(client) {
  const { rows } = await client.query(
    `select relname as name from pg_class
     where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace`,
  );
  return rows.map(({ name }) => name);
}

/**
 * @param {import("pg").Client} client
 * @param {string[]} tables
 */
async function isOurs(client, tables) {
  if (!tables.includes(history)) return false;
  const known = migrationList().migrationDirectories.map(({ path }) => path);
  return (await appliedMigrations(client)).every(({ name }) => known.includes(name));
}

/**
 * @param {import("pg").Client} client
 * @param {string[]} stored the tables that hold something
 */
async function refusal(client, stored) {
  const told = [];
  for (const [table, noun] of [
    ["teams", "team"],
    ["users", "account"],
  ]) {
    if (table === undefined || !stored.includes(table)) continue;
    const { rows } = await client.query(`select count(*)::int as count from ${quoted(table)}`);
    told.push(`${rows[0].count} ${noun}${rows[0].count === 1 ? "" : "s"}`);
  }
  const what = told.join(" and ") || `rows in ${stored.join(", ")}`;
  return `The database holds ${what} already, and a restore never overwrites. Restore into an empty one: name it in DATABASE_URL or, for the embedded database, choose a new folder with WALLTIME_DATA_DIR.`;
}
