import { parseArgs } from "node:util";
import type { Bench, BenchFigure } from "./bench-key";
import { importVsCopy } from "./import-vs-copy";
import { slaColdVsSql } from "./sla-cold-vs-sql";
import { teamIsolation } from "./team-isolation";

const benches: readonly Bench[] = [importVsCopy, slaColdVsSql, teamIsolation];

const { values: options } = parseArgs({
  options: { json: { type: "boolean", default: false }, only: { type: "string", multiple: true } },
});

const known = benches.flatMap((bench) => bench.keys);
const wanted = options.only?.flatMap((keys) => keys.split(",")) ?? known;
const unknown = wanted.filter((key) => !known.includes(key));
if (unknown.length > 0) {
  process.stderr.write(`Unknown key ${unknown.join(", ")}. Known: ${known.join(", ")}.\n`);
  process.exit(1);
}

const figures: BenchFigure[] = [];
for (const bench of benches) {
  if (!bench.keys.some((key) => wanted.includes(key))) continue;
  process.stderr.write(`Measuring ${bench.keys.join(", ")} …\n`);
  figures.push(...(await bench.run()).filter((figure) => wanted.includes(figure.key)));
}

process.stderr.write(`\n${table(figures)}\n`);
if (options.json) {
  const entries = figures.map(({ key, value }) => [key, Number(value.toPrecision(4))]);
  process.stdout.write(`${JSON.stringify(Object.fromEntries(entries))}\n`);
}
process.exit(0);

function table(rows: BenchFigure[]): string {
  const lines = rows.map(({ key, value, reach, detail }) => {
    const [word, mark] =
      "most" in reach ? (["at most", reach.most] as const) : (["at least", reach.least] as const);
    const met = "most" in reach ? value <= reach.most : value >= reach.least;
    return `${key.padEnd(18)}${value.toFixed(2).padStart(9)}  ${word} ${mark}  ${met ? "reached" : "MISSED"}  (${detail})`;
  });
  return lines.join("\n");
}
