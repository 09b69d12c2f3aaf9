import "server-only";
import { database } from "@/lib/db/client";
import { Prisma } from "@/prisma/generated/client";

const rowsAtOnce = 2_000;
/** Each holds up to a thousand cards before and after. */
const recordsAtOnce = 50;

/** Files that are being imported, and links, tokens and alerts, which are no part of what a team has. */
const passing = [
  ...["uploads", "upload_parts", "upload_works"],
  ...["invitations", "api_tokens", "share_links"],
  ...["alerts", "alert_messages", "alert_checks", "alert_addresses"],
];

/** What the database works out from other columns. */
const workedOut = "search_text";

type TeamTable = { name: string; key: string[] };

/** Every table that keeps rows of a team, with its key. */
async function findTeamTables(): Promise<TeamTable[]> {
  return database().$queryRaw<TeamTable[]>`
    select c.relname as name, array_agg(a.attname::text order by k.place) as key
    from pg_index i
    join pg_class c on c.oid = i.indrelid and c.relnamespace = current_schema()::regnamespace
    cross join lateral unnest(i.indkey) with ordinality as k (attnum, place)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
    where i.indisprimary and c.relname <> all(${passing}::text[])
      and exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'team_id')
    group by c.relname order by c.relname`;
}

/** All that is stored of a team, as pieces of JSON text: its own row, then each table with its rows. */
export async function* readTeamAsJson(teamId: number): AsyncGenerator<string> {
  const [team] = await database().$queryRaw<{ row: string }[]>`
    select row_to_json(t)::text as row from teams t where id = ${teamId}`;
  yield `"team":${team?.row ?? "null"}`;
  for (const table of await findTeamTables()) {
    yield `,\n"${table.name}":[`;
    let last: string | undefined;
    do {
      const rows = await readRows(teamId, table, last);
      if (rows.length > 0) yield `${last === undefined ? "\n" : ",\n"}${rows.join(",\n")}`;
      last = rows.at(-1);
    } while (last !== undefined);
    yield "]";
  }
}

/** The next rows behind a row: what is added or deleted meanwhile moves no other out of sight. */
async function readRows(
  teamId: number,
  { name, key }: TeamTable,
  last: string | undefined,
): Promise<string[]> {
  // Names come from the database's own catalogue.
  const from = Prisma.raw(`"${name}"`);
  const order = Prisma.raw(key.map((column) => `"${column}"`).join(", "));
  const behind =
    last === undefined
      ? Prisma.empty
      : Prisma.sql`and (${order}) > (select ${order} from jsonb_populate_record(null::${from}, ${last}::jsonb))`;
  const limit = name === "change_records" ? recordsAtOnce : rowsAtOnce;
  const rows = await database().$queryRaw<{ row: string }[]>`
    select (to_jsonb(t) - ${workedOut})::text as row from ${from} t where team_id = ${teamId} ${behind}
    order by ${order} limit ${limit}`;
  return rows.map(({ row }) => row);
}
