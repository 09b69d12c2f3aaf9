import { describe, expect, it } from "vitest";
import { unknownAmong } from "@/lib/cards/filter/unknown-parameters";
import { type HeadlineFacts, headline } from "@/lib/charts/planning/headline";
import { planningParameters } from "@/lib/charts/planning/planning-view";
import { exportName } from "@/lib/files/export-name";
import { shareTrend } from "@/lib/metrics/share-trend";

const facts: HeadlineFacts = {
  ...{ subject: "Features", wholeDays: 19, before: { wholeDays: 17 }, dayCount: "working" },
  hiddenShare: 0.398,
  trend: { slope: -1, start: 47, low: -2, high: -0.2, direction: "falling" },
};

describe("the headline", () => {
  it("says the SLA, how it moved, and what hidden work takes", () => {
    expect(headline(facts)).toBe(
      "Features: 19 working days, 2 slower than the period before; 40% of the time goes to hidden work, falling.",
    );
    expect(headline({ ...facts, before: { wholeDays: 20 }, trend: null })).toBe(
      "Features: 19 working days, 1 faster than the period before; 40% of the time goes to hidden work.",
    );
    expect(headline({ ...facts, before: { wholeDays: 19 } })).toContain("the same as the period");
  });

  it("leaves out what there is too little data for", () => {
    expect(headline({ ...facts, before: null, hiddenShare: null })).toBe(
      "Features: 19 working days.",
    );
    expect(headline({ ...facts, wholeDays: null, hiddenShare: null })).toBe(
      "Features: not enough released cards for an SLA.",
    );
  });
});

describe("the trend of a share", () => {
  it("has the least squares slope in points a bucket, as R's lm gives it", () => {
    const found = shareTrend([0.5, 0.48, 0.47, 0.43, 0.42, 0.4, 0.37, 0.36]);
    expect(found?.slope).toBeCloseTo(-2.0833333, 6);
    expect(found?.start).toBeCloseTo(50.1666667, 6);
    expect(found?.direction).toBe("falling");
    expect(found?.low).toBeLessThan(-2.0833333);
  });

  it("is steady where its interval holds 0, and passes over empty buckets", () => {
    expect(shareTrend([0.4, 0.6, 0.5, null, 0.4, 0.6, 0.5, 0.45, 0.55])?.direction).toBe("steady");
  });

  it("is none below six buckets with days in them", () => {
    expect(shareTrend([0.1, 0.2, null, 0.3, 0.4, 0.5])).toBeNull();
  });
});

describe("parameters that a planning address does not know", () => {
  it("are named; filters, views and tracking parameters are not", () => {
    const query = { tpye: "Bug", type: "Bug", compare: "no", zoom: "1", utm_source: "mail" };
    expect(unknownAmong(query, planningParameters)).toEqual(["tpye"]);
  });
});

describe("the name of an exported file", () => {
  it("carries team and period", () => {
    const asOf = "2026-11-27";
    expect(exportName("shop", "sla", { from: "2026-01-01", to: "2026-03-31", asOf }, "csv")).toBe(
      "shop-sla-2026-01-01-to-2026-03-31.csv",
    );
    expect(exportName("shop", "sla", { from: null, to: null, asOf }, "md")).toBe(
      "shop-sla-to-2026-11-27.md",
    );
  });
});
