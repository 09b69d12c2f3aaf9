import pg from "pg";
import { LaunchError } from "../launch-error.js";
import { migrate } from "../postgres/migrate.js";
import { columnList, quoted } from "./backup-tables.js";
import { failureSentence } from "./failure-sentence.js";
import { fillTables } from "./fill-tables.js";
import { findStored } from "./make-room.js";
import { adoptDeliveries, pointersOf } from "./own-cards.js";
import { verifyBackup } from "./read-backup.js";
import { refuseUnknown, restoreBackup } from "./restore-backup.js";
import { appliedMigrations, plainSettings } from "./write-backup.js";

/**
 * Adds the team of a backup of one team beside what a database holds, teams or only accounts, under a
 * number of its own. A backup from before the last update can be added to an empty database only, as a
 * restore of everything can. Throws a LaunchError, with nothing changed, where it cannot be added.
 * @param {{ databaseUrl: string, file: string, slug?: string | undefined }} options `slug`: another address
 * @returns {Promise<{ slug: string, rows: Record<string, number> }>} its address, and rows by table
 */
export async function importTeam({ databaseUrl, file, slug }) {
  const header = await verifyBackup(file);
  refuseUnknown(file, header);
  if (header.team === null) throw new Error("Only a backup of one team is added to others.");
  const address = slug ?? header.team;
  refuseNoAddress(address);
  if (await isEmptyDatabase(databaseUrl)) {
    return { slug: address, rows: await restoreBackup({ databaseUrl, file, slug }) };
  }
  await migrate({ databaseUrl });
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("begin");
    await client.query(plainSettings);
    await refuseOlder(client, file, header);
    await refuseTaken(client, address);
    const { rows, former, id } = await addRows(client, file, address);
    await adoptDeliveries(client, { id: former, slug: header.team }, { id, slug: address });
    await client.query("commit");
    return { slug: address, rows };
  } catch (error) {
    throw failureSentence(`The team in ${file} could not be added, so nothing was changed`, error);
  } finally {
    await client.end();
  }
}

/** @param {string} databaseUrl */
async function isEmptyDatabase(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query("select to_regclass('teams') is null as missing");
    return rows[0].missing || (await findStored(client)).length === 0;
  } finally {
    await client.end();
  }
}

/**
 * @param {pg.Client} client
 * @param {string} file
 * @param {import("./read-backup.js").BackupHeader} header
 */
async function refuseOlder(client, file, { migrations, walltime }) {
  if ((await appliedMigrations(client)).length === migrations.length) return;
  throw new LaunchError(
    `${file} was made by an older Walltime (${walltime}). Restore it into an empty database first, which brings it up to date, and back the team up from there.`,
  );
}

/** @param {string} slug */
function refuseNoAddress(slug) {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return;
  throw new LaunchError(
    `"${slug}" cannot be the address of a team: use small letters, digits and single hyphens.`,
  );
}

/**
 * @param {pg.Client} client
 * @param {string} slug
 */
async function refuseTaken(client, slug) {
  const { rowCount } = await client.query("select from teams where slug = $1", [slug]);
  if (!rowCount) return;
  throw new LaunchError(
    `There is a team at the address "${slug}" already. Give the restored one another: npm run restore -- --as ${slug}-restored FILE`,
  );
}

/**
 * @param {pg.Client} client
 * @param {string} file
 * @param {string} slug
 */
async function addRows(client, file, slug) {
  const { rows: next } = await client.query(
    "select nextval(pg_get_serial_sequence('teams', 'id'))::int as id",
  );
  /** @type {Record<string, string>} */
  const ofTeam = { id: String(next[0].id), slug: client.escapeLiteral(slug) };
  /** @type {import("./backup-tables.js").BackupTable[]} */
  const tables = [];
  const rows = await fillTables(client, file, async (table) => {
    tables.push(table);
    const target = passing(table.name);
    await client.query(
      `create temporary table ${target} on commit drop as
       select ${columnList(table.columns)} from ${quoted(table.name)} with no data`,
    );
    return target;
  });
  const { rows: teams } = await client.query(`select id from ${passing("teams")}`);
  const former = teams[0].id;
  for (const { name, columns } of tables) {
    // Rows about cards of other teams, such as those of a delivery, stay behind with those teams.
    const pointers = pointersOf(columns);
    const values = columns.map((column) => {
      if (name === "teams") return ofTeam[column] ?? quoted(column);
      return column === "team_id" || pointers.includes(column) ? ofTeam.id : quoted(column);
    });
    const own = pointers.map((column) => `${quoted(column)} = ${former}`);
    await client.query(
      `insert into ${quoted(name)} (${columnList(columns)})
       select ${values.join(", ")} from ${passing(name)} where ${["true", ...own].join(" and ")}`,
    );
  }
  return { rows, former, id: next[0].id };
}

/** @param {string} name */
function passing(name) {
  return quoted(`restored_${name}`);
}
