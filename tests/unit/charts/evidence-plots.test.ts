import { describe, expect, it } from "vitest";
import { driftPlot } from "@/lib/charts/evidence/drift-plot";
import { quotesPlot } from "@/lib/charts/evidence/quotes-plot";
import { rulesPlot } from "@/lib/charts/evidence/rules-plot";
import { histogramPlot, reliabilityPlot, survivalPlot } from "@/lib/charts/evidence/spread-plots";
import { timePlot } from "@/lib/charts/evidence/time-plot";
import type { PlotData } from "@/lib/charts/plot/plot-data";
import { evidenceOf, tileEvidenceWords } from "@/lib/charts/sla/tile-evidence";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";

const pointsOf = (data: PlotData | undefined, name: string) =>
  data?.series.find((one) => one.name === name)?.points ?? [];

/** What a table of the picture says. */
const saidBy = (data: PlotData | null) =>
  data?.series.flatMap(({ points }) => points.flatMap(({ label }) => label ?? [])) ?? [];

const quote = (number: number, given: object = {}) => ({
  ...{ number, title: `Card ${number}`, type: "Feature", group: "Feature, M" },
  ...{ committed: toIsoDay(20_000 + number), wholeDays: 5, days: 3, outcome: "kept" as const },
  ...given,
});

describe("the picture of the quotes", () => {
  it("draws planned work's largest group, the late ones at the edge with what they took", () => {
    const quotes = [
      ...Array.from({ length: 60 }, (_, place) =>
        quote(place + 1, { type: "Support", group: "Support" }),
      ),
      ...Array.from({ length: 50 }, (_, place) => quote(place + 100)),
      quote(200, { days: 400, outcome: "breached" }),
    ];
    const plot = quotesPlot(quotes, ["Feature"], [], "working", "/t/x/cards");
    expect(plot).toMatchObject({ group: "Feature, M", shown: 51, of: 51 });
    const [late] = pointsOf(plot?.data, "Broke it");
    // Whole at the top edge.
    expect(late).toMatchObject({ y: (plot?.data.y.to ?? 0) * 0.98, href: "/t/x/cards/200" });
    expect(late && "label" in late ? late.label : "").toContain("Quoted 5, took 400");
    expect(pointsOf(plot?.data, "Kept")).toHaveLength(50);
  });

  it("keeps of a level line its turns and its end, and marks only days in sight", () => {
    const quotes = [1, 2, 3, 4].map((number) => quote(number, { wholeDays: number < 3 ? 5 : 6 }));
    const marked = [
      { day: toIsoDay(20_002), label: "Rota" },
      { day: toIsoDay(19_000), label: "Long ago" },
    ];
    const data = quotesPlot(quotes, [], marked, "working", "")?.data;
    expect(pointsOf(data, "Quote")).toEqual([
      { x: 20_001, y: 5 },
      { x: 20_003, y: 6 },
      { x: 20_004, y: 6 },
    ]);
    expect(data?.upright).toEqual([{ at: 20_002, label: "Rota" }]);
  });

  it("shows the latest 600, and is none without a quote", () => {
    const many = Array.from({ length: 700 }, (_, place) => quote(place));
    expect(quotesPlot(many, [], [], "working", "")).toMatchObject({ shown: 600, of: 700 });
    expect(quotesPlot([], [], [], "working", "")).toBeNull();
  });
});

describe("the other pictures of the evidence", () => {
  it("draw the drift once there are 30 quotes behind two days", () => {
    const points = ["2026-01-05", "2026-01-06"].map((day) => ({ day, recentPercent: 20 }));
    const drift = { nominalPercent: 15, points, firedOn: ["2026-01-06"] };
    const data = driftPlot(drift, [], (day) => `/until/${day}`);
    expect(data && pointsOf(data, "Alarm")).toMatchObject([
      { x: toDayNumber("2026-01-06"), y: 20, href: "/until/2026-01-06" },
    ]);
    expect(saidBy(data)).toContain("5 Jan 2026\n20.0% of the last 30 quotes");
    expect(
      driftPlot({ ...drift, points: [{ day: "2026-01-05", recentPercent: null }] }, [], () => ""),
    ).toBeNull();
  });

  it("tell the rule now and the recommended one from efficient and other rules", () => {
    const rule = (ruleText: string, isEfficient: boolean, breachedPercent: number | null = 10) => ({
      ...{ rule: ruleText, ruleText, window: "all", windowText: "all history", openCards: false },
      ...{ breachedPercent, meanQuotedDays: 8, isEfficient },
    });
    const rows = [
      rule("now", true),
      rule("p80", true),
      rule("p90", true),
      rule("p70", false),
      rule("none", false, null),
    ];
    const [now, p80] = rows as [(typeof rows)[0], (typeof rows)[0]];
    const hrefOf = (row: { rule: string }) => `/rule/${row.rule}`;
    const data = rulesPlot(rows, now, { row: p80, aimPercent: 16 }, "working", hrefOf);
    const counts = ["Others", "Efficient", "Recommended", "The rule now"].map(
      (name) => pointsOf(data, name).length,
    );
    expect(counts).toEqual([1, 1, 1, 1]);
    expect(pointsOf(data, "Recommended")).toMatchObject([{ href: "/rule/p80" }]);
    expect(data.level).toEqual([{ at: 16, label: "Aim 16%" }]);
    expect(
      rulesPlot(rows, now, { row: now, aimPercent: 16 }, "working", hrefOf).series[2]?.points,
    ).toEqual([]);
  });

  it("put the longest cards into one last bar, so that no card is lost", () => {
    const figures = { items: 12, mean: 4, sla: 6, median: 3, p85: 5, p95: 6, max: 90 };
    const data = histogramPlot(
      [
        [1, 5],
        [3, 6],
        [90, 1],
      ],
      figures,
      "working",
      (least, most) => `${least} ${most}`,
    );
    const bars = pointsOf(data, "Cards");
    expect(bars.reduce((sum, { y }) => sum + y, 0)).toBe(12);
    expect(bars.at(-1)?.x).toBeLessThan(data.x.to);
    expect(bars.map(({ href }) => href)).toEqual(["1 1", "3 3", "10 null"]);
    expect(data.upright?.map(({ label }) => label)).toContain("SLA");
  });

  it("begin survival at 100% and leave empty bins of chances out", () => {
    const figures = { items: 2, mean: 2, sla: 3, median: 2, p85: 3, p95: 3, max: 3 };
    const curve = survivalPlot(
      [
        { days: 0, share: 1 },
        { days: 1, share: 0.5 },
        { days: 3, share: 0 },
      ],
      figures,
      "working",
    );
    expect(curve.series[0]?.points[0]).toMatchObject({ x: 0, y: 100 });
    expect(saidBy(curve)).toEqual([
      "0 working days\n100.0%",
      "1 working day\n50.0%",
      "3 working days\n0.0%",
    ]);
    const bins = [
      { from: 0, count: 0, said: null, happened: null },
      { from: 0.9, count: 4, said: 94, happened: 75 },
    ];
    expect(pointsOf(reliabilityPlot(bins, String), "Happened")).toMatchObject([
      { x: 94, y: 75, href: "90" },
    ]);
    // The line that only leads the eye is no figure.
    expect(saidBy(reliabilityPlot(bins.slice(0, 1), String))).toEqual([]);
  });

  it("draw no line of a single moment", () => {
    const moment = { day: "2026-01-31", mean: 2, sd: 1, sla: 3, median: 2, p85: 3 };
    expect(timePlot([moment], [], "working", String)).toBeNull();
    const plot = timePlot([moment, { ...moment, day: "2026-02-28" }], [], "working", String);
    expect(plot?.series).toHaveLength(5);
    expect(saidBy(plot)).toContain("31 Jan 2026\n3.00 working days");
    expect(saidBy(plot)).toContain("28 Feb 2026\n2.0 working days");
  });
});

describe("a tile’s evidence", () => {
  it("says for how many cards its quotes held, and the SLA with open cards where it differs", () => {
    expect(tileEvidenceWords({ kept: 93, breached: 7, withOpen: 18 })).toBe(
      "Quotes held: 93% · SLA 18 counting open cards",
    );
    const words = (kept: number, breached: number) =>
      tileEvidenceWords({ kept, breached, withOpen: null });
    expect(words(40, 0)).toBe("Quotes held: all 40");
    expect(words(1, 0)).toBe("Quotes held: the one card");
    expect(words(4, 3)).toBe("Quotes held: 4 of 7");
    expect(tileEvidenceWords({ kept: 0, breached: 0, withOpen: null })).toBe(
      "No quote decided yet",
    );
  });

  it("is that of the tile’s own type and size", () => {
    const rows = [
      { type: "Bug", size: null, kept: 1, breached: 0, withOpen: null },
      { type: "Bug", size: "M", kept: 2, breached: 0, withOpen: null },
    ];
    expect(evidenceOf(rows, { type: "Bug", size: null })?.kept).toBe(1);
    expect(evidenceOf(rows, { type: "Bug" })).toBeUndefined();
  });
});
