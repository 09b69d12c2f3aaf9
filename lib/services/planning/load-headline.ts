import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { HeadlineFacts } from "@/lib/charts/planning/headline";
import { mergeHistograms } from "@/lib/metrics/histogram";
import { slaFigures } from "@/lib/metrics/sla-figures";
import { parseSlaRule } from "@/lib/metrics/sla-rule";
import type { SlaGroup } from "@/lib/metrics/sla-table";
import type { MixTrends } from "@/lib/services/planning/load-mix-trends";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";
import type { LoadedWorkMix } from "@/lib/services/planning/load-work-mix";
import type { ServiceContext } from "@/lib/services/team/service-context";

/**
 * What the planning page's first line says: the SLA of all features together (of all cards, where
 * the filter leaves no feature), with that of the period before, and the share of the time that went
 * to hidden work with its trend. Definitions: METRICS sections 3 and 7.
 */
export async function loadHeadline(
  context: ServiceContext,
  filter: CardFilter,
  { total, trends }: { total: LoadedWorkMix["total"]; trends: MixTrends },
  { compare }: { compare: boolean },
): Promise<HeadlineFacts> {
  const table = await loadSlaTable(context, "type", filter, { compare });
  const rule = parseSlaRule(table.rule);
  const isFeature = ({ kind }: { kind?: string }) => kind === "feature";
  const hasFeatures = table.rows.some(isFeature);
  const slaOf = (rows: readonly SlaGroup[]) =>
    rule &&
    slaFigures(
      mergeHistograms(
        ...rows.filter((row) => !hasFeatures || isFeature(row)).map((row) => row.histogram),
      ),
      rule,
    ).wholeDays;
  return {
    subject: hasFeatures ? "Features" : "All work shown",
    measure: table.measure,
    wholeDays: slaOf(table.rows),
    before: table.before && { wholeDays: slaOf(table.before.rows) },
    dayCount: table.dayCount,
    hiddenShare: total?.byKind.hidden.daysShare ?? null,
    trend: trends.days.find(({ kind }) => kind === "hidden")?.trend ?? null,
  };
}

/** The SLA of all features together over the whole record, in whole days; null with too little data. */
export async function loadFeatureSla(context: ServiceContext): Promise<number | null> {
  const { rows, rule } = await loadSlaTable(context, "type", {});
  const parsed = parseSlaRule(rule);
  const histograms = rows.filter(({ kind }) => kind === "feature").map((row) => row.histogram);
  return parsed && slaFigures(mergeHistograms(...histograms), parsed).wholeDays;
}
