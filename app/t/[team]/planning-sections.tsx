import type { Planning } from "@/app/t/[team]/load-planning";
import { addMarkedDayAction } from "@/app/t/[team]/sla/actions";
import { withoutHistograms } from "@/app/t/[team]/without-histograms";
import { ItemsSection } from "@/components/planning/items-section";
import { MixSection } from "@/components/planning/mix-section";
import { NothingReleased } from "@/components/planning/nothing-released";
import { PlanningHeadline } from "@/components/planning/planning-headline";
import { SpreadSection } from "@/components/planning/spread-section";
import { TableSection } from "@/components/planning/table-section";
import { TilesSection } from "@/components/planning/tiles-section";
import { Fold } from "@/components/sla/fold";
import { MarkedDayForm } from "@/components/sla/marked-day-form";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterHref } from "@/lib/cards/filter/filter-query";
import { headline } from "@/lib/charts/planning/headline";
import type { PlanningView } from "@/lib/charts/planning/planning-view";
import type { listMarkedDays } from "@/lib/services/evidence/edit-marked-days";
import type { TeamFacts } from "@/lib/services/planning/load-team-facts";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

type Props = {
  team: LoadedTeam;
  facts: TeamFacts;
  path: string;
  /** As the address says it */
  filter: CardFilter;
  view: PlanningView;
  /** The same filter with the measure that is shown */
  shown: CardFilter;
  /** Where the chart of all items finds its points */
  itemsUrl: string;
  /** Whether it is read by a link, which changes nothing */
  isReader: boolean;
  planning: Planning;
  marks: Awaited<ReturnType<typeof listMarkedDays>>;
};

/** The questions that the planning page answers, one section each. */
export function PlanningSections(props: Props) {
  const { team, facts, path, filter, view, shown, planning, marks } = props;
  const { tables, mix, trends, mixBefore } = planning;
  const { total, leftOut, measure } = tables.tiles;
  const address = { path, filter, view };
  const types = team.types.map(({ name, kind, colour }) => ({ name, kind, colour }));
  const behind = { path: `${path}/cards`, filter: shown, types };
  return (
    <>
      {total.items === 0 ? (
        <NothingReleased {...{ path, filter, measure, leftOut, facts }} />
      ) : (
        <ItemSections {...props} address={address} behind={behind} />
      )}
      {mix.total === null ? null : (
        <MixSection
          address={address}
          buckets={mix.buckets}
          total={mix.total}
          totalBefore={mixBefore}
          trends={trends}
          behind={behind}
          ignoresTypes={Boolean(filter.type || filter.kind)}
          marks={marks}
        />
      )}
      {total.items === 0 ? null : (
        <TableSection
          teamName={team.name}
          address={address}
          table={tables.table}
          before={withoutHistograms(tables.table.before)}
          behind={behind}
        />
      )}
    </>
  );
}

type ItemProps = Props & Pick<Parameters<typeof TilesSection>[0], "address" | "behind">;

/** How long released items took: for each type, one by one, and by size. */
function ItemSections({ address, behind, ...props }: ItemProps) {
  const { team, path, filter, view, shown, planning, marks } = props;
  const { tables } = planning;
  const { total, dayCount, measure } = tables.tiles;
  return (
    <>
      <PlanningHeadline text={headline(planning.headline)} />
      <TilesSection
        address={address}
        table={tables.tiles}
        before={withoutHistograms(tables.tiles.before)}
        behind={behind}
        evidence={
          measure === "lead"
            ? null
            : {
                url: filterHref(`${path}/tile-evidence`, shown, [["by", view.tiles]]),
                revision: team.revision,
                href: filterHref(`${path}/sla`, filter),
              }
        }
      />
      <ItemsSection
        address={address}
        url={props.itemsUrl}
        revision={team.revision}
        total={total}
        over={tables.tiles.rows.reduce((sum, row) => sum + (row.over ?? 0), 0)}
        dayCount={dayCount}
        measure={measure}
        slaBefore={tables.tiles.before?.total.sla ?? null}
        marks={marks}
        markForm={
          props.isReader ? null : (
            <Fold summary="Mark a day on which something changed">
              <MarkedDayForm action={addMarkedDayAction.bind(null, team.slug)} today={team.today} />
            </Fold>
          )
        }
      />
      <SpreadSection
        address={address}
        groups={tables.spread.rows}
        before={withoutHistograms(tables.spread.before)}
        dayCount={dayCount}
        measure={measure}
        behind={behind}
      />
    </>
  );
}
