import { ownNames } from "./own-tables.js";

/** Files between being chosen and being imported. */
const leftOut = ["uploads", "upload_parts", "upload_works"];

/**
 * @typedef {object} BackupTable
 * @property {string} name
 * @property {string[]} columns those that are stored, not worked out
 */

/**
 * The tables to back up, Walltime's own alone, each after those that it points at.
 * @param {import("pg").Client} client
 * @returns {Promise<BackupTable[]>}
 */
export async function findBackupTables(client) {
  const { rows } = await client.query(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns,
       array(select distinct f.confrelid::regclass::oid::int from pg_constraint f
             where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needed,
       c.oid::int as id
     from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
       and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
       and c.relname = any($1::text[])
     group by c.oid, c.relname order by c.relname`,
    [ownNames().tables.filter((name) => !leftOut.includes(name))],
  );
  return inOrderOfNeed(rows).map(({ name, columns }) => ({ name, columns }));
}

/**
 * @typedef {BackupTable & { id: number, needed: number[] }} FoundTable
 * @param {FoundTable[]} tables
 * @returns {FoundTable[]}
 */
function inOrderOfNeed(tables) {
  /** @type {Set<FoundTable>} */
  const placed = new Set();
  /** @param {FoundTable} table */
  const place = (table) => {
    if (placed.has(table)) return;
    for (const other of tables) {
      if (table.needed.includes(other.id)) place(other);
    }
    placed.add(table);
  };
  for (const table of tables) place(table);
  return [...placed];
}

/**
 * The last number that each counter of the database gave out, by `table.column`.
 * @param {import("pg").Client} client
 * @param {BackupTable[]} tables
 * @returns {Promise<Record<string, number>>}
 */
export async function readSequences(client, tables) {
  /** @type {Record<string, number>} */
  const sequences = {};
  for (const [place, sequence] of await findSequences(client, tables)) {
    const { rows } = await client.query(
      `select case when is_called then last_value else 0 end as last from ${sequence}`,
    );
    sequences[place] = Number(rows[0].last);
  }
  return sequences;
}

/**
 * Lets the counters go on where those of the backup had stopped.
 * @param {import("pg").Client} client
 * @param {BackupTable[]} tables
 * @param {Record<string, number>} sequences
 */
export async function setSequences(client, tables, sequences) {
  for (const [place, sequence] of await findSequences(client, tables)) {
    const last = sequences[place] ?? 0;
    if (last > 0) await client.query("select setval($1::regclass, $2)", [sequence, last]);
  }
}

/**
 * @param {import("pg").Client} client
 * @param {BackupTable[]} tables
 * @returns {Promise<[place: string, sequence: string][]>}
 */
async function findSequences(client, tables) {
  const { rows } = await client.query(
    `select c.relname || '.' || a.attname as place, s.oid::regclass::text as sequence
     from pg_class s
     join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = s.oid
       and d.deptype in ('a', 'i')
     join pg_class c on c.oid = d.refobjid
     join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
     where s.relkind = 'S' and c.relnamespace = current_schema()::regnamespace
       and c.relname = any($1::text[])
     order by 1`,
    [tables.map(({ name }) => name)],
  );
  return rows.map(({ place, sequence }) => [place, sequence]);
}

/** @param {string} name */
export function quoted(name) {
  return `"${name.replaceAll('"', '""')}"`;
}

/** @param {string[]} columns */
export function columnList(columns) {
  return columns.map(quoted).join(", ");
}
