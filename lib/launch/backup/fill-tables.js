import { once } from "node:events";
import { finished } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import { columnList } from "./backup-tables.js";
import { readBackup } from "./read-backup.js";

/**
 * Copies each table of a backup to where `place` says. Throws what the database says against a row.
 * @param {import("pg").Client} client
 * @param {string} file
 * @param {(table: import("./backup-tables.js").BackupTable) => Promise<string> | string} place
 * @returns {Promise<Record<string, number>>} rows by table
 */
export async function fillTables(client, file, place) {
  /** @type {Record<string, number>} */
  const rows = {};
  let name = "";
  /** @type {ReturnType<typeof fillTable> | null} */
  let filling = null;
  for await (const part of readBackup(file)) {
    if ("table" in part) {
      if (filling) rows[name] = await filling.finish();
      name = part.table.name;
      const target = await place(part.table);
      filling = fillTable(client, target, part.table.columns);
    } else if ("rows" in part) {
      await filling?.write(part.rows);
    }
  }
  if (filling) rows[name] = await filling.finish();
  return rows;
}

/**
 * One table being filled. The database may refuse a row at any moment, also between two writes; what
 * it said then is thrown by the next.
 * @param {import("pg").Client} client
 * @param {string} target
 * @param {string[]} columns
 */
function fillTable(client, target, columns) {
  const copy = client.query(copyFrom(`copy ${target} (${columnList(columns)}) from stdin`));
  /** @type {Error | null} */
  let failure = null;
  copy.on("error", (error) => {
    failure ??= error;
    // Forgets what waits to be written: there is nothing left to write it to.
    copy.destroy();
  });
  const refuseFailed = () => {
    if (failure) throw failure;
  };
  return {
    /** @param {Buffer} rows */
    async write(rows) {
      refuseFailed();
      if (!copy.write(rows)) await once(copy, "drain");
    },
    /** @returns {Promise<number>} how many rows it took */
    async finish() {
      refuseFailed();
      copy.end();
      await finished(copy);
      return copy.rowCount;
    },
  };
}
