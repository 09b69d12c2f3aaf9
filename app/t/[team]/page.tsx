import { preload } from "react-dom";
import { loadPlanning } from "@/app/t/[team]/load-planning";
import { PageFilter } from "@/app/t/[team]/page-filter";
import { PlanningSections } from "@/app/t/[team]/planning-sections";
import { planningViewAction } from "@/app/t/[team]/planning-view-action";
import type { Query } from "@/app/t/[team]/read-filter";
import { CopyLink } from "@/components/planning/copy-link";
import { NoCommitDays } from "@/components/planning/no-commit-days";
import { PlanningHead } from "@/components/planning/planning-head";
import { Presenter } from "@/components/planning/presenter";
import { ViewMenu } from "@/components/planning/view-menu";
import { EmptyState } from "@/components/ui/empty-state";
import { StayCurrent } from "@/components/ui/stay-current";
import { filterHref } from "@/lib/cards/filter/filter-query";
import { filterWords } from "@/lib/cards/filter/filter-words";
import { measureSpans } from "@/lib/cards/filter/measure";
import { unknownAmong } from "@/lib/cards/filter/unknown-parameters";
import { tidyPlanningQuery } from "@/lib/charts/planning/planning-query";
import {
  planningParameters,
  readPlanningView,
  viewEntries,
} from "@/lib/charts/planning/planning-view";
import { renamedParameters } from "@/lib/charts/planning/renamed-parameters";
import { scopeWords } from "@/lib/charts/planning/scope-words";
import { usualMeasure, withMeasure } from "@/lib/charts/planning/shown-measure";
import { searchParametersOf } from "@/lib/server/search-parameters";
import { openTeam } from "@/lib/server/team-page";
import { listMarkedDays } from "@/lib/services/evidence/edit-marked-days";
import { loadPlanningViews } from "@/lib/services/planning/load-planning-views";
import { loadTeamFacts } from "@/lib/services/planning/load-team-facts";

type PlanningPageProps = { params: Promise<{ team: string }>; searchParams: Promise<Query> };

export default async function PlanningPage({ params, searchParams }: PlanningPageProps) {
  const { team, context } = await openTeam((await params).team);
  const query = renamedParameters(await searchParams);
  const view = readPlanningView(query);
  const path = `/t/${team.slug}`;
  const unknown = unknownAmong(query, planningParameters);
  const reading = { ...context, team };
  const isReader = context.actor.link !== undefined;
  const facts = await loadTeamFacts(reading);

  if (!facts.hasCards) {
    return (
      <>
        <PlanningHead name={team.name} scope={[]} />
        <EmptyState
          title="No cards yet"
          text="Bring the record the team already keeps, the export of any tool or a spreadsheet, or start with the first card. Figures appear as soon as two cards of a kind are released."
          actions={[
            { label: "Import a file", href: `${path}/import` },
            { label: "Add a card", href: `${path}/cards/new` },
          ]}
        />
      </>
    );
  }

  const usual = usualMeasure(facts);
  const [planning, views, marks] = await Promise.all([
    loadPlanning({ team, context }, query, view, usual),
    loadPlanningViews(reading),
    listMarkedDays(reading),
  ]);
  const { filter, problem, tables } = planning;
  const { total, leftOut, dayCount, measure } = tables.tiles;
  const shown = withMeasure(filter, usual);
  const itemsUrl = filterHref(`${path}/items`, shown, [
    ["window", view.window],
    ["by", view.tiles],
  ]);
  const scope = scopeWords({
    measure,
    items: total.items,
    from: filter.from ?? facts.firstRelease,
    to: filter.to ?? filter.asOf ?? facts.lastRelease,
    asOf: tables.tiles.asOf,
    today: team.today,
    dayCount,
    holidays: team.holidays.length,
    leftOut,
  });
  const chosen = [
    ...filterWords(filter)
      .filter(([, names]) => names !== "all")
      .map(([name, names]) => `${name}: ${names}`),
    ...(measure === "lead" ? [`Lead time: ${measureSpans.lead}`] : []),
    `SLA = ${tables.tiles.ruleText}`,
  ];
  if (total.items > 0) preload(itemsUrl, { as: "fetch", crossOrigin: "anonymous" });

  return (
    <>
      <StayCurrent url={`${path}/revision`} revision={team.revision} />
      <PlanningHead
        name={team.name}
        scope={scope}
        chosen={chosen}
        actions={
          <>
            {isReader ? null : (
              <>
                <ViewMenu
                  path={path}
                  views={views}
                  query={tidyPlanningQuery(searchParametersOf(query).toString())}
                  action={planningViewAction.bind(null, team.slug)}
                />
                <CopyLink />
              </>
            )}
            <Presenter team={team.name} caption={[...scope, ...chosen]} />
          </>
        }
      />
      <PageFilter
        {...{ team, facts, path, filter, problem, unknown, isReader }}
        keep={viewEntries(view)}
        compare={view.compare === "yes"}
        usualMeasure={usual}
      />
      {usual === "lead" && measure === "lead" && !isReader ? <NoCommitDays path={path} /> : null}
      <PlanningSections
        {...{ team, facts, path, filter, view, shown, itemsUrl, isReader, marks }}
        planning={planning}
      />
    </>
  );
}
