import { type ChartLine, chartLines } from "@/lib/charts/items/chart-lines";
import { formatNumber } from "@/lib/format/format-number";

export type ReferenceValue = {
  key: "sla" | "sd" | "mean" | "sd-low";
  value: number;
  label: string;
};

type Lines = {
  mean: number | null;
  lower: number | null;
  upper: number | null;
  sla: number | null;
};

/** The lines across the committed-to-done chart with their labels; where SLA and mean + SD are one, one line. */
export function referenceValues(
  { mean, lower, upper, sla }: Lines,
  lines: readonly ChartLine[] = chartLines,
): ReferenceValue[] {
  const line = (key: ReferenceValue["key"], label: string, value: number | null) =>
    value === null ? [] : [{ key, value, label: `${label} ${formatNumber(value, 1)}` }];
  const spread = lines.includes("sd");
  const slaIsUpper = spread && sla !== null && upper !== null && Math.abs(sla - upper) < 1e-9;
  return [
    ...(slaIsUpper ? line("sla", "SLA", sla) : line("sla", "SLA", sla)),
    ...(slaIsUpper || !spread ? [] : line("sd", "+ SD", upper)),
    ...(lines.includes("mean") ? line("mean", "mean", mean) : []),
    ...(spread ? line("sd-low", "− SD", lower) : []),
  ];
}
