import { noFilter, type Query, readFilter } from "@/app/t/[team]/read-filter";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { Problem } from "@/lib/cards/problem";
import type { PlanningView } from "@/lib/charts/planning/planning-view";
import { previousPeriod } from "@/lib/charts/planning/previous-period";
import {
  loadSlaTable,
  type SlaGrouping,
  type SlaTable,
} from "@/lib/services/planning/load-sla-table";
import { type LoadedWorkMix, loadWorkMix } from "@/lib/services/planning/load-work-mix";
import { currentActor } from "@/lib/services/team/current-actor";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

export type Planning = {
  filter: CardFilter;
  /** Why the filter in the address was not used, in plain words */
  problem: string | null;
  tables: {
    tiles: SlaTable;
    spread: SlaTable;
    table: SlaTable;
    /** The period of the same length before, when it was asked for and there is one */
    before: SlaTable | null;
  };
  mix: LoadedWorkMix;
};

/** Everything the planning page shows but the single items; a filter that names nothing known is dropped. */
export async function loadPlanning(
  team: LoadedTeam,
  query: Query,
  view: PlanningView,
): Promise<Planning> {
  const { filter, problem } = readFilter(query);
  try {
    return { filter, problem, ...(await figures(team, filter, view)) };
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 400) throw error;
    return { filter: noFilter, problem: error.message, ...(await figures(team, noFilter, view)) };
  }
}

async function figures(team: LoadedTeam, filter: CardFilter, view: PlanningView) {
  const context = { actor: currentActor(), teamId: team.id, team };
  const table = (by: SlaGrouping, of = filter) => loadSlaTable(context, by, of);
  const earlier =
    view.compare === "yes" && filter.from
      ? { ...filter, ...previousPeriod(filter.from, filter.to ?? filter.asOf ?? team.today) }
      : null;
  const [tiles, spread, wide, before, mix] = await Promise.all([
    table(view.tiles),
    table(view.spread),
    table(view.table),
    earlier ? table(view.table, earlier) : null,
    loadWorkMix(context, view.bucket, filter),
  ]);
  return { tables: { tiles, spread, table: wide, before }, mix };
}
