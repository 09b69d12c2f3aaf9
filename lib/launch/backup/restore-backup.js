import { createHash } from "node:crypto";
import pg from "pg";
import { LaunchError } from "../launch-error.js";
import { applyPending, beginMigrating } from "../postgres/migrate.js";
import { migrationList } from "../postgres/migration-list.js";
import { findBackupTables, quoted, setSequences } from "./backup-tables.js";
import { failureSentence } from "./failure-sentence.js";
import { fillTables } from "./fill-tables.js";
import { makeRoom } from "./make-room.js";
import { adoptDeliveries, removeOthersCards } from "./own-cards.js";
import { verifyBackup } from "./read-backup.js";
import { plainSettings } from "./write-backup.js";

/**
 * Puts a backup into an empty database: makes the tables as they were when it was made, fills them
 * and brings them up to date, all in one transaction. Its alerts are paused, since what it was made
 * of may still be sending them. Throws a LaunchError, with nothing changed,
 * where the file is damaged or newer than this program, or where the database holds something.
 * @param {{ databaseUrl: string, file: string, slug?: string | undefined, sendsAlerts?: boolean }} options
 *   `slug`: another address for the only team in it; `sendsAlerts`: this copy takes the place of the other
 * @returns {Promise<Record<string, number>>} rows by table
 */
export async function restoreBackup({ databaseUrl, file, slug, sendsAlerts = false }) {
  const header = await verifyBackup(file);
  refuseUnknown(file, header);
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on("error", () => {});
  try {
    await client.connect();
    await beginMigrating(client);
    await client.query(plainSettings);
    await makeRoom(client);
    const names = header.migrations.map(({ name }) => name);
    await applyPending(client, migrationList(undefined, names));
    const rows = await fillTables(client, file, (table) => quoted(table.name));
    await setSequences(client, await findBackupTables(client), header.sequences);
    await applyPending(client, migrationList());
    await (sendsAlerts
      ? resumeAlerts(client)
      : client.query("update alerts set paused_at = now()"));
    if (header.team !== null) await settleOnlyTeam(client, header.team, slug ?? header.team);
    await client.query("commit");
    await client.query("analyze");
    return rows;
  } catch (error) {
    throw failureSentence(`${file} could not be restored, so nothing was changed`, error);
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
 * Alerts that were paused in what the backup was made of are sent from here, as the page Alerts does it
 * (lib/db/alerts): only what happens from now on.
 * @param {pg.Client} client
 */
async function resumeAlerts(client) {
  await client.query(
    `update alert_messages m set state = 'failed', done_at = now(),
       reason = 'Alerts were paused, since this copy was restored.'
     from alerts a where a.team_id = m.team_id and a.id = m.alert_id
       and a.paused_at is not null and m.state = 'waiting'`,
  );
  await client.query(
    "update alerts set paused_at = null, begun_kinds = '{}' where paused_at is not null",
  );
}
