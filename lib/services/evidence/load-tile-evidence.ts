import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { TileEvidence } from "@/lib/charts/sla/tile-evidence";
import type { SlaGrouping } from "@/lib/metrics/sla-table";
import { keptOf, loadGivenQuotes } from "@/lib/services/evidence/load-given-quotes";
import { loadPastCards } from "@/lib/services/evidence/load-past-cards";
import { openSla } from "@/lib/services/evidence/open-sla";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";
import { isInGroup, teamGroups } from "@/lib/services/team/team-groups";

/**
 * What stands below the SLA of each tile: whether its quotes have held, and the SLA with open cards
 * counted where it differs by a day or more. Definitions: METRICS sections 5 and 6.
 */
export async function loadTileEvidence(
  context: ServiceContext,
  filter: CardFilter,
  by: SlaGrouping,
): Promise<TileEvidence[]> {
  const team = await loadTeam(context);
  const key = `tile-evidence:${team.today}:${JSON.stringify([filter, by])}`;
  return rememberForRevision(team, key, async () => {
    const reading = { ...context, team };
    const cycle: CardFilter = { ...filter, measure: "cycle" };
    const [given, past, table] = await Promise.all([
      loadGivenQuotes(reading, cycle),
      loadPastCards(team, cycle),
      loadSlaTable(reading, by, cycle),
    ]);
    const groups = teamGroups(team, by);
    return table.rows.flatMap((row): TileEvidence[] => {
      const group = groups.find((one) => one.type === row.type && one.size === row.size);
      if (group === undefined) return [];
      const own = given.quotes.filter(
        (quote) =>
          (row.type === undefined || quote.type === row.type) &&
          (row.size === undefined || quote.size === row.size),
      );
      const { kept, breached } = keptOf(own, given.asOf);
      const cards = past.cards.filter((card) => isInGroup(group, card));
      const open = openSla(team, cards, row.histogram, past);
      const differs = open !== null && row.sla !== null && Math.abs(open.sla - row.sla) >= 1;
      return [
        {
          ...(row.type === undefined ? {} : { type: row.type }),
          ...(row.size === undefined ? {} : { size: row.size }),
          ...{ kept, breached },
          withOpen: differs ? open.wholeDays : null,
        },
      ];
    });
  });
}
