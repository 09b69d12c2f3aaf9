import { loadPlanning } from "@/app/t/[team]/load-planning";
import { withoutHistograms } from "@/app/t/[team]/without-histograms";
import { ItemsSection } from "@/components/planning/items-section";
import { MixSection } from "@/components/planning/mix-section";
import { SpreadSection } from "@/components/planning/spread-section";
import { TableSection } from "@/components/planning/table-section";
import { TilesSection } from "@/components/planning/tiles-section";
import { EmptyState } from "@/components/ui/empty-state";
import { filterHref } from "@/lib/cards/filter/filter-query";
import { readPlanningView } from "@/lib/charts/planning/planning-view";
import { renamedParameters } from "@/lib/charts/planning/renamed-parameters";
import { usualMeasure, withMeasure } from "@/lib/charts/planning/shown-measure";
import { openTeam } from "@/lib/server/team-page";
import { listMarkedDays } from "@/lib/services/evidence/edit-marked-days";
import { loadTeamFacts } from "@/lib/services/planning/load-team-facts";

type Props = { target: string; query: Record<string, string | string[]>; slug: string };

/** One of the planning page's charts, by the key of the link's target. */
export async function PlanningChart({ target, query: given, slug }: Props) {
  const { team, context } = await openTeam(slug);
  const reading = { ...context, team };
  const query = renamedParameters(given);
  const view = readPlanningView(query);
  const usual = usualMeasure(await loadTeamFacts(reading));
  const [{ filter, tables, mix, trends, mixBefore }, marks] = await Promise.all([
    loadPlanning({ team, context }, query, view, usual),
    listMarkedDays(reading),
  ]);
  const { tiles, spread, table } = tables;
  const { total, dayCount, measure } = tiles;
  const path = `/t/${slug}`;
  const shown = withMeasure(filter, usual);
  const address = { path, filter, view };
  const types = team.types.map(({ name, kind, colour }) => ({ name, kind, colour }));
  const behind = { path: `${path}/cards`, filter: shown, types };
  if (target === "work-mix" && mix.total !== null) {
    return (
      <MixSection
        {...{ address, behind, trends, marks }}
        buckets={mix.buckets}
        total={mix.total}
        totalBefore={mixBefore}
        ignoresTypes={Boolean(filter.type || filter.kind)}
      />
    );
  }
  if (total.items === 0)
    return <EmptyState title="No released cards to show" text="" actions={[]} />;
  if (target === "items") {
    return (
      <ItemsSection
        {...{ address, total, dayCount, measure, marks }}
        url={filterHref(`${path}/items`, shown, [
          ["window", view.window],
          ["by", view.tiles],
        ])}
        revision={team.revision}
        over={tiles.rows.reduce((sum, row) => sum + (row.over ?? 0), 0)}
        slaBefore={tiles.before?.total.sla ?? null}
        markForm={null}
      />
    );
  }
  if (target === "sizes") {
    return (
      <SpreadSection
        {...{ address, dayCount, measure, behind }}
        groups={spread.rows}
        before={withoutHistograms(spread.before)}
      />
    );
  }
  if (target === "sla-table") {
    return (
      <TableSection
        {...{ address, table, behind }}
        teamName={team.name}
        before={withoutHistograms(table.before)}
        hasFiles={false}
      />
    );
  }
  const evidence = {
    url: filterHref(`${path}/tile-evidence`, shown, [["by", view.tiles]]),
    revision: team.revision,
    href: path,
  };
  return (
    <TilesSection
      {...{ address, behind }}
      table={tiles}
      before={withoutHistograms(tiles.before)}
      evidence={measure === "lead" ? null : evidence}
    />
  );
}
