export const chartLines = ["mean", "sd", "percentiles", "rolling", "rolling-sd"] as const;
export type ChartLine = (typeof chartLines)[number];

const usual: readonly ChartLine[] = ["mean", "sd", "rolling"];

/** The lines that the chart of all items shows, as they stand in an address; null is the usual ones. */
export function parseLines(text: string | null): ChartLine[] {
  if (text === null) return [...usual];
  const named = text.split(",");
  return chartLines.filter((line) => named.includes(line));
}

/** The lines for an address; null for the usual ones. */
export function formatLines(lines: readonly ChartLine[]): string | null {
  const ordered = chartLines.filter((line) => lines.includes(line));
  return ordered.join() === usual.join() ? null : ordered.join(",") || "none";
}
