import "server-only";
import type { Measure } from "@/lib/cards/filter/measure";
import type { DayNumber } from "@/lib/dates/day";
import { toIsoDay } from "@/lib/dates/day";
import { toDate } from "@/lib/db/days";
import { Prisma } from "@/prisma/generated/client";

/** Which cards a figure is about, in keys. Absent means all; null among sizes means unsized. */
export type CardScope = {
  typeIds?: number[];
  sizeIds?: (number | null)[];
  clients?: string[];
  classesOfService?: string[];
  streamIds?: number[];
};

/** Released cards of a scope, within a period, as known at the end of a past day. */
export type ReleasedScope = CardScope & {
  /** First and last day of release, both included */
  from?: DayNumber;
  to?: DayNumber;
  /** Set only for a day before the last release: then reopened cards count as they stood. */
  asOf?: DayNumber;
  /** Which of a card's times the figures are about; its cycle time if absent */
  measure?: Measure;
};

export const none = Prisma.empty;

/** SQL that narrows cards (aliased `c`) to a scope. Every query binds the team itself. */
export function inScope(scope: CardScope): Prisma.Sql {
  const parts: Prisma.Sql[] = [];
  if (scope.typeIds) parts.push(Prisma.sql`and c.type_id = any(${scope.typeIds}::int[])`);
  if (scope.sizeIds) {
    const sized = scope.sizeIds.filter((id): id is number => id !== null);
    const unsized = scope.sizeIds.includes(null);
    parts.push(
      unsized
        ? Prisma.sql`and (c.size_id = any(${sized}::int[]) or c.size_id is null)`
        : Prisma.sql`and c.size_id = any(${sized}::int[])`,
    );
  }
  if (scope.classesOfService) {
    parts.push(Prisma.sql`and c.class_of_service = any(${scope.classesOfService}::text[])`);
  }
  if (scope.streamIds) parts.push(Prisma.sql`and c.stream_id = any(${scope.streamIds}::int[])`);
  if (scope.clients) parts.push(Prisma.sql`and c.client = any(${scope.clients}::text[])`);
  return parts.length === 0 ? none : Prisma.join(parts, " ");
}

/** The stored days that a scope measures: of cards (aliased `c`) or of released spells (`s`). */
export function measuredDays(table: "c" | "s", { measure }: ReleasedScope): Prisma.Sql {
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
