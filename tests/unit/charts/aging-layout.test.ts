import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OpenCardView } from "@/lib/cards/progress/open-card";
import type { AgedGroup } from "@/lib/charts/aging/aging";
import {
  agingLines,
  agingSlots,
  agingTop,
  leastWidth,
  lineNamesWidth,
  slotPlaces,
} from "@/lib/charts/aging/aging-layout";

const group = (name: string | null, inProgress: number): AgedGroup => ({
  name,
  inProgress,
  released: 20,
  sla: 14.97,
  wholeDays: 14,
  p50: 3,
  p70: 5.25,
  p85: 9,
  survival: [],
  chances: [],
});
const card = (number: number, age: number, size: string | null = "S") =>
  ({ number, age, size, type: "Feature", stream: null }) as OpenCardView;

describe("the slots of the ageing chart", () => {
  it("are the groups with a card in progress, each with its own cards", () => {
    const slots = agingSlots(
      {
        by: "size",
        groups: [group("S", 1), group("M", 0), group(null, 2)],
        cards: [card(1, 5), card(2, 3, null), card(3, 8, null)],
      },
      (age) => age * 20,
    );
    expect(slots.map((slot) => slot.group.name)).toEqual(["S", null]);
    expect(slots.map((slot) => slot.dots.map((dot) => dot.card.number))).toEqual([[1], [3, 2]]);
  });

  it("never let two labels of a column meet, whatever the ages", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (ages) => {
        const pixelsAt = (age: number) => age * 6;
        const [slot] = agingSlots(
          {
            by: "type",
            groups: [group("Feature", ages.length)],
            cards: ages.map((age, index) => card(index + 1, age)),
          },
          pixelsAt,
        );
        for (const one of slot?.dots ?? []) {
          for (const other of slot?.dots ?? []) {
            if (one === other || one.column !== other.column) continue;
            const apart = Math.abs(pixelsAt(one.card.age) - pixelsAt(other.card.age));
            expect(apart).toBeGreaterThanOrEqual(17);
          }
        }
      }),
    );
  });

  it("have wider columns for longer numbers", () => {
    const widthOf = (number: number) =>
      agingSlots({ by: "size", groups: [group("S", 1)], cards: [card(number, 5)] }, (age) => age)[0]
        ?.columnWidth ?? 0;
    expect(widthOf(123_456) - widthOf(1)).toBeCloseTo(5 * 8.5, 9);
  });

  it("lie side by side and fill the width, each with the room it needs", () => {
    const slots = agingSlots(
      {
        by: "size",
        groups: [group("S", 2), group(null, 1)],
        cards: [card(1, 5), card(2, 5), card(3, 8, null)],
      },
      (age) => age,
    );
    const width = slots[0]?.columnWidth ?? 0;
    expect(leastWidth(slots)).toBe(3 * width + 2 * lineNamesWidth);
    const [first, second] = slotPlaces(slots, 40, 900);
    expect(first?.left).toBe(40);
    expect(second?.left).toBeCloseTo(40 + (first?.width ?? 0), 9);
    expect((first?.width ?? 0) + (second?.width ?? 0)).toBeCloseTo(900, 9);
    expect(first?.column).toBe(second?.column);
  });
});

describe("the lines of a group", () => {
  it("are named with their days, the SLA with its whole days", () => {
    expect(agingLines(group("S", 1)).map((line) => line.name)).toEqual([
      "SLA 14",
      "P85 9",
      "P70 5.3",
      "P50 3",
    ]);
  });

  it("are left out where nothing was released", () => {
    const none = { sla: null, wholeDays: null, p50: null, p70: null, p85: null };
    expect(agingLines({ ...group("S", 1), ...none })).toEqual([]);
  });

  it("fit below the top of the chart, and so does the oldest card", () => {
    expect(agingTop([{ group: group("S", 1) }], [card(1, 40)])).toBe(40);
    expect(agingTop([{ group: group("S", 1) }], [card(1, 2)])).toBe(14.97);
    expect(agingTop([], [])).toBe(1);
  });
});
