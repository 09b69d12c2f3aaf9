import { describe, expect, test } from "vitest";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { createWorkCalendar } from "@/lib/dates/work-calendar";
import { doneByDay } from "@/lib/metrics/forecast/done-by-day";
import {
  chanceBy,
  jointChance,
  jointDays,
  type TeamRuns,
} from "@/lib/metrics/forecast/joint-chance";
import { whenDone } from "@/lib/metrics/forecast/when-done";

const seed = 7;
const week = [1, 2, 3, 4, 5];
const working = createWorkCalendar({ dayCount: "working", workingWeek: week, holidays: [] });
const monday = toDayNumber("2026-03-02");
const counts = (times: number[]) => times.flatMap((many, releases) => Array(many).fill(releases));

function team(releasesOfDays: number[], items: number, calendar = working): TeamRuns {
  const done = doneByDay(releasesOfDays, [items], { seed, days: 100 });
  return { from: monday, calendar, runs: 10_000, doneByDay: done.get(items) ?? [] };
}

describe("the joint chance of independent teams", () => {
  test("is the product: two at 85% make 72%", () => {
    expect(jointChance([0.85, 0.85])).toBeCloseTo(0.7225, 12);
    expect(jointChance([0.9])).toBe(0.9);
    const at85: TeamRuns = { from: monday, calendar: working, runs: 10_000, doneByDay: [8_500] };
    expect(jointChance([at85, at85].map((one) => chanceBy(one, monday)))).toBeCloseTo(0.7225, 3);
  });

  test("of a simulated team follows the closed form, and of two its square", () => {
    // On 12 days of 60 one card, 5 cards by day 40: a binomial mixture of binomials, 0.8611.
    const rare = team(counts([48, 12]), 5);
    const by = working.dueDay(monday, 40);
    expect(Math.abs(chanceBy(rare, by) - 0.8611)).toBeLessThan(0.015);
    const joint = jointChance([rare, rare].map((one) => chanceBy(one, by)));
    expect(Math.abs(joint - 0.8611 ** 2)).toBeLessThan(0.025);
  });

  test("is never 0 or 1", () => {
    const steady = team(Array(60).fill(1), 5);
    expect(chanceBy(steady, working.dueDay(monday, 4))).toBeCloseTo(1 / 10_002, 12);
    expect(chanceBy(steady, working.dueDay(monday, 5))).toBeCloseTo(10_001 / 10_002, 12);
    expect(chanceBy(steady, monday - 3)).toBeGreaterThan(0);
  });
});

describe("the days by which several teams are done", () => {
  test("are for one team those of its own forecast", () => {
    const releases = counts([20, 20, 12, 8]);
    const { p50, p85, p95 } = whenDone(releases, 25, { seed });
    const days = [p50, p85, p95].map((day) => working.dueDay(monday, day ?? 0));
    const { p50: even, p85: likely, p95: sure } = jointDays([team(releases, 25)]);
    expect([even, likely, sure]).toEqual(days);
  });

  test("are for teams of certain pace the day of the slower one, each by its own calendar", () => {
    const everyDay = createWorkCalendar({ dayCount: "calendar", workingWeek: week, holidays: [] });
    const slow = team(Array(60).fill(1), 8);
    const quick = team(Array(60).fill(1), 9, everyDay);
    // 8 working days end on Wednesday week, 9 days of the calendar on the Tuesday before.
    expect(jointDays([slow, quick]).p85).toBe(toDayNumber("2026-03-11"));
    expect(jointDays([quick]).p85).toBe(toDayNumber("2026-03-10"));
  });

  test("come from the product of the shares, so that two teams are later than one", () => {
    const one = team(counts([48, 12]), 5);
    const { p85 } = jointDays([one, one]);
    const [alone] = [jointDays([one]).p85];
    if (p85 === null || alone === null) throw new Error("Not within five years");
    expect(p85).toBeGreaterThan(alone);
    const share = (day: number) =>
      (one.doneByDay[working.plainCount(monday, day) - 1] ?? 0) / 10_000;
    expect(share(p85) ** 2).toBeGreaterThanOrEqual(0.85);
    expect(share(p85 - 1) ** 2, toIsoDay(p85)).toBeLessThan(0.85);
  });

  test("are none where a team never gets there, or there is none", () => {
    expect(jointDays([team(counts([59, 1]), 500)]).p95).toBeNull();
    expect(jointDays([])).toEqual({ p50: null, p85: null, p95: null });
  });
});

test("one walk for several numbers of cards gives what a walk for each gives", () => {
  const releases = counts([20, 20, 12, 8]);
  const together = doneByDay(releases, [3, 25], { seed });
  for (const items of [3, 25]) {
    const alone = whenDone(releases, items, { seed }).doneByDay;
    expect(together.get(items)?.slice(0, alone.length)).toEqual(alone);
  }
});
