import { describe, expect, it } from "vitest";
import { cardFilterSchema } from "@/lib/cards/filter/card-filter";
import { filterHref } from "@/lib/cards/filter/filter-query";
import type { Kind } from "@/lib/cards/kinds";
import { cardAt } from "@/lib/charts/items/card-at";
import { referenceValues } from "@/lib/charts/items/reference-values";
import { periodPresets, presetEnd } from "@/lib/charts/planning/period-presets";
import { readPlanningView, viewEntries } from "@/lib/charts/planning/planning-view";
import { scopeWords } from "@/lib/charts/planning/scope-words";
import { arrangeTiles } from "@/lib/charts/sla/arrange-tiles";
import { groupName } from "@/lib/charts/sla/sla-group";
import type { IsoDay } from "@/lib/dates/day";
import { histogramOf } from "@/lib/metrics/histogram";
import { ruleChoices } from "@/lib/metrics/offered-sla-rules";
import { slaFigures } from "@/lib/metrics/sla-figures";
import { defaultSlaRule } from "@/lib/metrics/sla-rule";
import type { SlaGroup } from "@/lib/metrics/sla-table";

const group = (type: string, kind: Kind, items: number): SlaGroup => {
  const histogram = histogramOf(Array.from({ length: items }, (_, index) => index + 1));
  return { ...slaFigures(histogram, defaultSlaRule), type, kind, histogram };
};

describe("tiles", () => {
  it("show features first, then support, then hidden work, and few items last", () => {
    const groups = [
      group("Bug", "hidden", 50),
      group("Idea", "feature", 3),
      group("Help", "support", 20),
      group("Feature", "feature", 40),
      group("Report", "hidden", 60),
      group("Rest", "hidden", 11),
    ];
    const { shown, folded } = arrangeTiles(groups, 3);
    expect(shown.map(groupName)).toEqual(["Feature", "Help", "Report"]);
    expect(folded.map(groupName)).toEqual(["Bug", "Rest", "Idea"]);
  });

  it("fold nothing away when only one would be left over", () => {
    const groups = [1, 2, 3, 4, 5].map((one) => group(`Type ${one}`, "hidden", 20));
    expect(arrangeTiles(groups, 4).folded).toEqual([]);
  });

  it("keep sizes in the team's own order and call cards without one so", () => {
    const { type: _, kind: __, ...figures } = group("", "hidden", 2);
    const sizes: SlaGroup[] = ["M", "S", null].map((size) => ({ ...figures, size }));
    expect(arrangeTiles(sizes, 4).shown.map(groupName)).toEqual(["M", "S", "No size"]);
    expect(groupName({ type: "Bug", size: null })).toBe("Bug, no size");
  });
});

describe("periods to choose from", () => {
  it("end today while the team releases", () => {
    expect(presetEnd("2026-11-01", "2026-11-23")).toBe("2026-11-23");
    expect(periodPresets("2026-11-23", "2026-11-23")[0]).toEqual({
      label: "3 months",
      from: "2026-08-24",
      to: undefined,
    });
  });

  it("end with the last release of a team that stopped", () => {
    expect(presetEnd("2012-07-31", "2026-11-23")).toBe("2012-07-31");
    expect(periodPresets("2012-07-31", "2026-11-23")[2]).toEqual({
      label: "12 months",
      from: "2011-08-01",
      to: "2012-07-31",
    });
  });

  it("take the last of a month that is shorter", () => {
    expect(periodPresets("2026-05-31", "2026-05-31")[0]?.from).toBe("2026-03-01");
  });

  it("have the last whole quarter, also on the first and the last day of one", () => {
    const lastQuarter = (until: IsoDay) => {
      const { from, to } = periodPresets(until, until)[3] ?? {};
      return [from, to];
    };
    expect(lastQuarter("2026-11-30")).toEqual(["2026-07-01", "2026-09-30"]);
    expect(lastQuarter("2026-12-31")).toEqual(["2026-07-01", "2026-09-30"]);
    expect(lastQuarter("2027-01-01")).toEqual(["2026-10-01", "2026-12-31"]);
    expect(lastQuarter("2027-02-28")).toEqual(["2026-10-01", "2026-12-31"]);
    expect(lastQuarter("2024-05-31")).toEqual(["2024-01-01", "2024-03-31"]);
  });
});

describe("addresses", () => {
  it("hold the filter in a fixed order and leave out first choices", () => {
    const filter = cardFilterSchema.parse({
      kind: "feature",
      type: ["A&B", "C"],
      from: "2026-01-01",
    });
    const view = readPlanningView({ tiles: "size", table: "nonsense", scale: ["even"] });
    expect(filterHref("/t/a", filter, viewEntries(view))).toBe(
      "/t/a?from=2026-01-01&type=A%26B&type=C&kind=feature&tiles=size",
    );
    expect(filterHref("/t/a", cardFilterSchema.parse({}))).toBe("/t/a");
  });
});

describe("rules to choose from", () => {
  it("begin with the team's own and include the one in use", () => {
    const choices = ruleChoices({ kind: "mean-sd", k: 1 }, "p60");
    expect(choices[0]).toEqual({ value: "", label: "mean + 1 SD" });
    expect(choices.at(-1)).toEqual({ value: "p60", label: "60th percentile" });
    expect(choices.filter((choice) => choice.label === "mean + 1 SD")).toHaveLength(1);
  });
});

describe("what the figures rest on", () => {
  it("names period, days, holidays and what was left out", () => {
    expect(
      scopeWords({
        items: 3238,
        from: "2009-04-30",
        to: "2012-07-31",
        asOf: "2012-08-01",
        today: "2026-11-23",
        dayCount: "working",
        holidays: 34,
        leftOut: { excluded: 2, noCommitDay: 1 },
      }),
    ).toEqual([
      "3,238 released items",
      "30 Apr 2009 – 31 Jul 2012",
      "as of 1 Aug 2012",
      "working days without 34 holidays",
      "1 without a commit day left out",
      "2 excluded",
    ]);
  });
});

describe("lines across the chart", () => {
  it("are one where the SLA is the mean + SD, and absent without data", () => {
    const keys = (sla: number | null) =>
      referenceValues({ mean: 5, lower: 0, upper: 13, sla }).map((line) => line.key);
    expect(keys(13)).toEqual(["sla", "mean"]);
    expect(keys(9)).toEqual(["sla", "sd", "mean"]);
    expect(
      referenceValues({ mean: 9, lower: 2, upper: 16, sla: 16 }).map((line) => line.label),
    ).toEqual(["SLA of all 16.0", "mean 9.0", "− SD 2.0"]);
    expect(
      referenceValues(
        { mean: 9, lower: 2, upper: 16, sla: 16, percentiles: { p50: 5, p85: 14, p95: null } },
        ["percentiles"],
      ).map((line) => line.label),
    ).toEqual(["SLA of all 16.0", "P50 5.0", "P85 14.0"]);
    expect(referenceValues({ mean: null, lower: null, upper: null, sla: null })).toEqual([]);
    expect(
      referenceValues({ mean: null, lower: null, upper: null, sla: 14, slaBefore: 12.3 }).map(
        (line) => line.label,
      ),
    ).toEqual(["SLA of all 14.0", "before 12.3"]);
  });
});

describe("the card behind a dot", () => {
  const data = {
    types: [{ name: "Bug", kind: "hidden" as const }],
    sizes: ["S"],
    points: {
      number: [7],
      title: ["Fix it"],
      type: [0],
      size: [null],
      released: [0],
      days: [14],
      over: [1 as const],
    },
  };

  it("is named with its type, and marked when over the SLA", () => {
    expect(cardAt(data, 0)).toEqual({
      number: 7,
      title: "Fix it",
      type: "Bug",
      kind: "hidden",
      size: null,
      released: "1970-01-01",
      days: 14,
      over: true,
    });
  });

  it("is null beyond the last", () => {
    expect(cardAt(data, 1)).toBeNull();
  });
});
