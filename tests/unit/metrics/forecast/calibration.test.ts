import { describe, expect, test } from "vitest";
import { simulatedForecasts } from "@/tests/simulate/simulated-forecasts";

// Whole days make a percentile hold a little more often than it says; tests/simulate/forecast.ts is
// the long form.
describe("forecasts on simulated teams", () => {
  test("hold as often as they say over 1,000 teams that release one card a day", () => {
    const team = { name: "", perDay: 1, clumped: false, items: 20 };
    const { p50, p85, p95 } = simulatedForecasts(team, { seeds: 1_000, runs: 500 });
    expect(p50).toBeGreaterThan(0.5);
    expect(p50).toBeLessThan(0.6);
    expect(Math.abs(p85 - 0.85)).toBeLessThan(0.03);
    expect(Math.abs(p95 - 0.95)).toBeLessThan(0.03);
  });

  test("hold for long queues of teams that release in clumps", () => {
    const team = { name: "", perDay: 2, clumped: true, items: 60 };
    const { p85 } = simulatedForecasts(team, { seeds: 300, runs: 500 });
    expect(Math.abs(p85 - 0.85)).toBeLessThan(0.05);
  });
});
