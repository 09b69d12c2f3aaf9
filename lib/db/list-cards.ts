import "server-only";
import { cardFieldList } from "@/lib/cards/fields/card-fields";
import type { ListQuery } from "@/lib/cards/lists/list-query";
import { type ListColumn, listColumns } from "@/lib/cards/lists/listed-card";
import type { IsoDay } from "@/lib/dates/day";
import type { CardRow } from "@/lib/db/card-row";
import { type CardScope, inScope } from "@/lib/db/card-scope";
import { cardsFrom } from "@/lib/db/cards";
import { changedNumbers } from "@/lib/db/changed-numbers";
import { database } from "@/lib/db/client";
import { toDate } from "@/lib/db/days";
import { Prisma } from "@/prisma/generated/client";

/** A list's filters in keys. Absent means all. */
export type ListScope = Pick<
  ListQuery,
  "q" | "state" | "from" | "to" | "sort" | "isDescending" | "measure"
> & {
  names: CardScope;
  /** The team's types and sizes in its own order, for sorting */
  typeOrder: number[];
  sizeOrder: number[];
};

export type ListRow = Record<ListColumn, string | null> & {
  number: number;
  version: number;
  title: string;
  reference: string | null;
  typeId: number;
  sizeId: number | null;
  prioritised: IsoDay | null;
  committed: IsoDay | null;
  released: IsoDay | null;
  cancelled: IsoDay | null;
  isExcluded: boolean;
  cycleDays: number | null;
  leadDays: number | null;
};

/**
 * The numbers of a part of a team's cards, searched, filtered and sorted. Cards without a value to
 * sort by come last in either direction; they are asked for on their own, so that an index gives
 * each part its order.
 */
export async function findOrderedNumbers(
  teamId: number,
  scope: ListScope,
  part: { offset: number; limit: number },
): Promise<number[]> {
  const where = matching(scope);
  const { key, keyless } = ordersOf(scope);
  if (!keyless) return readNumbers(teamId, where, key.order, part);
  const keyed = Prisma.sql`${where} and ${key.column} is not null`;
  const numbers = await readNumbers(teamId, keyed, key.order, part);
  const limit = part.limit - numbers.length;
  if (limit === 0) return numbers;
  const isPast = numbers.length === 0 && part.offset > 0;
  const offset = isPast ? part.offset - (await count(teamId, keyed)) : 0;
  const without = Prisma.sql`${where} and ${key.column} is null`;
  return [...numbers, ...(await readNumbers(teamId, without, keyless, { offset, limit }))];
}

async function readNumbers(
  teamId: number,
  where: Prisma.Sql,
  order: Prisma.Sql,
  { offset, limit }: { offset: number; limit: number },
): Promise<number[]> {
  const rows = await database().$queryRaw<{ number: number }[]>`
    select number from cards c where team_id = ${teamId} and ${where}
    order by ${order} limit ${limit} offset ${offset}`;
  return rows.map((row) => row.number);
}

const shownColumns = Prisma.raw(
  listColumns.map((field) => `${cardFieldList[field].column} as "${field}"`).join(", "),
);

/** The cards with these numbers, in this order. */
export async function findListRows(teamId: number, numbers: number[]): Promise<ListRow[]> {
  const rows = await database().$queryRaw<ListRow[]>`
    select number, version, title, reference, type_id as "typeId", size_id as "sizeId", ${shownColumns},
           prioritised_on::text as prioritised, committed_on::text as committed,
           released_on::text as released, cancelled_on::text as cancelled,
           excluded_reason is not null as "isExcluded", cycle_days as "cycleDays",
           lead_days as "leadDays"
    from cards
    where team_id = ${teamId} and number = any(${numbers}::int[]) and binned_at is null`;
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

/** How many cards match. */
export async function countListRows(teamId: number, scope: ListScope): Promise<number> {
  return count(teamId, matching(scope));
}

async function count(teamId: number, where: Prisma.Sql): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from cards c where team_id = ${teamId} and ${where}`;
  return row?.count ?? 0;
}

/** The numbers of all cards that match, ascending. */
export async function findListNumbers(teamId: number, scope: ListScope): Promise<number[]> {
  const rows = await database().$queryRaw<{ number: number }[]>`
    select number from cards c where team_id = ${teamId} and ${matching(scope)} order by number`;
  return rows.map((row) => row.number);
}

/**
 * The cards that match, by number, those after `afterNumber` first. With `changedSince`, only cards
 * that a change after that revision touched.
 */
export async function findMatchingCards(
  teamId: number,
  scope: ListScope,
  page: { afterNumber: number; limit: number; changedSince: number | null },
): Promise<CardRow[]> {
  const { afterNumber, limit, changedSince } = page;
  const changed =
    changedSince === null
      ? Prisma.empty
      : Prisma.sql`and number in (${changedNumbers(teamId, changedSince)})`;
  const rows = await database().$queryRaw<{ number: number }[]>`
    select number from cards c
    where team_id = ${teamId} and number > ${afterNumber} and ${matching(scope)} ${changed}
    order by number limit ${limit}`;
  const numbers = rows.map((row) => row.number);
  return cardsFrom(database(), { teamId, number: { in: numbers }, binnedAt: null });
}

function matching(scope: ListScope): Prisma.Sql {
  const parts = [Prisma.sql`binned_at is null`];
  if (scope.q) parts.push(searched(scope.q));
  if (scope.state) parts.push(states[scope.state]);
  if (scope.from) parts.push(Prisma.sql`released_on >= ${toDate(scope.from)}::date`);
  if (scope.to) parts.push(Prisma.sql`released_on <= ${toDate(scope.to)}::date`);
  return Prisma.sql`${Prisma.join(parts, " and ")} ${inScope(scope.names)}`;
}

const states: Record<NonNullable<ListScope["state"]>, Prisma.Sql> = {
  queue: Prisma.sql`committed_on is null and released_on is null and cancelled_on is null`,
  open: Prisma.sql`committed_on is not null and released_on is null and cancelled_on is null`,
  released: Prisma.sql`released_on is not null`,
  "no-commit-day": Prisma.sql`released_on is not null and committed_on is null`,
  cancelled: Prisma.sql`cancelled_on is not null`,
  excluded: Prisma.sql`excluded_reason is not null`,
};

/**
 * Each word has to stand in the title, the reference or the client; "#12" is card 12 alone, and "12"
 * finds card 12 as well.
 */
function searched(text: string): Prisma.Sql {
  const [, hash, digits] = /^(#?)\s*(\d{1,9})$/.exec(text) ?? [];
  const numbered = Prisma.sql`number = ${Number(digits)}`;
  if (hash) return numbered;
  const words = text.split(/\s+/).map((word) => {
    const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
    return Prisma.sql`search_text like lower(${pattern})`;
  });
  const inText = Prisma.join(words, " and ");
  return digits === undefined ? inText : Prisma.sql`(${inText} or ${numbered})`;
}

type Orders = {
  key: { column: Prisma.Sql; order: Prisma.Sql };
  /** The order of the cards without a key; null where all have one */
  keyless: Prisma.Sql | null;
};

function ordersOf({ sort, isDescending, measure, typeOrder, sizeOrder }: ListScope): Orders {
  const direction = isDescending ? Prisma.sql`desc` : Prisma.sql`asc`;
  const byNumber = Prisma.sql`number ${direction}`;
  const all = (column: Prisma.Sql): Orders => ({
    key: { column, order: Prisma.sql`${column} ${direction}, ${byNumber}` },
    keyless: null,
  });
  const some = (column: Prisma.Sql, keyless = byNumber): Orders => ({ ...all(column), keyless });
  switch (sort) {
    case "number":
      return { key: { column: byNumber, order: byNumber }, keyless: null };
    case "title":
      return all(Prisma.sql`lower(left(title, 100))`);
    case "type":
      return all(Prisma.sql`array_position(${typeOrder}::int[], type_id)`);
    case "size":
      return some(Prisma.sql`array_position(${sizeOrder}::int[], size_id)`);
    case "prioritised":
      return some(Prisma.sql`prioritised_on`);
    case "committed":
      return some(Prisma.sql`committed_on`);
    case "released":
      return some(Prisma.sql`released_on`);
    case "days": {
      if (measure === "lead") return some(Prisma.sql`lead_days`);
      // Open cards have no cycle time: among them the earlier commit day is the greater age.
      const byAge = isDescending
        ? Prisma.sql`committed_on asc nulls last`
        : Prisma.sql`committed_on desc nulls last`;
      return some(Prisma.sql`cycle_days`, Prisma.sql`${byAge}, ${byNumber}`);
    }
    default: {
      const column = Prisma.raw(cardFieldList[sort].column);
      return {
        key: {
          column,
          order: Prisma.sql`lower(${column}) ${direction}, ${column} ${direction}, ${byNumber}`,
        },
        keyless: byNumber,
      };
    }
  }
}
