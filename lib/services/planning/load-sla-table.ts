import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { toIsoDay } from "@/lib/dates/day";
import { previousPeriod } from "@/lib/dates/previous-period";
import { type CycleCount, countLeftOut, findCycleCounts } from "@/lib/db/cycle-histograms";
import { type Histogram, mergeHistograms } from "@/lib/metrics/histogram";
import { slaFigures } from "@/lib/metrics/sla-figures";
import { describeSlaRule, formatSlaRule } from "@/lib/metrics/sla-rule";
import type { SlaGrouping, SlaTable } from "@/lib/metrics/sla-table";
import { resolveFilter } from "@/lib/services/planning/resolve-filter";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";
import { isInGroup, teamGroups } from "@/lib/services/team/team-groups";

/**
 * The SLA table of a team: figures of released cards by type, size or both. Definition: METRICS
 * section 3. The page, the exports and the API all read it here.
 */
export async function loadSlaTable(
  context: ServiceContext,
  by: SlaGrouping,
  filter: CardFilter,
  { compare = false } = {},
): Promise<SlaTable> {
  const team = await loadTeam(context);
  const table = (of: CardFilter) =>
    rememberForRevision(team, `sla:${by}:${team.today}:${JSON.stringify(of)}`, () =>
      workOut(team, by, of),
    );
  const found = await table(filter);
  if (!compare || filter.from === undefined) return found;
  const period = previousPeriod(filter.from, filter.to ?? filter.asOf ?? team.today);
  const { rows, total } = await table({ ...filter, ...period });
  return { ...found, before: { ...period, rows, total } };
}

async function workOut(team: LoadedTeam, by: SlaGrouping, filter: CardFilter): Promise<SlaTable> {
  const { scope, rule, asOf } = await resolveFilter(team, filter);
  const [counts, leftOut] = await Promise.all([
    findCycleCounts(team.id, scope),
    countLeftOut(team.id, scope),
  ]);
  const rows = teamGroups(team, by)
    .map((group) => {
      const { typeId: _type, sizeId: _size, ...names } = group;
      const histogram = histogramOfCounts(counts.filter((count) => isInGroup(group, count)));
      return { ...names, ...slaFigures(histogram, rule), histogram };
    })
    .filter((row) => row.items > 0);
  const all = histogramOfCounts(counts);
  return {
    by,
    measure: filter.measure ?? "cycle",
    rows,
    total: { ...slaFigures(all, rule), histogram: all },
    leftOut,
    dayCount: team.dayCount,
    rule: formatSlaRule(rule),
    ruleText: describeSlaRule(rule),
    from: filter.from ?? null,
    to: filter.to ?? null,
    asOf: toIsoDay(asOf),
    before: null,
  };
}

function histogramOfCounts(counts: CycleCount[]): Histogram {
  return mergeHistograms(counts.map((row) => [row.days, row.count]));
}
