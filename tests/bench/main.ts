import { parseArgs } from "node:util";
import { limitHeapGrowth } from "@/lib/launch/heap-growth.js";
import type { Bench, BenchFigure } from "./bench-key";
import { dashboardClient } from "./dashboard-client";
import { dashboardPaint } from "./dashboard-paint";
import { dashboardShared } from "./dashboard-shared";
import { dashboardVsBlank } from "./dashboard-vs-blank";
import { forecast } from "./forecast";
import { import200Mb } from "./import-200-mb";
import { importVsCopy } from "./import-vs-copy";
import { lighthouseAudit, lighthousePages } from "./lighthouse-audit";
import { listGrowth } from "./list-growth";
import { ruleGrid } from "./rule-grid";
import { signedInViewers } from "./signed-in-viewers";
import { slaColdVsSql } from "./sla-cold-vs-sql";
import { soak } from "./soak";
import { closeAll } from "./support/kept-open";
import { teamIsolation } from "./team-isolation";
import { tenfold } from "./tenfold";
import { viewers } from "./viewers";
import { wallMove } from "./wall-move";

const benches: readonly Bench[] = [
  dashboardVsBlank,
  dashboardShared,
  dashboardPaint,
  dashboardClient,
  lighthouseAudit,
  lighthousePages,
  importVsCopy,
  import200Mb,
  listGrowth,
  slaColdVsSql,
  forecast,
  ruleGrid,
  teamIsolation,
  wallMove,
  viewers,
  signedInViewers,
  tenfold,
  soak,
];

const { values: options } = parseArgs({
  options: { json: { type: "boolean", default: false }, only: { type: "string", multiple: true } },
});

const known = benches.flatMap((bench) => bench.keys);
const usual = benches.filter((bench) => !bench.onlyWhenNamed).flatMap((bench) => bench.keys);
const wanted = options.only?.flatMap((keys) => keys.split(",")) ?? usual;
const unknown = wanted.filter((key) => !known.includes(key));
if (unknown.length > 0) {
  process.stderr.write(`Unknown key ${unknown.join(", ")}. Known: ${known.join(", ")}.\n`);
  process.exit(1);
}

// Services that are measured here run as they do in the server.
limitHeapGrowth();
const figures: BenchFigure[] = [];
try {
  for (const bench of benches) {
    if (!bench.keys.some((key) => wanted.includes(key))) continue;
    process.stderr.write(`Measuring ${bench.keys.join(", ")} …\n`);
    try {
      figures.push(...(await bench.run()).filter((figure) => wanted.includes(figure.key)));
    } catch (error) {
      // The figures of the others are still worth having.
      process.exitCode = 1;
      process.stderr.write(`${bench.keys.join(", ")} could not be measured: ${reasonOf(error)}\n`);
    }
  }
} finally {
  await closeAll();
}

process.stderr.write(`\n${table(figures)}\n`);
if (options.json) {
  const entries = figures.map(({ key, value }) => [key, Number(value.toPrecision(4))]);
  process.stdout.write(`${JSON.stringify(Object.fromEntries(entries))}\n`);
}
process.exit();

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function table(rows: BenchFigure[]): string {
  const lines = rows.map(
    ({ key, value, reach, detail }) =>
      `${key.padEnd(28)}${value.toFixed(2).padStart(9)}  ${verdict(value, reach)}  (${detail})`,
  );
  return lines.join("\n");
}

function verdict(value: number, reach: BenchFigure["reach"]): string {
  if (reach === null) return "for information";
  const [word, mark, met] =
    "most" in reach
      ? (["at most", reach.most, value <= reach.most] as const)
      : (["at least", reach.least, value >= reach.least] as const);
  return `${word} ${mark}  ${met ? "reached" : "MISSED"}`;
}
