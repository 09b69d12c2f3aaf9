import type { z } from "zod";
import { type PlainTable, plainTable } from "@/lib/files/plain-table";
import type { Simulated } from "@/lib/metrics/hidden-work/what-if";
import type { hiddenWorkFileSchema } from "@/lib/server/queries";
import { loadCumulativeFlow, loadThroughput } from "@/lib/services/hidden-work/load-flow-figures";
import { loadHiddenWork } from "@/lib/services/hidden-work/load-hidden-work";
import { loadSupportEffect } from "@/lib/services/hidden-work/load-support-effect";
import { loadSupportStream } from "@/lib/services/hidden-work/load-support-stream";
import { loadTimeBoxes } from "@/lib/services/hidden-work/load-time-boxes";
import { loadBlockers, loadFlowEfficiency } from "@/lib/services/hidden-work/load-waiting";
import { loadWhatIf } from "@/lib/services/hidden-work/load-what-if";
import type { ServiceContext } from "@/lib/services/team/service-context";

type FileQuery = z.output<typeof hiddenWorkFileSchema>;
type LoadTable = (context: ServiceContext, query: FileQuery) => Promise<PlainTable>;

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

/** The tables of the page by their names in files. */
export const hiddenWorkTables: ReadonlyMap<string, LoadTable> = new Map<string, LoadTable>([
  [
    "days",
    async (context, query) => {
      const { buckets } = await loadHiddenWork(context, query.bucket, filterOf(query));
      const rows = buckets.flatMap(({ from, to, byType }) =>
        Object.entries(byType).map(([type, share]) => ({ from, to, type, ...share })),
      );
      return plainTable(rows, [
        ["from", (row) => row.from],
        ["to", (row) => row.to],
        ["type", (row) => row.type],
        ["items", (row) => row.items],
        ["itemsShare", (row) => row.itemsShare],
        ["days", (row) => row.days],
        ["daysShare", (row) => row.daysShare],
        ["peopleDays", (row) => row.peopleDays ?? null],
        ["peopleShare", (row) => row.peopleShare ?? null],
      ]);
    },
  ],
  [
    "days-by-stream",
    async (context, query) => {
      const { byStream } = await loadHiddenWork(context, query.bucket, filterOf(query));
      const rows = byStream.flatMap(({ name, buckets }) =>
        buckets.map((one) => ({ ...one, stream: name })),
      );
      return plainTable(rows, [
        ["from", (row) => row.from],
        ["to", (row) => row.to],
        ["stream", (row) => row.stream],
        ["items", (row) => row.items],
        ["itemsShare", (row) => row.itemsShare],
        ["days", (row) => row.days],
        ["daysShare", (row) => row.daysShare],
      ]);
    },
  ],
  [
    "support",
    async (context, query) =>
      plainTable((await loadSupportStream(context, filterOf(query))).kinds, [
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
      ]),
  ],
  [
    "overtaken",
    async (context, query) =>
      plainTable((await loadSupportStream(context, filterOf(query))).overtakings, [
        ["number", (row) => row.number],
        ["title", (row) => row.title],
        ["committed", (row) => row.committed],
        ["overtaken", (row) => row.overtaken],
        ["meanWaited", (row) => row.meanWaited],
        ["longestWaited", (row) => row.longestWaited],
        ["cards", (row) => row.cards.join(" ")],
      ]),
  ],
  [
    "support-effect",
    async (context, query) =>
      plainTable((await loadSupportEffect(context, filterOf(query))).features, [
        ["number", (row) => row.number],
        ["title", (row) => row.title],
        ["size", (row) => row.size],
        ["committed", (row) => row.committed],
        ["cycleDays", (row) => row.cycleDays],
        ["exposure", (row) => row.exposure],
      ]),
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
      return plainTable(scenarios, [
        ["scenario", (row) => row.scenario],
        ...simulated("mean", (row) => row.mean),
        ...simulated("p85", (row) => row.p85),
        ...simulated("sla", (row) => row.sla),
        ...simulated("releasesPerDay", (row) => row.releasesPerDay),
        ...simulated("featureWait", (row) => row.featureWait),
        ...simulated("supportWait", (row) => row.supportWait),
      ]);
    },
  ],
  [
    "blockers",
    async (context, query) =>
      plainTable((await loadBlockers(context, filterOf(query))).episodes, [
        ["number", (row) => row.number],
        ["title", (row) => row.title],
        ["type", (row) => row.type],
        ["stream", (row) => row.stream],
        ["from", (row) => row.from],
        ["to", (row) => row.to],
        ["days", (row) => row.days],
        ["isGoingOn", (row) => (row.isGoingOn ? "yes" : "no")],
        ["reasons", (row) => row.reasons.join("; ")],
      ]),
  ],
  [
    "streams",
    async (context, query) =>
      plainTable((await loadFlowEfficiency(context, filterOf(query))).streams, [
        ["stream", (row) => row.name],
        ["cards", (row) => row.cards],
        ["days", (row) => row.days],
      ]),
  ],
  [
    "flow",
    async (context, query) =>
      plainTable((await loadThroughput(context, query.bucket, filterOf(query))).buckets, [
        ["from", (row) => row.from],
        ["to", (row) => row.to],
        ["arrivals", (row) => row.arrivals],
        ["departures", (row) => row.departures],
        ["releases", (row) => row.releases],
        ["meanWip", (row) => row.meanWip],
        ["medianAge", (row) => row.medianAge],
        ["signal", (row) => (row.signal ? "yes" : "no")],
      ]),
  ],
  [
    "cumulative-flow",
    async (context, query) =>
      plainTable((await loadCumulativeFlow(context, filterOf(query))).days, [
        ["day", (row) => row.day],
        ["prioritised", (row) => row.prioritised],
        ["committed", (row) => row.committed],
        ["gone", (row) => row.gone],
        ["released", (row) => row.released],
        ["cancelled", (row) => row.cancelled],
      ]),
  ],
  [
    "time-boxes",
    async (context, query) =>
      plainTable((await loadTimeBoxes(context, filterOf(query))).boxes, [
        ["type", (row) => row.type],
        ["boxDays", (row) => row.boxDays],
        ["released", (row) => row.released],
        ["kept", (row) => row.kept],
        ["meanOverrun", (row) => row.meanOverrun],
        ["longestOverrun", (row) => row.longestOverrun],
        ["inProgress", (row) => row.inProgress],
        ["openOverrun", (row) => row.openOverrun],
      ]),
  ],
]);
