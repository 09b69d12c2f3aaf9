import { describe, expect, it } from "vitest";
import { mixTrends, trendEdges, trendSentence } from "@/lib/charts/mix/mix-trends";
import type { WorkMixBucket } from "@/lib/metrics/work-mix";

const share = (days: number | null) => ({ items: 0, days: 1, itemsShare: null, daysShare: days });

const bucket = (feature: number | null, support: number | null): WorkMixBucket => ({
  from: "2026-01-01",
  to: "2026-01-31",
  byKind: {
    feature: share(feature),
    support: share(support),
    hidden: share(feature === null || support === null ? null : 1 - feature - support),
  },
  byType: {},
});

const rising = [0.4, 0.43, 0.44, 0.48, 0.5, 0.53, 0.54, 0.58].map((one) => bucket(one, 0.2));

describe("the trend lines of the work mix", () => {
  it("stand between the kinds, as numpy fits the shares", () => {
    // numpy.polyfit(range(8), [40, 43, 44, 48, 50, 53, 54, 58], 1) at 0 and 7: 40, 57.5.
    const [features, support] = trendEdges(mixTrends(rising, "days"), rising.length);
    expect(features?.from).toBeCloseTo(40, 5);
    expect(features?.to).toBeCloseTo(57.5, 5);
    expect(support?.from).toBeCloseTo(60, 5);
    expect(support?.to).toBeCloseTo(77.5, 5);
  });

  it("are told in words, with points a bucket only where they move", () => {
    expect(trendSentence(mixTrends(rising, "days"), "month")).toBe(
      "Trend: features rising by 2.5 points a month, support steady, hidden work falling by 2.5 points a month",
    );
  });

  it("are steady together where none of them moves", () => {
    const even = [0.4, 0.6, 0.5, 0.4, 0.6, 0.5, 0.45, 0.55].map((one) => bucket(one, 0.2));
    expect(trendSentence(mixTrends(even, "days"), "week")).toBe("Trend: all steady");
  });

  it("are none below six bars with anything in them", () => {
    const few = [...rising.slice(0, 5), bucket(null, null), bucket(null, null)];
    expect(mixTrends(few, "days")).toEqual([]);
    expect(trendEdges([], few.length)).toEqual([]);
    expect(trendSentence([], "week")).toBeNull();
    expect(mixTrends(rising, "items")).toEqual([]);
  });
});
