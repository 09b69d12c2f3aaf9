import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { Kind } from "@/lib/cards/kinds";
import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { type IsoDay, toIsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import type { PastCardRow } from "@/lib/db/past-cards";
import { itemsToHalve } from "@/lib/metrics/evidence/items-to-halve";
import { percentileInterval } from "@/lib/metrics/evidence/percentile-interval";
import { slaInterval } from "@/lib/metrics/evidence/sla-interval";
import { pooledSlas } from "@/lib/metrics/evidence/thin-cells";
import { fewItems } from "@/lib/metrics/few-items";
import { type Histogram, itemCount } from "@/lib/metrics/histogram";
import { type SlaFigures, wholeDaysOf } from "@/lib/metrics/sla-figures";
import type { SlaRule } from "@/lib/metrics/sla-rule";
import type { GroupNames, SlaGroup, SlaGrouping } from "@/lib/metrics/sla-table";
import { wilsonInterval } from "@/lib/metrics/wilson-interval";
import { loadPastCards, type PastCards } from "@/lib/services/evidence/load-past-cards";
import { type OpenSla, openSla } from "@/lib/services/evidence/open-sla";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";
import { isInGroup, teamGroups } from "@/lib/services/team/team-groups";

/** How surely a group's SLA and its share over it are known; null where there is too little data. */
type SureRow = GroupNames & {
  items: number;
  sla: number | null;
  wholeDays: number | null;
  /** 90% interval of the SLA, days */
  slaLow: number | null;
  slaHigh: number | null;
  /** How often such an interval holds the true SLA, percent: measured, 90 for a percentile */
  coverage: number | null;
  /** The percentile that the SLA really is, of these same cards */
  percentile: number | null;
  /** Share over the SLA with Wilson's 90% interval, percent */
  overPercent: number | null;
  overLow: number | null;
  overHigh: number | null;
  /** How many more cards would halve that interval */
  itemsToHalve: number | null;
  /** The SLA with cards in progress counted for what is known of them */
  withOpen: OpenSla | null;
};

/** The SLA of a size of a type with few cards, its type's history lent to it. */
type ThinCell = {
  type: string;
  kind: Kind;
  size: string | null;
  items: number;
  sla: number | null;
  pooledSla: number;
  pooledWholeDays: number;
  /** How much the cell's own cards count, 0 to 1 */
  weight: number;
};

export type Sureness = {
  by: SlaGrouping;
  dayCount: DayCount;
  asOf: IsoDay;
  ruleText: string;
  rows: SureRow[];
  total: SureRow;
  /** Empty for a percentile rule, which the model does not know */
  thin: ThinCell[];
};

/** How sure one can be of each SLA. Definitions: METRICS sections 5 and 6. */
export async function loadSureness(
  context: ServiceContext,
  filter: CardFilter,
  by: SlaGrouping,
): Promise<Sureness> {
  const team = await loadTeam(context);
  const key = `sureness:${team.today}:${JSON.stringify([filter, by])}`;
  return rememberForRevision(team, key, async () => {
    const past = await loadPastCards(team, filter);
    const [table, both] = await Promise.all([
      loadSlaTable({ ...context, team }, by, { ...filter, measure: "cycle" }),
      loadSlaTable({ ...context, team }, "type,size", { ...filter, measure: "cycle" }),
    ]);
    const rows = table.rows.map((row): SureRow => {
      const { type, kind, size } = row;
      const group = teamGroups(team, by).find((one) => one.type === type && one.size === size);
      const cards = past.cards.filter((card) => group === undefined || isInGroup(group, card));
      return {
        ...(type === undefined ? {} : { type, kind }),
        ...(size === undefined ? {} : { size }),
        ...surenessOf(row, past, cards, team),
      };
    });
    return {
      by,
      dayCount: team.dayCount,
      asOf: toIsoDay(past.asOf),
      ruleText: table.ruleText,
      rows,
      total: surenessOf(table.total, past, past.cards, team),
      thin: thinCells(team, both.rows, past.rule),
    };
  });
}

function surenessOf(
  figures: SlaFigures & { histogram: Histogram },
  { rule, agesUntil, observed, isInPeriod }: PastCards,
  cards: readonly PastCardRow[],
  team: LoadedTeam,
): SureRow {
  const { items, sla, wholeDays, over, overPercent, histogram } = figures;
  const interval = intervalOf(histogram, rule);
  const share = over === null ? null : wilsonInterval(over, items);
  const open = openSla(team, cards, histogram, { rule, agesUntil, observed, isInPeriod });
  return {
    ...{ items, sla, wholeDays, overPercent },
    slaLow: interval?.low ?? null,
    slaHigh: interval?.high ?? null,
    coverage: interval?.coverage ?? null,
    percentile: overPercent === null ? null : 100 - overPercent,
    overLow: share && 100 * share.low,
    overHigh: share && 100 * share.high,
    itemsToHalve: over === null ? null : itemsToHalve(over, items),
    withOpen: open,
  };
}

function intervalOf(histogram: Histogram, rule: SlaRule) {
  if (rule.kind === "percentile") {
    const found = percentileInterval(histogram, rule.percent / 100);
    return found && { ...found, coverage: 90 };
  }
  const found = slaInterval(histogram, rule.k, seededRandom(itemCount(histogram)));
  return found && { low: found.low, high: found.high, coverage: found.measuredCoverage };
}

function thinCells(team: LoadedTeam, cells: readonly SlaGroup[], rule: SlaRule): ThinCell[] {
  if (rule.kind !== "mean-sd") return [];
  return team.types.flatMap(({ name, kind }) => {
    const own = cells.filter((cell) => cell.type === name);
    if (own.length < 2) return [];
    const pooled = pooledSlas(
      own.map(({ histogram }) => histogram),
      rule.k,
    );
    return own.flatMap(({ size, items, sla }, place) => {
      const cell = pooled[place];
      if (items >= fewItems || !cell) return [];
      return [
        {
          ...{ type: name, kind, items, sla },
          size: size ?? null,
          pooledSla: cell.sla,
          pooledWholeDays: wholeDaysOf(cell.sla),
          weight: cell.weight,
        },
      ];
    });
  });
}
