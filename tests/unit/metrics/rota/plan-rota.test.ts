import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RotaPerson } from "@/lib/cards/rota/rota";
import { type DayNumber, toDayNumber, toIsoDay } from "@/lib/dates/day";
import { workingDaysOfWeek } from "@/lib/dates/team-weeks";
import { planRota } from "@/lib/metrics/rota/plan-rota";
import { rotaShares, rotaSpread } from "@/lib/metrics/rota/rota-shares";
import { canHold, type DutyWeek } from "@/lib/metrics/rota/week-duty";

const monday = toDayNumber("2026-01-05");
const team = { workingWeek: [1, 2, 3, 4, 5], holidays: [] };

function weeksFrom(first: DayNumber, count: number): DutyWeek[] {
  return Array.from({ length: count }, (_, index) => {
    const start = first + 7 * index;
    return { week: toIsoDay(start), days: workingDaysOfWeek(start, team) };
  });
}

function person(id: number, rest: Partial<RotaPerson> = {}): RotaPerson {
  return { id, name: `P${id}`, from: null, to: null, absences: [], ...rest };
}

const year = weeksFrom(monday, 52);
const all = new Set(year.map(({ week }) => week));

function planYear(people: RotaPerson[]) {
  return planRota({ people, weeks: year, holders: new Map(), free: all });
}

const absence = fc
  .record({ start: fc.integer({ min: 0, max: 363 }), days: fc.integer({ min: 1, max: 21 }) })
  .map(({ start, days }) => ({
    from: toIsoDay(monday + start),
    to: toIsoDay(monday + start + days - 1),
  }));

const teams = fc
  .array(fc.array(absence, { maxLength: 5 }), { minLength: 4, maxLength: 9 })
  .map((all) => all.map((absences, index) => person(index + 1, { absences })));

describe("a year's plan", () => {
  test("spread", () => {
    const hist = new Map<string, number>();
    fc.assert(
      fc.property(teams, (people) => {
        const plan = planYear(people);
        const counts = people.map(
          ({ id }) => [...plan.values()].filter((one) => one === id).length,
        );
        const s = rotaSpread(rotaShares(people, year, plan).values()) ?? 0;
        const key = `${Math.max(...counts) - Math.min(...counts)} ${Math.ceil(s - 1e-9)} ${52 - plan.size}`;
        hist.set(key, (hist.get(key) ?? 0) + 1);
        let runs = 0;
        year.forEach(({ week }, i) => {
          const h = plan.get(week);
          if (h !== undefined && i > 0 && plan.get(year[i - 1]!.week) === h) runs += 1;
          if (h !== undefined)
            expect(canHold(people.find((p) => p.id === h)!, year[i]!)).toBe(true);
        });
        hist.set(`runs${runs}`, (hist.get(`runs${runs}`) ?? 0) + 1);
      }),
      { numRuns: 300 },
    );
    console.info([...hist]);
  });
});
