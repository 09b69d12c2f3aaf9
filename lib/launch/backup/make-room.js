import { errorCode, errorMessage } from "../error-facts.js";
import { LaunchError } from "../launch-error.js";
import { migrationList } from "../postgres/migration-list.js";
import { quoted } from "./backup-tables.js";
import { historyTable, ownNames } from "./own-tables.js";
import { appliedMigrations } from "./write-backup.js";

/** What PostgreSQL says where something else needs what is to be dropped. */
const dependentObjects = "2BP01";
/** Counts of attempts and codes of an hour: nothing that anybody has stored. */
const passing = ["rate_limits", "verifications"];

/**
 * Takes Walltime's tables out of a database in which no row is stored, as a first start leaves
 * them, so that they can be made as a backup needs them. A LaunchError where anything is stored, by
 * whomever. Empty tables of another program in the same schema stay; a LaunchError where they stand in
 * the way.
 * @param {import("pg").Client} client with a transaction begun
 */
export async function makeRoom(client) {
  if (!(await isOurs(client))) {
    throw new LaunchError(
      "The database holds tables that are not Walltime's. Restore into a database of its own, named by DATABASE_URL.",
    );
  }
  const [foreign] = await findStoredByOthers(client);
  if (foreign !== undefined) {
    throw new LaunchError(
      `The database is not empty: its table "${foreign}" is not Walltime's and holds something. Restore into a database of its own, named by DATABASE_URL.`,
    );
  }
  const tables = await findTables(client);
  if (tables.length === 0) return;
  // What somebody stores meanwhile is waited for here, and seen.
  await client.query(`lock table ${tables.map(quoted).join(", ")} in access exclusive mode`);
  const stored = await findStored(client);
  if (stored.length > 0) throw new LaunchError(await refusal(client, stored));
  try {
    await client.query(`drop table ${tables.map(quoted).join(", ")}`);
    for (const name of await findTypes(client)) await client.query(`drop type ${quoted(name)}`);
  } catch (error) {
    if (errorCode(error) !== dependentObjects) throw error;
    throw new LaunchError(
      `Something that is not Walltime's is built on its tables: ${errorDetail(error)}. Remove that, or restore into a database of its own, named by DATABASE_URL.`,
    );
  }
  // Beside another program's tables the schema engine begins only where it has its own.
  await client.query(`delete from ${quoted(historyTable)}`);
}

/**
 * The tables in which somebody has stored something.
 * @param {import("pg").Client} client
 * @returns {Promise<string[]>}
 */
export async function findStored(client) {
  const stored = [];
  for (const table of await findTables(client)) {
    if (passing.includes(table)) continue;
    const { rowCount } = await client.query(`select from ${quoted(table)} limit 1`);
    if (rowCount) stored.push(table);
  }
  return stored;
}

/**
 * The tables of other programs in which something is stored; those of PostgreSQL's extensions hold what
 * nobody has stored.
 * @param {import("pg").Client} client
 * @returns {Promise<string[]>}
 */
async function findStoredByOthers(client) {
  const { rows } = await client.query(
    `select c.relname as name from pg_class c
     where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
       and c.relname <> all($1) and c.relname <> $2
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`,
    [ownNames().tables, historyTable],
  );
  const stored = [];
  for (const { name } of rows) {
    const { rowCount } = await client.query(`select from ${quoted(name)} limit 1`);
    if (rowCount) stored.push(name);
  }
  return stored;
}

/**
 * Walltime's own tables that are there.
 * @param {import("pg").Client} client
 * @returns {Promise<string[]>}
 */
async function findTables(client) {
  const { rows } = await client.query(
    `select relname as name from pg_class
     where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace
       and relname = any($1)`,
    [ownNames().tables],
  );
  return rows.map(({ name }) => name);
}

/**
 * @param {import("pg").Client} client
 * @returns {Promise<string[]>}
 */
async function findTypes(client) {
  const { rows } = await client.query(
    `select typname as name from pg_type
     where typtype = 'e' and typnamespace = current_schema()::regnamespace and typname = any($1)`,
    [ownNames().types],
  );
  return rows.map(({ name }) => name);
}

/**
 * Whether the tables that are there are Walltime's, some of them at least: its migrations made them.
 * @param {import("pg").Client} client
 */
async function isOurs(client) {
  const { rows: tables } = await client.query(
    `select relname as name from pg_class
     where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace`,
  );
  if (!tables.some(({ name }) => name === historyTable)) return tables.length === 0;
  const known = migrationList().migrationDirectories.map(({ path }) => path);
  return (await appliedMigrations(client)).every(({ name }) => known.includes(name));
}

/** @param {unknown} error what depends on what, in PostgreSQL's words */
function errorDetail(error) {
  const detail = error instanceof Error && "detail" in error ? String(error.detail) : "";
  return detail.split("\n")[0] || errorMessage(error);
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
