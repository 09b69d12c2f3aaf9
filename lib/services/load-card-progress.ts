import "server-only";
import type { Card } from "@/lib/cards/card";
import type { CardProgress, CardQuote } from "@/lib/cards/card-progress";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { type CycleCount, findCycleCounts } from "@/lib/db/cycle-histograms";
import { mergeHistograms } from "@/lib/metrics/histogram";
import { slaFigures } from "@/lib/metrics/sla-figures";
import { describeSlaRule, type SlaRule } from "@/lib/metrics/sla-rule";
import { type LoadedTeam, loadTeam } from "@/lib/services/load-team";
import type { ServiceContext } from "@/lib/services/service-context";

const fewestCards = 10;

/** Where a card stands against the SLA of its kind on its commit day. Definition: METRICS 6. */
export async function loadCardProgress(context: ServiceContext, card: Card): Promise<CardProgress> {
  const team = await loadTeam(context);
  const { committed, released, cancelled, cycleDays, leadDays } = card;
  const isOpen = committed !== null && released === null && cancelled === null;
  return {
    state: released ? "released" : cancelled ? "cancelled" : committed ? "open" : "queue",
    days: isOpen
      ? team.calendar.cardDays(toDayNumber(committed), toDayNumber(team.today))
      : cycleDays,
    leadDays,
    dayCount: team.dayCount,
    quote: committed && !cancelled ? await quoteOf(team, card, toDayNumber(committed)) : null,
  };
}

/** The first of type and size, type, team that had enough released cards before the commit day. */
async function quoteOf(team: LoadedTeam, card: Card, committed: number): Promise<CardQuote | null> {
  const before = committed - 1;
  const counts = await findCycleCounts(team.id, { to: before, asOf: before });
  const typeId = team.types.find((type) => type.name === card.type)?.id;
  const sizeId = team.sizes.find((size) => size.name === card.size)?.id ?? null;
  const groups: [string, (count: CycleCount) => boolean][] = [
    [
      `${card.type}, ${card.size ?? "unsized"}`,
      (count) => count.typeId === typeId && count.sizeId === sizeId,
    ],
    [card.type, (count) => count.typeId === typeId],
    ["all cards", () => true],
  ];
  const rule: SlaRule = { kind: "mean-sd", k: team.ruleK };
  for (const [group, isInGroup] of groups) {
    const rows = counts.filter(isInGroup).map((row) => [row.cycleDays, row.count] as const);
    const { items, wholeDays } = slaFigures(mergeHistograms(rows), rule);
    if (items < fewestCards || wholeDays === null) continue;
    const due = toIsoDay(team.calendar.dueDay(committed, wholeDays));
    return { wholeDays, group, items, ruleText: describeSlaRule(rule), due };
  }
  return null;
}
