import type { z } from "zod";
import { tableCsv } from "@/lib/files/table-csv";
import type { Simulated } from "@/lib/metrics/hidden-work/what-if";
import type { hiddenWorkFileSchema } from "@/lib/server/queries";
import { loadCumulativeFlow, loadThroughput } from "@/lib/services/hidden-work/load-flow-figures";
import { loadHiddenWork } from "@/lib/services/hidden-work/load-hidden-work";
import { loadSupportEffect } from "@/lib/services/hidden-work/load-support-effect";
import { loadSupportStream } from "@/lib/services/hidden-work/load-support-stream";
import { loadBlockers, loadFlowEfficiency } from "@/lib/services/hidden-work/load-waiting";
import { loadWhatIf } from "@/lib/services/hidden-work/load-what-if";
import type { ServiceContext } from "@/lib/services/team/service-context";

type FileQuery = z.output<typeof hiddenWorkFileSchema>;
type WriteTable = (context: ServiceContext, query: FileQuery) => Promise<string>;

/** The part of the query that says which cards. */
function filterOf({
  bucket: _,
  wipLimit: _limit,
  people: _all,
  onSupport: _on,
  ...filter
}: FileQuery) {
  return filter;
}

/** The tables of the page as CSV, by the name of the file. */
export const hiddenWorkTables: ReadonlyMap<string, WriteTable> = new Map<string, WriteTable>([
  [
    "days",
    async (context, query) => {
      const { buckets } = await loadHiddenWork(context, query.bucket, filterOf(query));
      const rows = buckets.flatMap(({ from, to, byType }) =>
        Object.entries(byType).map(([type, share]) => ({ from, to, type, ...share })),
      );
      return tableCsv({
        rows,
        columns: [
          ["from", (row) => row.from],
          ["to", (row) => row.to],
          ["type", (row) => row.type],
          ["items", (row) => row.items],
          ["itemsShare", (row) => row.itemsShare],
          ["days", (row) => row.days],
          ["daysShare", (row) => row.daysShare],
        ],
      });
    },
  ],
  [
    "support",
    async (context, query) =>
      tableCsv({
        rows: (await loadSupportStream(context, filterOf(query))).kinds,
        columns: [
          ["kind", (row) => row.kind],
          ["arrivals", (row) => row.arrivals],
          ["releases", (row) => row.releases],
          ["overtook", (row) => row.overtook],
          ["inProgress", (row) => row.inProgress],
          ["responseMean", (row) => row.response.mean],
          ["responseMedian", (row) => row.response.median],
          ["responseP85", (row) => row.response.p85],
          ["cycleMean", (row) => row.cycle.mean],
          ["sla", (row) => row.cycle.sla],
          ["overPercent", (row) => row.cycle.overPercent],
        ],
      }),
  ],
  [
    "overtaken",
    async (context, query) =>
      tableCsv({
        rows: (await loadSupportStream(context, filterOf(query))).overtakings,
        columns: [
          ["number", (row) => row.number],
          ["title", (row) => row.title],
          ["committed", (row) => row.committed],
          ["overtaken", (row) => row.overtaken],
          ["meanWaited", (row) => row.meanWaited],
          ["longestWaited", (row) => row.longestWaited],
          ["cards", (row) => row.cards.join(" ")],
        ],
      }),
  ],
  [
    "support-effect",
    async (context, query) =>
      tableCsv({
        rows: (await loadSupportEffect(context, filterOf(query))).features,
        columns: [
          ["number", (row) => row.number],
          ["title", (row) => row.title],
          ["size", (row) => row.size],
          ["committed", (row) => row.committed],
          ["cycleDays", (row) => row.cycleDays],
          ["exposure", (row) => row.exposure],
        ],
      }),
  ],
  [
    "what-if",
    async (context, query) => {
      const { wipLimit, people, onSupport } = query;
      const choices = { wipLimit, people, onSupport };
      const { scenarios } = await loadWhatIf(context, choices, filterOf(query));
      type Row = (typeof scenarios)[number];
      const simulated = (name: string, of: (row: Row) => Simulated) =>
        [
          [name, (row: Row) => of(row)?.value ?? null],
          [`${name}Low`, (row: Row) => of(row)?.interval.low ?? null],
          [`${name}High`, (row: Row) => of(row)?.interval.high ?? null],
        ] as const;
      return tableCsv({
        rows: scenarios,
        columns: [
          ["scenario", (row) => row.scenario],
          ...simulated("mean", (row) => row.mean),
          ...simulated("p85", (row) => row.p85),
          ...simulated("sla", (row) => row.sla),
          ...simulated("releasesPerDay", (row) => row.releasesPerDay),
          ...simulated("featureWait", (row) => row.featureWait),
          ...simulated("supportWait", (row) => row.supportWait),
        ],
      });
    },
  ],
  [
    "blockers",
    async (context, query) =>
      tableCsv({
        rows: (await loadBlockers(context, filterOf(query))).episodes,
        columns: [
          ["number", (row) => row.number],
          ["title", (row) => row.title],
          ["type", (row) => row.type],
          ["from", (row) => row.from],
          ["to", (row) => row.to],
          ["days", (row) => row.days],
          ["isGoingOn", (row) => (row.isGoingOn ? "yes" : "no")],
          ["reasons", (row) => row.reasons.join("; ")],
        ],
      }),
  ],
  [
    "streams",
    async (context, query) =>
      tableCsv({
        rows: (await loadFlowEfficiency(context, filterOf(query))).streams,
        columns: [
          ["stream", (row) => row.name],
          ["cards", (row) => row.cards],
          ["days", (row) => row.days],
        ],
      }),
  ],
  [
    "flow",
    async (context, query) =>
      tableCsv({
        rows: (await loadThroughput(context, query.bucket, filterOf(query))).buckets,
        columns: [
          ["from", (row) => row.from],
          ["to", (row) => row.to],
          ["arrivals", (row) => row.arrivals],
          ["departures", (row) => row.departures],
          ["releases", (row) => row.releases],
          ["meanWip", (row) => row.meanWip],
          ["medianAge", (row) => row.medianAge],
          ["signal", (row) => (row.signal ? "yes" : "no")],
        ],
      }),
  ],
  [
    "cumulative-flow",
    async (context, query) =>
      tableCsv({
        rows: (await loadCumulativeFlow(context, filterOf(query))).days,
        columns: [
          ["day", (row) => row.day],
          ["prioritised", (row) => row.prioritised],
          ["committed", (row) => row.committed],
          ["gone", (row) => row.gone],
          ["released", (row) => row.released],
          ["cancelled", (row) => row.cancelled],
        ],
      }),
  ],
]);
