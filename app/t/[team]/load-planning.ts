import { loadByFilter, type Query } from "@/app/t/[team]/read-filter";
import { type CardFilter, withoutTypes } from "@/lib/cards/filter/card-filter";
import type { Measure } from "@/lib/cards/filter/measure";
import type { HeadlineFacts } from "@/lib/charts/planning/headline";
import type { PlanningView } from "@/lib/charts/planning/planning-view";
import { withMeasure } from "@/lib/charts/planning/shown-measure";
import { previousPeriod } from "@/lib/dates/previous-period";
import type { TeamPage } from "@/lib/server/team-page";
import { loadHeadline } from "@/lib/services/planning/load-headline";
import { loadMixTrends, type MixTrends } from "@/lib/services/planning/load-mix-trends";
import { loadSlaTable, type SlaTable } from "@/lib/services/planning/load-sla-table";
import { type LoadedWorkMix, loadWorkMix } from "@/lib/services/planning/load-work-mix";
import type { SlaGrouping } from "@/lib/services/team/team-groups";

export type Planning = {
  /** As the address says it */
  filter: CardFilter;
  /** Why the filter in the address was not used, in plain words */
  problem: string | null;
  tables: {
    tiles: SlaTable;
    spread: SlaTable;
    table: SlaTable;
  };
  mix: LoadedWorkMix;
  trends: MixTrends;
  /** The whole period before, when compared with and there is one */
  mixBefore: LoadedWorkMix["total"];
  headline: HeadlineFacts;
};

/**
 * Everything the planning page shows but the single items, of the usual measure where the address
 * names none; a filter that names nothing known is dropped.
 */
export async function loadPlanning(
  page: TeamPage,
  query: Query,
  view: PlanningView,
  usual: Measure,
): Promise<Planning> {
  return loadByFilter(query, (filter) => figures(page, withMeasure(filter, usual), view));
}

async function figures(
  { team, context: opened }: TeamPage,
  filter: CardFilter,
  view: PlanningView,
) {
  const context = { ...opened, team };
  const compare = view.compare === "yes";
  const table = (by: SlaGrouping) => loadSlaTable(context, by, filter, { compare });
  // The mix shows where all the time goes: a filter of types or kinds would make it say 100%.
  const forMix = withoutTypes(filter);
  const before =
    compare && filter.from
      ? previousPeriod(filter.from, filter.to ?? filter.asOf ?? team.today)
      : null;
  const [tiles, spread, wide, mix, trends, mixBefore] = await Promise.all([
    table(view.tiles),
    table(view.spread),
    table(view.table),
    loadWorkMix(context, view.bucket, forMix),
    loadMixTrends(context, view.bucket, forMix),
    before && loadWorkMix(context, view.bucket, { ...forMix, ...before }),
  ]);
  const { total } = mix;
  const headline = await loadHeadline(context, filter, { total, trends }, { compare });
  return {
    tables: { tiles, spread, table: wide },
    mix,
    trends,
    mixBefore: mixBefore?.total ?? null,
    headline,
  };
}
