import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Absence, RotaPerson } from "@/lib/cards/rota/rota";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { workingDaysOfWeek } from "@/lib/dates/team-weeks";
import { planRota } from "@/lib/metrics/rota/plan-rota";
import { rotaShares, rotaSpread } from "@/lib/metrics/rota/rota-shares";
import { canHold, type DutyWeek } from "@/lib/metrics/rota/week-duty";

const monday = toDayNumber("2026-01-05");
const team = { workingWeek: [1, 2, 3, 4, 5], holidays: [] };

function weeksOf(count: number): DutyWeek[] {
  return Array.from({ length: count }, (_, index) => {
    const start = monday + 7 * index;
    return { week: toIsoDay(start), days: workingDaysOfWeek(start, team) };
  });
}

function person(id: number, rest: Partial<RotaPerson> = {}): RotaPerson {
  return { id, name: `Person ${id}`, from: null, to: null, absences: [], ...rest };
}

const namesOf = (weeks: readonly DutyWeek[]) => new Set(weeks.map(({ week }) => week));
const year = weeksOf(52);

/** Holders in order of the weeks; null for nobody. */
function planned(
  people: RotaPerson[],
  weeks: DutyWeek[],
  held: Record<number, number> = {},
): (number | null)[] {
  const holders = new Map(
    Object.entries(held).map(([place, id]) => [weeks[Number(place)]?.week ?? "", id]),
  );
  const free = new Set([...namesOf(weeks)].filter((week) => !holders.has(week)));
  const plan = planRota({ people, weeks, holders, free });
  return weeks.map(({ week }) => holders.get(week) ?? plan.get(week) ?? null);
}

function countOf(holders: readonly (number | null)[], id: number): number {
  return holders.filter((one) => one === id).length;
}

function runsOf(holders: readonly (number | null)[]): number {
  return holders.filter((one, place) => one !== null && one === holders[place - 1]).length;
}

const absenceOf = (longest: number, days: number) =>
  fc.record({ start: fc.nat({ max: days - 1 }), days: fc.integer({ min: 1, max: longest }) }).map(
    ({ start, days: length }): Absence => ({
      from: toIsoDay(monday + start),
      to: toIsoDay(monday + start + length - 1),
    }),
  );

/** Without those that meet or follow another: together they could be a long one. */
function apart(absences: readonly Absence[]): Absence[] {
  const kept: Absence[] = [];
  for (const one of absences) {
    const meets = (other: Absence) =>
      toDayNumber(one.from) <= toDayNumber(other.to) + 1 &&
      toDayNumber(other.from) <= toDayNumber(one.to) + 1;
    if (!kept.some(meets)) kept.push(one);
  }
  return kept;
}

const teamsOf = (least: number, most: number, absence: fc.Arbitrary<Absence>, times = 5) =>
  fc
    .array(fc.array(absence, { maxLength: times }), { minLength: least, maxLength: most })
    .map((all) => all.map((absences, index) => person(index + 1, { absences: apart(absences) })));

describe("a plan of a year, whatever absences of up to three weeks four to nine people have", () => {
  const teams = teamsOf(4, 9, absenceOf(21, 364));

  test("gives everybody as many weeks as anybody else, or one more, and every week to somebody", () => {
    fc.assert(
      fc.property(teams, (people) => {
        const holders = planned(people, year);
        const counts = people.map(({ id }) => countOf(holders, id));
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        const nobody = year.filter((_, place) => holders[place] === null);
        for (const week of nobody) {
          expect(people.filter((one) => canHold(one, week))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("gives nobody a week in which they are away", () => {
    fc.assert(
      fc.property(teams, (people) => {
        for (const [place, id] of planned(people, year).entries()) {
          const [week, holder] = [year[place], people.find((one) => one.id === id)];
          expect(week && holder ? canHold(holder, week) : id === null).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

test("two weeks running happen as seldom as any order of holders allows", () => {
  const weeks = weeksOf(6);
  fc.assert(
    fc.property(teamsOf(1, 3, absenceOf(14, 42), 3), (people) => {
      const able = weeks.map((week) => {
        const ids = people.filter((one) => canHold(one, week)).map(({ id }) => id);
        return ids.length > 0 ? ids : [null];
      });
      let orders: (number | null)[][] = [[]];
      for (const ids of able) orders = orders.flatMap((one) => ids.map((id) => [...one, id]));
      expect(runsOf(planned(people, weeks))).toBe(Math.min(...orders.map(runsOf)));
    }),
    { numRuns: 100 },
  );
});

test("weeks that stay as they are stay, and count towards what is even", () => {
  fc.assert(
    fc.property(
      teamsOf(4, 7, absenceOf(10, 180), 2),
      fc.dictionary(fc.nat({ max: 25 }).map(String), fc.integer({ min: 1, max: 4 }), {
        maxKeys: 6,
      }),
      (people, held) => {
        const weeks = weeksOf(26);
        const holders = planned(people, weeks, held);
        for (const [place, id] of Object.entries(held)) expect(holders[Number(place)]).toBe(id);
        expect(planned(people, weeks, held)).toEqual(holders);
      },
    ),
    { numRuns: 40 },
  );
  const counts = planned(
    [1, 2, 3].map((id) => person(id)),
    weeksOf(9),
    { 0: 1, 2: 1, 4: 1 },
  );
  expect([1, 2, 3].map((id) => countOf(counts, id))).toEqual([3, 3, 3]);
});

describe("an even share", () => {
  const four = [1, 2, 3].map((id) => person(id));

  test("begins with the first day on the rota: who joins makes nothing up", () => {
    const joined = toIsoDay(monday + 7 * 26);
    const holders = planned([...four, person(4, { from: joined })], year);
    expect(holders.slice(0, 26)).not.toContain(4);
    expect([6, 7]).toContain(countOf(holders, 4));
  });

  test("ends with the last day, and a long absence is no part of it", () => {
    const left = planned([...four, person(4, { to: toIsoDay(monday + 7 * 26 - 1) })], year);
    expect(left.slice(26)).not.toContain(4);
    const away = { from: toIsoDay(monday), to: toIsoDay(monday + 7 * 26 - 1) };
    const back = planned([...four, person(4, { absences: [away] })], year);
    expect([6, 7]).toContain(countOf(back, 4));
  });

  test("is the weeks divided among those on the rota, and the spread is how far apart they are", () => {
    const weeks = weeksOf(4);
    const late = person(2, { from: toIsoDay(monday + 14) });
    const holders = new Map(weeks.map(({ week }) => [week, 1]));
    const shares = rotaShares([person(1), late], weeks, holders);
    expect([...shares.values()]).toEqual([
      { held: 4, share: 3 },
      { held: 0, share: 1 },
    ]);
    expect(rotaSpread(shares.values())).toBe(2);
    expect(rotaSpread([])).toBeNull();
  });
});

test("one person holds every week, and nobody none", () => {
  expect(planned([person(1)], weeksOf(3))).toEqual([1, 1, 1]);
  expect(planned([], weeksOf(2))).toEqual([null, null]);
});
