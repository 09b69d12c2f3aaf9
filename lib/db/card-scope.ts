import "server-only";
import { cardFieldList, type ListedField } from "@/lib/cards/fields/card-fields";
import type { Measure } from "@/lib/cards/filter/measure";
import {
  type FieldOf,
  type NameFilter,
  nameFilterList,
  nameFilters,
} from "@/lib/cards/filter/name-filters";
import type { DayNumber } from "@/lib/dates/day";
import { toIsoDay } from "@/lib/dates/day";
import { type RowKeyOf, rowKeyOf } from "@/lib/db/card-row";
import { toDate } from "@/lib/db/days";
import { Prisma } from "@/prisma/generated/client";

/** Which cards are meant, by filter: keys of a list, null for none, or names. Absent means all. */
export type CardScope = { [Filter in NameFilter]?: readonly ScopeValue<Filter>[] | undefined };
type ScopeValue<Filter extends NameFilter> =
  FieldOf<Filter> extends ListedField ? number | null : string;

/** Released cards of a scope, within a period, as known at the end of a past day. */
export type ReleasedScope = CardScope & {
  /** First and last day of release, both included */
  from?: DayNumber | undefined;
  to?: DayNumber | undefined;
  /** Set only for a day before the last release: then reopened cards count as they stood. */
  asOf?: DayNumber | undefined;
  /** Which of a card's times the figures are about; its cycle time if absent */
  measure?: Measure | undefined;
};

export const none = Prisma.empty;

/** SQL that narrows cards (aliased `c`) to a scope. Every query binds the team itself. */
export function inScope(scope: CardScope): Prisma.Sql {
  const parts = nameFilters.flatMap((filter) => {
    const values = scope[filter];
    if (values === undefined) return [];
    const { column, holds } = cardFieldList[nameFilterList[filter].field];
    const of = Prisma.raw(`c.${column}`);
    const known = values.filter((value) => value !== null);
    const among =
      holds === "listed"
        ? Prisma.sql`${of} = any(${known}::int[])`
        : Prisma.sql`${of} = any(${known}::text[])`;
    return known.length === values.length
      ? [Prisma.sql`and ${among}`]
      : [Prisma.sql`and (${among} or ${of} is null)`];
  });
  return parts.length === 0 ? none : Prisma.join(parts, " ");
}

/** What of a card a scope looks at. */
type Narrowed = Partial<Record<RowKeyOf<FieldOf<NameFilter>>, number | string | null>>;

/** Whether a card that was read with the columns of a scope's filters is in it. */
export function isInScope(card: Narrowed, scope: CardScope): boolean {
  return nameFilters.every((filter) => {
    const values: readonly unknown[] | undefined = scope[filter];
    return values?.includes(card[rowKeyOf(nameFilterList[filter].field)]) ?? true;
  });
}

/** The stored days that a scope measures: of cards (aliased `c`) or of released spells (`s`). */
export function measuredDaysColumn(table: "c" | "s", { measure }: ReleasedScope): Prisma.Sql {
  const column = measure === "lead" ? "lead_days" : "cycle_days";
  return Prisma.raw(`${table}.${column}`);
}

/** SQL that keeps a release column within the scope's period and not after its as-of day. */
export function releasedWithin(column: Prisma.Sql, scope: ReleasedScope): Prisma.Sql {
  const last = Math.min(scope.to ?? Infinity, scope.asOf ?? Infinity);
  const parts: Prisma.Sql[] = [];
  if (scope.from !== undefined) {
    parts.push(Prisma.sql`and ${column} >= ${toDate(toIsoDay(scope.from))}::date`);
  }
  if (last !== Infinity) parts.push(Prisma.sql`and ${column} <= ${toDate(toIsoDay(last))}::date`);
  return parts.length === 0 ? none : Prisma.join(parts, " ");
}
