import { describe, expect, it } from "vitest";
import { firstAtLeast, nearestDot } from "@/lib/charts/items/nearest-dot";
import { dotCentre, nudge } from "@/lib/charts/items/point-layout";

const columns = { number: [1, 2, 3], released: [100, 100, 110], days: [1, 1, 40] };
const scales = { x: (day: number) => day * 10, y: (days: number) => 400 - days * 4 };

describe("dots", () => {
  it("of one day and one cycle time lie apart, each within its own day", () => {
    const first = dotCentre(columns, 0, scales.x, scales.y);
    const second = dotCentre(columns, 1, scales.x, scales.y);
    expect(Math.hypot(first.x - second.x, first.y - second.y)).toBeGreaterThan(1);
    for (let number = 1; number < 5000; number += 1) {
      const { x, y } = nudge(number);
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(0.5);
    }
  });

  it("are found by the spot nearest to them, and not from afar", () => {
    const dot = dotCentre(columns, 2, scales.x, scales.y);
    expect(nearestDot(columns, { x: dot.x + 3, y: dot.y - 3, day: 110 }, scales)).toBe(2);
    expect(nearestDot(columns, { x: dot.x + 60, y: dot.y, day: 116 }, scales)).toBeNull();
  });

  it("are looked up in their order of release", () => {
    expect(firstAtLeast([1, 3, 3, 9], 3)).toBe(1);
    expect(firstAtLeast([1, 3, 3, 9], 10)).toBe(4);
    expect(firstAtLeast([], 10)).toBe(0);
  });
});
