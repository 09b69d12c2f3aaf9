import { describe, expect, it } from "vitest";
import { inProgressHref } from "@/lib/charts/mix/in-progress-href";
import { mixPart, mixRows, mixSeries } from "@/lib/charts/mix/mix-rows";
import type { WorkMixBucket, WorkShare } from "@/lib/metrics/work-mix";

const share = (items: number, days: number): WorkShare => ({
  ...{ items, days, itemsShare: items / 10, daysShare: days / 100 },
  ...{ peopleDays: days / 2, peopleShare: days / 100 },
});

const bucket: WorkMixBucket = {
  from: "2026-05-04",
  to: "2026-05-10",
  byKind: { feature: share(5, 50), support: share(1, 10), hidden: share(4, 40) },
  byType: {
    Feature: share(5, 50),
    Support: share(1, 10),
    Bug: share(2, 15),
    "Pre-sales": share(2, 25),
  },
};

const types = [
  { name: "Feature", kind: "feature" },
  { name: "Bug", kind: "hidden" },
  { name: "Pre-sales", kind: "hidden" },
  { name: "Reports", kind: "hidden" },
  { name: "Support", kind: "support" },
] as const;

describe("series of the work mix", () => {
  it("are the kinds, or the types by kind that have anything", () => {
    expect(mixSeries("kind", types, bucket).map(({ name }) => name)).toEqual([
      "Features",
      "Support",
      "Hidden work",
    ]);
    expect(mixSeries("type", types, bucket).map(({ name }) => name)).toEqual([
      "Feature",
      "Support",
      "Bug",
      "Pre-sales",
    ]);
  });

  it("set a type beside what is left of its kind, and the shares still make up the whole", () => {
    const series = mixSeries("kind", types, bucket, ["Pre-sales"]);
    expect(series.map(({ name }) => name)).toEqual([
      "Features",
      "Support",
      "Other hidden work",
      "Pre-sales",
    ]);
    for (const measure of ["items", "days", "people"] as const) {
      const parts = series.map((one) => mixPart(bucket, one, measure));
      expect(parts.reduce((sum, part) => sum + (part.share ?? 0), 0)).toBeCloseTo(1);
    }
    const rest = { kind: "hidden", rest: ["Bug", "Reports"] } as const;
    expect(series[2]).toMatchObject(rest);
    const left = mixPart(bucket, { ...rest, rest: [...rest.rest] }, "days");
    expect(left).toEqual({ amount: 15, share: 0.15 });
  });

  it("leave nothing over of a kind all of whose types stand on their own", () => {
    const series = mixSeries("kind", types, bucket, ["Feature", "Bug", "Pre-sales"]);
    expect(series.map(({ name }) => name)).toEqual(["Feature", "Support", "Bug", "Pre-sales"]);
  });

  it("lead to the cards of what is left, type by type", () => {
    const [, , rest] = mixSeries("kind", types, bucket, ["Pre-sales"]);
    if (!rest) throw new Error("There is nothing left");
    expect(inProgressHref("/p", {}, bucket, rest)).toBe(
      "/p?from=2026-05-04&to=2026-05-10&type=Bug&type=Reports",
    );
  });

  it("have no share of people-days in a week without a head count", () => {
    const { byKind } = bucket;
    const unknown = { ...byKind.feature, peopleDays: null, peopleShare: null };
    const [row] = mixRows(
      [{ ...bucket, byKind: { ...byKind, feature: unknown } }],
      [{ name: "Features", kind: "feature", tint: 0 }],
      "people",
      "week",
    );
    expect(row?.parts).toEqual([{ amount: 0, share: null }]);
  });
});
