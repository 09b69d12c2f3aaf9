import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { Measure } from "@/lib/cards/filter/measure";
import type { IsoDay } from "@/lib/dates/day";
import { toIsoDay } from "@/lib/dates/day";
import { previousPeriod } from "@/lib/dates/previous-period";
import type { DayCount } from "@/lib/dates/work-calendar";
import { type CycleCount, countLeftOut, findCycleCounts } from "@/lib/db/cycle-histograms";
import type { TableBefore } from "@/lib/metrics/compared-table";
import { type Histogram, mergeHistograms } from "@/lib/metrics/histogram";
import type { LeftOut } from "@/lib/metrics/left-out";
import { type SlaFigures, slaFigures } from "@/lib/metrics/sla-figures";
import { describeSlaRule, formatSlaRule } from "@/lib/metrics/sla-rule";
import { resolveFilter } from "@/lib/services/planning/resolve-filter";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";
import {
  type GroupNames,
  isInGroup,
  type SlaGrouping,
  teamGroups,
} from "@/lib/services/team/team-groups";

export type SlaTableRow = SlaFigures &
  GroupNames & {
    /** How many cards took how many days */
    histogram: Histogram;
  };

export type SlaTable = {
  by: SlaGrouping;
  /** What the figures are: cycle times or lead times */
  measure: Measure;
  /** Groups that hold at least one card, types and sizes in the team's own order, unsized last */
  rows: SlaTableRow[];
  total: SlaFigures & { histogram: Histogram };
  /** Released cards of the same filter that no figure counts */
  leftOut: LeftOut;
  dayCount: DayCount;
  /** The rule, as `mean+1sd`, and in words */
  rule: string;
  ruleText: string;
  from: IsoDay | null;
  to: IsoDay | null;
  asOf: IsoDay;
  /** The period of the same length before, when compared with and the period has a first day */
  before: (TableBefore & { rows: SlaTableRow[] }) | null;
};

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
