import "server-only";
import { type Database, database } from "@/lib/db/client";
import { isHidden } from "@/lib/db/reader-sight";
import { Prisma } from "@/prisma/generated/client";

export type NameCount = { name: string; cards: number };

const columns = {
  client: Prisma.sql`client`,
  classOfService: Prisma.sql`class_of_service`,
} as const;

/** What cards carry as a name of their own rather than a key of a list. */
export type NameColumn = keyof typeof columns;

/**
 * The names that a team's cards carry, in order. Walks from name to name through an index, so that
 * the number of cards does not matter.
 */
export async function findCarriedNames(
  teamId: number,
  of: NameColumn,
  db: Database = database(),
): Promise<string[]> {
  if (of === "client" && isHidden("clients")) return [];
  const column = columns[of];
  const next = (after: Prisma.Sql) => Prisma.sql`
    select ${column} from cards
    where team_id = ${teamId} and binned_at is null and ${column} is not null ${after}
    order by lower(${column}), ${column} limit 1`;
  const rows = await db.$queryRaw<{ name: string }[]>`
    with recursive names (name) as (
      (${next(Prisma.empty)})
      union all
      select (${next(Prisma.sql`and (lower(${column}), ${column}) > (lower(names.name), names.name)`)}) from names where names.name is not null
    )
    select name from names where name is not null order by lower(name), name`;
  return rows.map((row) => row.name);
}

/** How many cards have each type, size and stream, by key. */
export async function countCardsByList(
  teamId: number,
): Promise<Record<"type" | "size" | "stream", Map<number, number>>> {
  const rows = await database().$queryRaw<
    { typeId: number; sizeId: number | null; streamId: number | null; cards: number }[]
  >`
    select type_id as "typeId", size_id as "sizeId", stream_id as "streamId", count(*)::int as cards
    from cards where team_id = ${teamId} and binned_at is null group by 1, 2, 3`;
  const counts = { type: new Map(), size: new Map(), stream: new Map() };
  const add = (of: Map<number, number>, id: number | null, cards: number) => {
    if (id !== null) of.set(id, (of.get(id) ?? 0) + cards);
  };
  for (const { typeId, sizeId, streamId, cards } of rows) {
    add(counts.type, typeId, cards);
    add(counts.size, sizeId, cards);
    add(counts.stream, streamId, cards);
  }
  return counts;
}

/** The names that cards carry, in order, with how many cards carry each. */
export async function countCarriedNames(
  teamId: number,
  of: NameColumn,
  db: Database = database(),
): Promise<NameCount[]> {
  if (of === "client" && isHidden("clients")) return [];
  const column = columns[of];
  return db.$queryRaw<NameCount[]>`
    select ${column} as name, count(*)::int as cards from cards
    where team_id = ${teamId} and ${column} is not null and binned_at is null
    group by 1 order by lower(${column}), ${column}`;
}
