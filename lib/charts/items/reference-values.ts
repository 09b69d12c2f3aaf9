import { type ChartLine, chartLines } from "@/lib/charts/items/chart-lines";
import { formatNumber } from "@/lib/format/format-number";

export type ReferenceValue = {
  key: "sla" | "before" | "sd" | "mean" | "sd-low" | "percentile";
  value: number;
  label: string;
};

type Lines = {
  mean: number | null;
  lower: number | null;
  upper: number | null;
  sla: number | null;
  /** The SLA of the period before, where it is compared with */
  slaBefore?: number | null;
  percentiles?: { p50: number | null; p85: number | null; p95: number | null };
};

/** The lines across the committed-to-done chart with their labels; where SLA and mean + SD are one, one line. */
export function referenceValues(
  { mean, lower, upper, sla, slaBefore, percentiles }: Lines,
  lines: readonly ChartLine[] = chartLines,
): ReferenceValue[] {
  const line = (key: ReferenceValue["key"], label: string, value: number | null) =>
    value === null ? [] : [{ key, value, label: `${label} ${formatNumber(value, 1)}` }];
  const spread = lines.includes("sd");
  const slaIsUpper = spread && sla !== null && upper !== null && Math.abs(sla - upper) < 1e-9;
  return [
    ...line("sla", "SLA of all", sla),
    ...line("before", "before", slaBefore ?? null),
    ...(slaIsUpper || !spread ? [] : line("sd", "+ SD", upper)),
    ...(lines.includes("mean") ? line("mean", "mean", mean) : []),
    // Cut at 0 it is no figure, only the floor.
    ...(spread && lower !== null && lower > 0 ? line("sd-low", "− SD", lower) : []),
    ...(lines.includes("percentiles")
      ? [
          ...line("percentile", "P50", percentiles?.p50 ?? null),
          ...line("percentile", "P85", percentiles?.p85 ?? null),
          ...line("percentile", "P95", percentiles?.p95 ?? null),
        ]
      : []),
  ];
}
