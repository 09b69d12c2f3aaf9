import { describe, expect, test } from "vitest";
import type { FlowCard } from "@/lib/metrics/hidden-work/flow-card";
import { groupDifference, sizedColumns } from "@/lib/metrics/hidden-work/group-difference";
import { supportEffect } from "@/lib/metrics/hidden-work/support-effect";
import { testWith } from "@/tests/setup/needs";
import { shareFound } from "@/tests/simulate/hidden-work";
import { flowCard } from "@/tests/unit/metrics/hidden-work/flow-cards";
import { recordFlow } from "@/tests/unit/metrics/hidden-work/flow-record";
import { recordCalendar, recordMissing } from "@/tests/unit/metrics/reference-record";

const all = () => true;
const plainDays = (card: { committed: number; released: number }) =>
  card.released - card.committed + 1;

describe("the difference between exposed features and others", () => {
  test("compares like with like in size, by weight", () => {
    const cards = sizedColumns([
      { sizeId: 1, cycleDays: 10 },
      { sizeId: 1, cycleDays: 4 },
      { sizeId: 1, cycleDays: 6 },
      { sizeId: 2, cycleDays: 20 },
      { sizeId: 2, cycleDays: 15 },
      { sizeId: 3, cycleDays: 99 },
    ]);
    // Size 1: 10 − 5, weight 2/3; size 2: 20 − 15, weight 1/2; size 3 has one side only.
    expect(groupDifference(cards, [9, 1, 2, 9, 0, 9], 5)).toBe(5);
    expect(groupDifference(cards, [9, 1, 2, 0, 9, 9], 5)).toBeCloseTo(
      (5 * (2 / 3) - 5 * (1 / 2)) / (2 / 3 + 1 / 2),
      12,
    );
  });

  test("is not available where every size has one side only", () => {
    expect(groupDifference(sizedColumns([{ sizeId: 1, cycleDays: 3 }]), [1], 5)).toBeNull();
  });
});

describe("the support effect", () => {
  test("counts the support and hidden cards in progress on a feature's commit day, not later", () => {
    const cards = [
      flowCard({ number: 1, committed: 20_005, released: 20_050 }),
      flowCard({ number: 2, kind: "support", committed: 20_001, released: 20_005 }),
      flowCard({ number: 3, kind: "hidden", committed: 20_005, released: 20_009 }),
      flowCard({ number: 4, kind: "hidden", committed: 20_006, released: 20_009 }),
      flowCard({ number: 5, kind: "support", committed: 20_001, cancelled: 20_004 }),
      flowCard({ number: 6, committed: 20_001, released: 20_040 }),
    ];
    const { features } = supportEffect(cards, plainDays, all);
    expect(features.map(({ number, exposure }) => [number, exposure])).toEqual([
      [6, 2],
      [1, 2],
    ]);
  });

  test("says nothing of fewer than 20 features, nor where exposures do not differ", () => {
    const features = (count: number): FlowCard[] =>
      Array.from({ length: count }, (_, index) =>
        flowCard({ number: index + 1, committed: 20_000 + index, released: 20_004 + index }),
      );
    for (const count of [0, 19, 40]) {
      expect(supportEffect(features(count), plainDays, all)).toMatchObject({
        difference: null,
        p: null,
        slope: null,
        interval: null,
      });
    }
  });

  // From numpy 2 by a script of its own: T by its definition, the slope by lstsq with a column for
  // each size, p over all 1,349 shifts.
  testWith(recordMissing, "of the published record is what numpy makes of it", () => {
    const calendar = recordCalendar();
    const effect = supportEffect(
      recordFlow(),
      (card) => calendar.cardDays(card.committed, card.released),
      all,
    );
    expect(effect.features).toHaveLength(1350);
    expect(effect).toMatchObject({ medianExposure: 11, high: { items: 646 }, low: { items: 704 } });
    expect(effect.high.mean).toBeCloseTo(6.148606811145511, 12);
    expect(effect.low.mean).toBeCloseTo(6.654829545454546, 12);
    expect(effect.difference).toBeCloseTo(-0.6967381136485189, 9);
    expect(effect.slope).toBeCloseTo(-0.0031858836003117543, 9);
    expect(effect.p).toBeGreaterThan(0.28);
    expect(effect.p).toBeLessThan(0.35);
  });

  test("finds support that slows features by 0.8 days a card in nine teams of ten", () => {
    expect(shareFound(0.8, 20)).toBeGreaterThanOrEqual(0.85);
  });

  test("cries wolf in about one drifting team of ten, not in a third of them", () => {
    expect(shareFound(0, 50)).toBeLessThanOrEqual(0.2);
  });
});
