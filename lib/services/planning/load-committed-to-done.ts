import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { Measure } from "@/lib/cards/filter/measure";
import type { Kind } from "@/lib/cards/kinds";
import { type IsoDay, toIsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { countLeftOut } from "@/lib/db/cycle-histograms";
import { findReleasedPoints } from "@/lib/db/released-points";
import {
  type CommittedToDone,
  committedToDone,
  defaultRollingWindow,
} from "@/lib/metrics/committed-to-done";
import { histogramOf } from "@/lib/metrics/histogram";
import type { LeftOut } from "@/lib/metrics/left-out";
import { slaFigures } from "@/lib/metrics/sla-figures";
import { describeSlaRule, formatSlaRule } from "@/lib/metrics/sla-rule";
import { resolveFilter } from "@/lib/services/planning/resolve-filter";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

export type CommittedToDonePoints = Omit<CommittedToDone, "rolling"> & {
  /** What the figures are: cycle times or lead times */
  measure: Measure;
  /** SLA of the shown cards by the rule, in days and in whole days */
  sla: number | null;
  wholeDays: number | null;
  over: number | null;
  rule: string;
  ruleText: string;
  dayCount: DayCount;
  rollingWindow: number;
  asOf: IsoDay;
  /** Each with the SLA of its own cards in whole days; null with too little data */
  types: { name: string; kind: Kind; wholeDays: number | null }[];
  sizes: string[];
  /** Released cards of the same filter that are not among the points */
  leftOut: LeftOut;
  /** Columns of equal length, one element a card, in order of release */
  points: {
    number: number[];
    title: string[];
    /** Places in `types` and in `sizes` (null: unsized) */
    type: number[];
    size: (number | null)[];
    /** Whole days since 1970-01-01; null only where the card does not say and is measured otherwise */
    prioritised: (number | null)[];
    committed: (number | null)[];
    released: number[];
    cycleDays: (number | null)[];
    leadDays: (number | null)[];
    rollingMean: (number | null)[];
    rollingSd: (number | null)[];
  };
};

/**
 * Every released card's cycle time (or lead time) in order of release, with mean, mean ± SD and the rolling
 * figures of the last `window` releases. Definition: METRICS section 4.
 */
export async function loadCommittedToDone(
  context: ServiceContext,
  filter: CardFilter,
  window: number = defaultRollingWindow,
): Promise<CommittedToDonePoints> {
  const team = await loadTeam(context);
  const key = `committed-to-done:${window}:${team.today}:${JSON.stringify(filter)}`;
  return rememberForRevision(team, key, () => workOut(team, filter, window));
}

async function workOut(
  team: LoadedTeam,
  filter: CardFilter,
  window: number,
): Promise<CommittedToDonePoints> {
  const { scope, rule, asOf } = await resolveFilter(team, filter);
  const [points, leftOut] = await Promise.all([
    findReleasedPoints(team.id, scope),
    countLeftOut(team.id, scope),
  ]);
  const days = points.map((point) => point.days);
  const { rolling, ...lines } = committedToDone(days, window);
  const { sla, wholeDays, over } = slaFigures(histogramOf(days), rule);
  const typePlaces = new Map(team.types.map((type, place) => [type.id, place]));
  const sizePlaces = new Map(team.sizes.map((size, place) => [size.id, place]));
  return {
    ...lines,
    measure: filter.measure ?? "cycle",
    sla,
    wholeDays,
    over,
    rule: formatSlaRule(rule),
    ruleText: describeSlaRule(rule),
    dayCount: team.dayCount,
    rollingWindow: window,
    asOf: toIsoDay(asOf),
    types: team.types.map(({ id, name, kind }) => ({
      name,
      kind,
      wholeDays: slaFigures(
        histogramOf(points.filter(({ typeId }) => typeId === id).map((point) => point.days)),
        rule,
      ).wholeDays,
    })),
    sizes: team.sizes.map(({ name }) => name),
    leftOut,
    points: {
      number: points.map((point) => point.number),
      title: points.map((point) => point.title),
      type: points.map((point) => typePlaces.get(point.typeId) ?? 0),
      size: points.map((point) =>
        point.sizeId === null ? null : (sizePlaces.get(point.sizeId) ?? null),
      ),
      prioritised: points.map((point) => point.prioritised),
      committed: points.map((point) => point.committed),
      released: points.map((point) => point.released),
      cycleDays: points.map((point) => point.cycleDays),
      leadDays: points.map((point) => point.leadDays),
      rollingMean: rolling.map((figures) => figures.mean),
      rollingSd: rolling.map((figures) => figures.sd),
    },
  };
}
