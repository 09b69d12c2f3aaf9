import type { Metadata } from "next";
import { removeHeadCountAction, setHeadCountAction } from "@/app/t/[team]/hidden-work/actions";
import { loadHiddenWorkPage } from "@/app/t/[team]/hidden-work/load-page";
import { ownTypeEntries, readOwnTypes } from "@/app/t/[team]/hidden-work/own-types";
import { readWhatIfChoices, whatIfEntries } from "@/app/t/[team]/hidden-work/what-if-choices";
import { PageFilter } from "@/app/t/[team]/page-filter";
import type { Query } from "@/app/t/[team]/read-filter";
import { BoxSection } from "@/components/hidden-work/box-section";
import { DaysSection } from "@/components/hidden-work/days-section";
import { EffectSection } from "@/components/hidden-work/effect-section";
import { FileLinks } from "@/components/hidden-work/file-links";
import { FlowSection } from "@/components/hidden-work/flow-section";
import { ServiceSection } from "@/components/hidden-work/service-section";
import { WaitingSection } from "@/components/hidden-work/waiting-section";
import { WhatIfSection } from "@/components/hidden-work/what-if-section";
import { CopyLink } from "@/components/planning/copy-link";
import { PlanningHead } from "@/components/planning/planning-head";
import { PlanningHeadline } from "@/components/planning/planning-headline";
import { Presenter } from "@/components/planning/presenter";
import { EmptyState } from "@/components/ui/empty-state";
import { StayCurrent } from "@/components/ui/stay-current";
import { filterEntries, filterHref } from "@/lib/cards/filter/filter-query";
import { filterWords } from "@/lib/cards/filter/filter-words";
import { unknownAmong } from "@/lib/cards/filter/unknown-parameters";
import { hiddenWorkHeadline } from "@/lib/charts/hidden-work/hidden-work-headline";
import {
  planningParameters,
  readPlanningView,
  viewEntries,
} from "@/lib/charts/planning/planning-view";
import { dayWords } from "@/lib/format/day-words";
import { formatDayRange } from "@/lib/format/format-day-range";
import { openTeam } from "@/lib/server/team-page";
import { loadTeamFacts } from "@/lib/services/planning/load-team-facts";

const title = "What hidden work costs";

export const metadata: Metadata = { title };

const sections: [id: string, label: string][] = [
  ["days", "Days"],
  ["support-stream", "Support"],
  ["support-effect", "Effect"],
  ["what-if", "What if"],
  ["waiting", "Waiting"],
  ["flow", "Flow"],
  ["time-boxes", "Spikes"],
];

type HiddenWorkPageProps = { params: Promise<{ team: string }>; searchParams: Promise<Query> };

export default async function HiddenWorkPage({ params, searchParams }: HiddenWorkPageProps) {
  const { team, context } = await openTeam((await params).team);
  const query = await searchParams;
  const teamPath = `/t/${team.slug}`;
  const path = `${teamPath}/hidden-work`;
  const reading = { ...context, team };
  const isReader = context.actor.link !== undefined;
  const facts = await loadTeamFacts(reading);
  if (!facts.hasCards) {
    return (
      <>
        <PlanningHead name={title} scope={[team.name]} />
        <EmptyState
          title="There are no cards yet"
          text="With the record the team already keeps, this page says where its days go and what support and hidden work do to features."
          actions={[{ label: "Import a file", href: `${teamPath}/import` }]}
        />
      </>
    );
  }
  const view = readPlanningView(query);
  const choices = readWhatIfChoices(query);
  const page = await loadHiddenWorkPage(reading, query, view.bucket, choices);
  const { filter, problem, days, law } = page;
  const featureShare = days.total?.byKind.feature.daysShare ?? null;
  const said = hiddenWorkHeadline({
    hiddenShare: featureShare === null ? null : 1 - featureShare,
    trend: days.trends.together,
    scenarios: page.whatIf.scenarios,
    dayCount: team.dayCount,
  });
  const types = team.types.map(({ name, kind, colour }) => ({ name, kind, colour }));
  const asked = whatIfEntries(choices);
  const own = readOwnTypes(query, team.types);
  const keep = [...viewEntries(view), ...ownTypeEntries(query)];
  const unknown = unknownAmong(query, [
    ...planningParameters,
    ...["wipLimit", "people", "onSupport", "own"],
  ]);
  const parts = { path, filter };
  const behind = { path: `${teamPath}/cards`, filter, types };
  const scope = [formatDayRange(law.from, law.to), dayWords(team.dayCount)];
  const chosen = filterWords(filter)
    .filter(([, names]) => names !== "all")
    .map(([name, names]) => `${name}: ${names}`);
  return (
    <>
      <StayCurrent url={`${teamPath}/revision`} revision={team.revision} />
      <PlanningHead
        name={title}
        scope={[team.name, ...scope]}
        chosen={chosen}
        actions={
          <>
            {isReader ? null : <CopyLink />}
            <FileLinks
              href={filterHref(`${path}/all.xlsx`, filter, [["bucket", view.bucket], ...asked])}
            />
            <Presenter team={team.name} caption={[...scope, ...chosen]} />
          </>
        }
      />
      <PageFilter
        {...{ team, facts, path, filter, problem, unknown, isReader }}
        keep={[...keep, ...asked]}
      />
      {said === null ? null : <PlanningHeadline text={said} sections={sections} />}
      <DaysSection
        address={{ path, filter, view }}
        teamPath={teamPath}
        buckets={days.buckets}
        total={days.total}
        trend={days.trends.together}
        trends={page.trends}
        behind={behind}
        marks={page.marks}
        peopleFrom={days.peopleFrom}
        byStream={days.byStream}
        people={{
          headCounts: page.headCounts,
          today: team.today,
          setAction: setHeadCountAction.bind(null, team.slug),
          removeAction: removeHeadCountAction.bind(null, team.slug),
        }}
        own={own}
        keep={[...filterEntries(filter), ...viewEntries(view), ...asked]}
      />
      <ServiceSection {...parts} teamPath={teamPath} behind={behind} service={page.service} />
      <EffectSection {...parts} effect={withoutCards(page.effect)} />
      <WhatIfSection
        {...parts}
        keep={[...filterEntries(filter), ...keep]}
        asked={asked}
        answers={page.whatIf}
      />
      <WaitingSection
        {...parts}
        teamPath={teamPath}
        behind={behind}
        dayCount={team.dayCount}
        blockers={page.blockers}
        efficiency={page.efficiency}
      />
      <FlowSection
        {...parts}
        law={law}
        dayCount={team.dayCount}
        throughput={page.throughput}
        cumulative={page.cumulative.days}
        marks={page.marks}
      />
      <BoxSection
        {...parts}
        teamPath={teamPath}
        dayCount={team.dayCount}
        boxes={page.boxes.boxes}
      />
    </>
  );
}

/** What the scatter draws of each feature. */
function withoutCards<Effect extends { features: { exposure: number; cycleDays: number }[] }>(
  effect: Effect,
) {
  return {
    ...effect,
    features: effect.features.map(({ exposure, cycleDays }) => ({ exposure, cycleDays })),
  };
}
