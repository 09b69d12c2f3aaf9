import { describe, expect, it } from "vitest";
import { reliability } from "@/lib/metrics/evidence/reliability";

describe("said against happened", () => {
  it("bins, scores and compares as a calculation by hand does", () => {
    const found = reliability([
      { chance: 0.25, met: false },
      { chance: 0.25, met: true },
      { chance: 0.9, met: true },
      { chance: 1, met: true },
    ]);
    expect(found).toMatchObject({ count: 4, said: 60, happened: 75 });
    expect(found?.bias).toBeCloseTo(-15, 10);
    // (2·0.25 − 1) and (1.9 − 2), in hundredths of four cards
    expect(found?.meanGap).toBeCloseTo(15, 10);
    expect(found?.brier).toBeCloseTo((0.0625 + 0.5625 + 0.01 + 0) / 4, 12);
    expect(found?.skill).toBeCloseTo(1 - (found?.brier ?? 0) / (0.75 * 0.25), 12);
    expect(found?.bins[9]).toEqual({ from: 0.9, count: 2, said: 95, happened: 100 });
    expect(found?.bins[0]).toEqual({ from: 0, count: 0, said: null, happened: null });
  });

  it("has no skill where all met, and is none without chances", () => {
    expect(reliability([{ chance: 0.8, met: true }])?.skill).toBeNull();
    expect(reliability([])).toBeNull();
  });
});
