import "server-only";
import type { QuoteGroup } from "@/lib/cards/progress/quote-group";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { type Database, database } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/days";
import type { Quote } from "@/lib/metrics/quote";

/** A quote as it was given, with the rule as it is written in addresses. */
export type LiveQuote = Quote & { cardNumber: number; id: number; rule: string };

/** The quotes given live to the given cards (all of the team's without a list), oldest first. */
export async function findLiveQuotes(
  teamId: number,
  cardNumbers?: readonly number[],
  db: Database = database(),
): Promise<LiveQuote[]> {
  const rows = await db.quote.findMany({
    where: { teamId, ...(cardNumbers ? { cardNumber: { in: [...cardNumbers] } } : {}) },
    orderBy: [{ cardNumber: "asc" }, { id: "asc" }],
    omit: { teamId: true, revision: true },
  });
  return rows.map(({ committedOn, dueOn, group, typeId, sizeId, ...row }) => ({
    ...row,
    group: groupOf(group, typeId, sizeId),
    committed: toDayNumber(toDay(committedOn)),
    due: toDayNumber(toDay(dueOn)),
  }));
}

/** Keeps new quotes of cards beside those that they had. */
export async function insertQuotes(
  db: Database,
  teamId: number,
  revision: number,
  quotes: readonly (Quote & { cardNumber: number; rule: string })[],
): Promise<void> {
  if (quotes.length === 0) return;
  const numbers = quotes.map((quote) => quote.cardNumber);
  const last = await db.quote.groupBy({
    by: ["cardNumber"],
    where: { teamId, cardNumber: { in: numbers } },
    _max: { id: true },
  });
  const lastIds = new Map(last.map((row) => [row.cardNumber, row._max.id ?? 0]));
  await db.quote.createMany({
    data: quotes.map(({ cardNumber, rule, group, committed, items, sla, wholeDays, due }) => ({
      teamId,
      cardNumber,
      id: (lastIds.get(cardNumber) ?? 0) + 1,
      committedOn: toDate(toIsoDay(committed)),
      group: group.kind === "type-size" ? ("type_size" as const) : group.kind,
      typeId: group.kind === "team" ? null : group.typeId,
      sizeId: group.kind === "type-size" ? group.sizeId : null,
      rule,
      items,
      sla,
      wholeDays,
      dueOn: toDate(toIsoDay(due)),
      revision,
    })),
  });
}

function groupOf(
  group: "type_size" | "type" | "team",
  typeId: number | null,
  sizeId: number | null,
): QuoteGroup {
  if (group === "team" || typeId === null) return { kind: "team" };
  return group === "type" ? { kind: "type", typeId } : { kind: "type-size", typeId, sizeId };
}
