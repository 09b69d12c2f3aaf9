import { createHash } from "node:crypto";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { LaunchError } from "../launch-error.js";
import { applyPending, beginMigrating } from "../postgres/migrate.js";
import { migrationList } from "../postgres/migration-list.js";
import { columnList, findBackupTables, quoted, setSequences } from "./backup-tables.js";
import { makeRoom } from "./make-room.js";
import { adoptDeliveries, removeOthersCards } from "./own-cards.js";
import { readBackup, verifyBackup } from "./read-backup.js";
import { plainSettings } from "./write-backup.js";

/**
 * Puts a backup into an empty database: makes the tables as they were when it was made, fills them
 * and brings them up to date, all in one transaction. Throws a LaunchError, with nothing changed,
 * where the file is damaged or newer than this program, or where the database holds something.
 * @param {{ databaseUrl: string, file: string, slug?: string | undefined }} options `slug`: another address
 *   for the only team in it
 * @returns {Promise<Record<string, number>>} rows by table
 */
export async function restoreBackup({ databaseUrl, file, slug }) {
  const header = await verifyBackup(file);
  refuseUnknown(file, header);
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    await beginMigrating(client);
    await client.query(plainSettings);
    await makeRoom(client);
    const names = header.migrations.map(({ name }) => name);
    await applyPending(client, migrationList(undefined, names));
    const rows = await fillTables(client, file, (table) => quoted(table.name));
    await setSequences(client, await findBackupTables(client), header.sequences);
    await applyPending(client, migrationList());
    if (header.team !== null) await settleOnlyTeam(client, header.team, slug ?? header.team);
    await client.query("commit");
    await client.query("analyze");
    return rows;
  } finally {
    await client.end();
  }
}

/**
 * Of one team's backup: its address, no card of others, and the next team's number after its own.
 * @param {pg.Client} client
 * @param {string} former its address in the backup
 * @param {string} slug
 */
async function settleOnlyTeam(client, former, slug) {
  const { rows } = await client.query("update teams set slug = $1 returning id", [slug]);
  const [{ id }] = rows;
  await client.query("select setval(pg_get_serial_sequence('teams', 'id'), $1)", [id]);
  await removeOthersCards(client, await findBackupTables(client), id);
  await adoptDeliveries(client, { id, slug: former }, { id, slug });
}

/**
 * @param {string} file
 * @param {import("./read-backup.js").BackupHeader} header
 */
export function refuseUnknown(file, { migrations, walltime }) {
  const known = new Map(
    migrationList().migrationDirectories.map(({ path, migrationFile }) => [
      path,
      createHash("sha256").update(migrationFile.content.value).digest("hex"),
    ]),
  );
  const unknown = migrations.filter(({ name, checksum }) => known.get(name) !== checksum);
  if (unknown.length === 0) return;
  throw new LaunchError(
    `${file} was made by another Walltime (${walltime}), whose tables this one does not know (${unknown.map(({ name }) => name).join(", ")}). Restore it with that version or a newer one.`,
  );
}

/**
 * Copies each table of a backup to where `place` says.
 * @param {pg.Client} client
 * @param {string} file
 * @param {(table: import("./backup-tables.js").BackupTable) => Promise<string> | string} place
 * @returns {Promise<Record<string, number>>} rows by table
 */
export async function fillTables(client, file, place) {
  /** @type {Record<string, number>} */
  const rows = {};
  let name = "";
  /** @type {import("pg-copy-streams").CopyStreamQuery | null} */
  let copy = null;
  const finishTable = async () => {
    if (copy === null) return;
    copy.end();
    await finished(copy);
    rows[name] = copy.rowCount;
  };
  for await (const part of readBackup(file)) {
    if ("table" in part) {
      await finishTable();
      name = part.table.name;
      const target = await place(part.table);
      copy = client.query(
        copyFrom(`copy ${target} (${columnList(part.table.columns)}) from stdin`),
      );
    } else if ("rows" in part && copy !== null && !copy.write(part.rows)) {
      await once(copy, "drain");
    }
  }
  await finishTable();
  return rows;
}
