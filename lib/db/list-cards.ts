import "server-only";
import type { ListQuery } from "@/lib/cards/list-query";
import type { IsoDay } from "@/lib/dates/day";
import { database } from "@/lib/db/client";
import { toDate } from "@/lib/db/days";
import { Prisma } from "@/prisma/generated/client";

/** A list's filters in keys. Absent means all; null among sizes means unsized. */
export type ListScope = Pick<ListQuery, "q" | "state" | "from" | "to" | "sort" | "isDescending"> & {
  typeIds?: number[];
  sizeIds?: (number | null)[];
  streamIds?: number[];
  clients?: string[];
  classesOfService?: string[];
  /** The team's types and sizes in its own order, for sorting */
  typeOrder: number[];
  sizeOrder: number[];
};

export type ListRow = {
  number: number;
  version: number;
  title: string;
  reference: string | null;
  typeId: number;
  sizeId: number | null;
  client: string | null;
  prioritised: IsoDay | null;
  committed: IsoDay | null;
  released: IsoDay | null;
  cancelled: IsoDay | null;
  isExcluded: boolean;
  cycleDays: number | null;
};

/** A page of a team's cards, searched, filtered and sorted. */
export async function findListRows(
  teamId: number,
  scope: ListScope,
  page: { offset: number; limit: number },
): Promise<ListRow[]> {
  return database().$queryRaw<ListRow[]>`
    select number, version, title, reference, type_id as "typeId", size_id as "sizeId", client,
           prioritised_on::text as prioritised, committed_on::text as committed,
           released_on::text as released, cancelled_on::text as cancelled,
           excluded_reason is not null as "isExcluded", cycle_days as "cycleDays"
    from cards where ${matching(teamId, scope)}
    order by ${orderOf(scope)} limit ${page.limit} offset ${page.offset}`;
}

/** How many cards match. */
export async function countListRows(teamId: number, scope: ListScope): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from cards where ${matching(teamId, scope)}`;
  return row?.count ?? 0;
}

/** The numbers of all cards that match, ascending. */
export async function findListNumbers(teamId: number, scope: ListScope): Promise<number[]> {
  const rows = await database().$queryRaw<{ number: number }[]>`
    select number from cards where ${matching(teamId, scope)} order by number`;
  return rows.map((row) => row.number);
}

function matching(teamId: number, scope: ListScope): Prisma.Sql {
  const parts = [Prisma.sql`team_id = ${teamId} and binned_at is null`];
  if (scope.q) parts.push(searched(scope.q));
  if (scope.state) parts.push(states[scope.state]);
  if (scope.typeIds) parts.push(Prisma.sql`type_id = any(${scope.typeIds}::int[])`);
  if (scope.sizeIds) {
    const sized = scope.sizeIds.filter((id): id is number => id !== null);
    const unsized = scope.sizeIds.includes(null);
    parts.push(Prisma.sql`(size_id = any(${sized}::int[]) or (${unsized} and size_id is null))`);
  }
  if (scope.streamIds) parts.push(Prisma.sql`stream_id = any(${scope.streamIds}::int[])`);
  if (scope.clients) parts.push(Prisma.sql`client = any(${scope.clients}::text[])`);
  if (scope.classesOfService) {
    parts.push(Prisma.sql`class_of_service = any(${scope.classesOfService}::text[])`);
  }
  if (scope.from) parts.push(Prisma.sql`released_on >= ${toDate(scope.from)}::date`);
  if (scope.to) parts.push(Prisma.sql`released_on <= ${toDate(scope.to)}::date`);
  return Prisma.join(parts, " and ");
}

const states: Record<NonNullable<ListScope["state"]>, Prisma.Sql> = {
  queue: Prisma.sql`committed_on is null and released_on is null and cancelled_on is null`,
  open: Prisma.sql`committed_on is not null and released_on is null and cancelled_on is null`,
  released: Prisma.sql`released_on is not null`,
  cancelled: Prisma.sql`cancelled_on is not null`,
  excluded: Prisma.sql`excluded_reason is not null`,
};

/** Each word has to stand in the title, the reference or the client; "#12" is card 12 alone. */
function searched(text: string): Prisma.Sql {
  const number = /^#\s*(\d{1,9})$/.exec(text)?.[1];
  if (number) return Prisma.sql`number = ${Number(number)}`;
  const words = text.split(/\s+/).map((word) => {
    const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
    const asNumber = /^#?(\d{1,9})$/.exec(word)?.[1];
    const numbered = asNumber ? Prisma.sql`or number = ${Number(asNumber)}` : Prisma.empty;
    return Prisma.sql`(title ilike ${pattern} or reference ilike ${pattern}
                       or client ilike ${pattern} ${numbered})`;
  });
  return Prisma.join(words, " and ");
}

function orderOf({ sort, isDescending, typeOrder, sizeOrder }: ListScope): Prisma.Sql {
  const direction = isDescending ? Prisma.sql`desc nulls last` : Prisma.sql`asc nulls last`;
  const byNumber = isDescending ? Prisma.sql`number desc` : Prisma.sql`number`;
  const then = (column: Prisma.Sql) => Prisma.sql`${column} ${direction}, ${byNumber}`;
  switch (sort) {
    case "number":
      return byNumber;
    case "title":
      return then(Prisma.sql`lower(title)`);
    case "type":
      return then(Prisma.sql`array_position(${typeOrder}::int[], type_id)`);
    case "size":
      return then(Prisma.sql`array_position(${sizeOrder}::int[], size_id)`);
    case "client":
      return then(Prisma.sql`lower(client)`);
    case "prioritised":
      return then(Prisma.sql`prioritised_on`);
    case "committed":
      return then(Prisma.sql`committed_on`);
    case "released":
      return then(Prisma.sql`released_on`);
    case "days": {
      // Open cards have no cycle time: among them the earlier commit day is the greater age.
      const byAge = isDescending ? Prisma.sql`committed_on` : Prisma.sql`committed_on desc`;
      return Prisma.sql`cycle_days ${direction}, ${byAge}, ${byNumber}`;
    }
  }
}
