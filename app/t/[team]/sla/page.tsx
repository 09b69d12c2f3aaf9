import type { Metadata } from "next";
import { Suspense } from "react";
import { PageFilter } from "@/app/t/[team]/page-filter";
import { loadByFilter, type Query } from "@/app/t/[team]/read-filter";
import {
  addMarkedDayAction,
  editMarkedDayAction,
  excludeOutliersAction,
  removeMarkedDayAction,
  useRuleAction,
} from "@/app/t/[team]/sla/actions";
import { loadEvidence } from "@/app/t/[team]/sla/load-evidence";
import { PageHead } from "@/components/forms/page-head";
import { Presenter } from "@/components/planning/presenter";
import { DefinitionsSection } from "@/components/sla/definitions-section";
import { EvidenceExports } from "@/components/sla/evidence-exports";
import { groupLabel } from "@/components/sla/evidence-tables";
import { EvidenceWaitingSection } from "@/components/sla/evidence-waiting-section";
import { GroupChoice } from "@/components/sla/group-choice";
import { HelpedSection } from "@/components/sla/helped-section";
import { MovedSection } from "@/components/sla/moved-section";
import { QuotesSection } from "@/components/sla/quotes-section";
import { RiskSection } from "@/components/sla/risk-section";
import { RulesSection } from "@/components/sla/rules-section";
import { SpreadEvidenceSection } from "@/components/sla/spread-evidence-section";
import { SureSection } from "@/components/sla/sure-section";
import { EmptyState } from "@/components/ui/empty-state";
import { StayCurrent } from "@/components/ui/stay-current";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterNames } from "@/lib/cards/filter/filter-list";
import { filterEntries, filterHref } from "@/lib/cards/filter/filter-query";
import { filterWords } from "@/lib/cards/filter/filter-words";
import { unknownAmong } from "@/lib/cards/filter/unknown-parameters";
import { type EvidenceScope, filterOfGroup } from "@/lib/charts/evidence/evidence-cards";
import { formatDayRange } from "@/lib/format/format-day-range";
import { formatSlaRule } from "@/lib/metrics/sla-rule";
import { type SlaGrouping, slaGroupings } from "@/lib/metrics/sla-table";
import { openTeam } from "@/lib/server/team-page";
import { loadReliability } from "@/lib/services/evidence/load-reliability";
import { loadRuleGrid } from "@/lib/services/evidence/load-rule-grid";
import { loadTeamFacts } from "@/lib/services/planning/load-team-facts";
import type { ServiceContext } from "@/lib/services/team/service-context";

export const metadata: Metadata = { title: "SLA" };

type Props = { params: Promise<{ team: string }>; searchParams: Promise<Query> };

export default async function Page({ params, searchParams }: Props) {
  const { team, context } = await openTeam((await params).team);
  const query = await searchParams;
  const by = slaGroupings.find((one) => one === query.by) ?? "type";
  const reading = { ...context, team };
  const isReader = context.actor.link !== undefined;
  const path = `/t/${team.slug}`;
  const here = `${path}/sla`;
  const facts = await loadTeamFacts(reading);
  const title = "Does the SLA hold?";
  if (!facts.hasCards) {
    return (
      <>
        <PageHead title={title} />
        <EmptyState
          title="No cards yet"
          text="Evidence comes from the record: whether quotes were kept, which rule would have served best, and whether a change helped."
          actions={[
            { label: "Import a file", href: `${path}/import` },
            { label: "Add a card", href: `${path}/cards/new` },
          ]}
        />
      </>
    );
  }
  const { measure: _measure, ...cycleTimes } = query;
  const markId =
    typeof query.mark === "string" && /^\d{1,9}$/.test(query.mark) ? Number(query.mark) : null;
  const group = typeof query.group === "string" ? query.group : "";
  const { filter, problem, given, backTest, sureness, time, spread, defined, marked, marks } =
    await loadByFilter(cycleTimes, (asked) => loadEvidence(reading, asked, by, { markId, group }));
  const unknown = unknownAmong(query, [...filterNames, "by", "mark", "group"]);
  const keep: [string, string][] = by === "type" ? [] : [["by", by]];
  const cardPath = `${path}/cards`;
  const behind = { path: cardPath, filter, types: team.types };
  const scope = { path: here, filter };
  const spreadGroup = sureness.rows.find((row) => groupLabel(row) === group);
  const teamRule = formatSlaRule(team.rule);
  return (
    <>
      <StayCurrent url={`${path}/revision`} revision={team.revision} />
      <PageHead
        title={title}
        actions={
          <>
            <EvidenceExports slug={team.slug} filter={filter} by={by} />
            <Presenter
              team={team.name}
              caption={[
                formatDayRange(filter.from ?? facts.firstRelease, filter.to ?? facts.lastRelease),
                ...filterWords(filter)
                  .filter(([, names]) => names !== "all")
                  .map(([name, names]) => `${name}: ${names}`),
                `SLA = ${backTest.ruleText}`,
              ]}
            />
          </>
        }
      />
      <PageFilter {...{ team, facts, filter, keep, problem, unknown, isReader }} path={here} />
      <GroupChoice path={here} filter={filter} by={by} />
      <QuotesSection
        given={given}
        features={team.types.filter(({ kind }) => kind === "feature").map(({ name }) => name)}
        backTest={backTest}
        marked={marked}
        dayCount={team.dayCount}
        cardPath={cardPath}
        scope={scope}
      />
      <Suspense
        key={`rules ${team.revision} ${JSON.stringify([filter, by])}`}
        fallback={
          <EvidenceWaitingSection
            heading="Which rule should we use?"
            text="Trying 126 rules on the record …"
          />
        }
      >
        <Rules {...{ reading, filter, by, teamRule, scope }} slug={team.slug} />
      </Suspense>
      <SureSection
        rows={sureness.rows}
        total={sureness.total}
        thin={sureness.thin}
        dayCount={team.dayCount}
        behind={behind}
      />
      <MovedSection
        total={time.total}
        groups={time.groups}
        marked={marked}
        dayCount={team.dayCount}
        cardPath={cardPath}
        {...{ by, scope, behind }}
      />
      <SpreadEvidenceSection
        spread={spread}
        choice={{
          path: here,
          keep: [...filterEntries(filter), ...keep],
          groups: sureness.rows.map(groupLabel),
          chosen: spreadGroup ? groupLabel(spreadGroup) : "",
        }}
        dayCount={team.dayCount}
        cardPath={cardPath}
        scope={{ path: here, filter: filterOfGroup(filter, spreadGroup ?? {}) }}
        action={excludeOutliersAction.bind(null, team.slug)}
      />
      <HelpedSection
        marks={marks}
        chosen={markId}
        others={marked
          .filter(({ id }) => !marks.some(({ mark }) => mark.id === id))
          .map((mark) => ({
            mark,
            href: `${filterHref(here, filter, [...keep, ["mark", String(mark.id)]])}#helped`,
          }))}
        dayCount={team.dayCount}
        scope={scope}
        today={team.today}
        addAction={addMarkedDayAction.bind(null, team.slug)}
        editAction={editMarkedDayAction.bind(null, team.slug)}
        removeAction={removeMarkedDayAction.bind(null, team.slug)}
      />
      <DefinitionsSection rows={defined.rows} dayCount={team.dayCount} behind={behind} />
      <Suspense
        key={`risk ${team.revision} ${filter.asOf}`}
        fallback={
          <EvidenceWaitingSection
            heading="Was the risk we showed right?"
            text="Looking at every past morning …"
          />
        }
      >
        <Risk reading={reading} scope={scope} />
      </Suspense>
    </>
  );
}

type RulesProps = {
  reading: ServiceContext;
  slug: string;
  filter: CardFilter;
  by: SlaGrouping;
  teamRule: string;
  scope: EvidenceScope;
};

async function Rules({ reading, slug, filter, by, teamRule, scope }: RulesProps) {
  const grid = await loadRuleGrid(reading, filter, by);
  const isOwn = filter.rule === undefined || filter.rule === "" || filter.rule === teamRule;
  return (
    <RulesSection
      grid={grid}
      dayCount={grid.dayCount}
      teamRule={teamRule}
      scope={scope}
      action={isOwn && !reading.actor.link ? useRuleAction.bind(null, slug) : null}
    />
  );
}

async function Risk({ reading, scope }: { reading: ServiceContext; scope: EvidenceScope }) {
  const { said, allHistory, months } = await loadReliability(reading, scope.filter.asOf);
  return <RiskSection {...{ said, allHistory, months, scope }} />;
}
