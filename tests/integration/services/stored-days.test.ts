import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { IsoDay } from "@/lib/dates/day";
import { editCard } from "@/lib/services/cards/edit-card";
import { getCard } from "@/lib/services/cards/get-card";
import { removeCard } from "@/lib/services/cards/remove-card";
import { type CalendarChange, changeCalendar } from "@/lib/services/settings/change-calendar";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { changesOf, query, recordsOf } from "@/tests/integration/db/support/team-state";
import { at } from "@/tests/integration/services/support/at";
import {
  addRandomCards,
  type StoredCard,
  storedCards,
} from "@/tests/integration/services/support/random-cards";
import {
  daysFrom,
  isCounted,
  type SlowCalendar,
  slowDays,
  usualWeek,
} from "@/tests/integration/services/support/slow-days";

function days(from: IsoDay | null, to: IsoDay | null, calendar: SlowCalendar): number | null {
  return from === null || to === null || to < from ? null : slowDays(from, to, calendar);
}

function expectRecounted(cards: StoredCard[], calendar: SlowCalendar) {
  for (const card of cards) {
    expect
      .soft([card.number, card.cycleDays, card.leadDays])
      .toEqual([
        card.number,
        days(card.committed, card.released, calendar),
        days(card.prioritised, card.released, calendar),
      ]);
    for (const { from, cycleDays, leadDays } of card.passages) {
      expect
        .soft([card.number, from, cycleDays, leadDays])
        .toEqual([
          card.number,
          from,
          days(card.committed, from, calendar),
          days(card.prioritised, from, calendar),
        ]);
    }
  }
}

describe("the stored days of several hundred cards, some reopened", () => {
  let context: ServiceContext;

  beforeAll(async () => {
    ({ context } = await makeTeam());
    await addRandomCards(context, { first: "2025-01-01", days: 200, count: 400, seed: 7 });
    await removeCard({ ...context, source: "api" }, 3);
  });

  const change = (changed: CalendarChange) =>
    changeCalendar({ ...context, source: "screen" }, changed);

  test("are what walking over the days gives, right after the edits", async () => {
    const cards = await storedCards(context.teamId);
    expect(cards.filter((card) => card.cycleDays !== null).length).toBeGreaterThan(200);
    expect(cards.filter((card) => card.passages.length > 0).length).toBeGreaterThan(40);
    expectRecounted(cards, usualWeek);
  });

  test("move with a holiday for exactly the cards that were at work on it", async () => {
    const holiday = "2025-03-12";
    const before = await storedCards(context.teamId);
    const { cardsChanged } = await change({ holidays: [{ day: holiday, name: "Day off" }] });
    const after = await storedCards(context.teamId);

    const covers = (from: IsoDay | null, to: IsoDay | null) =>
      from !== null && to !== null && daysFrom(from, to).includes(holiday) && from !== to;
    const moved = after.filter(
      (card, index) =>
        card.cycleDays !== before[index]?.cycleDays || card.leadDays !== before[index]?.leadDays,
    );
    // A card that only had this one day keeps its one day.
    const expected = before.filter(
      (card) =>
        (covers(card.committed, card.released) && (card.cycleDays ?? 0) > 1) ||
        (covers(card.prioritised, card.released) && (card.leadDays ?? 0) > 1),
    );
    expect(moved.map((card) => card.number)).toEqual(expected.map((card) => card.number));
    expect(moved.length).toBeGreaterThan(5);
    // The card in the bin was at work on that day or not; it is counted again all the same.
    expect(cardsChanged - moved.length).toBeOneOf([0, 1]);
    expectRecounted(after, { ...usualWeek, holidays: [holiday] });
  });

  test("do not move with a holiday on a Sunday", async () => {
    const kept = [{ day: "2025-03-12", name: "Day off" }];
    const { cardsChanged } = await change({
      holidays: [...kept, { day: "2025-03-16", name: "A Sunday" }],
    });
    expect(cardsChanged).toBe(0);
  });

  test("are as before once the holidays are gone", async () => {
    await change({ holidays: [] });
    expectRecounted(await storedCards(context.teamId), usualWeek);
  });

  test("follow another working week", async () => {
    await change({ workingWeek: [7, 1, 2, 3, 4] });
    expectRecounted(await storedCards(context.teamId), { week: [7, 1, 2, 3, 4], holidays: [] });
    await change({ workingWeek: [3] });
    expectRecounted(await storedCards(context.teamId), { week: [3], holidays: [] });
  });

  test("count every day for a team that counts calendar days, and back", async () => {
    const holidays = [{ day: "2025-03-12", name: "Day off" }];
    await change({ dayCount: "calendar", holidays });
    expectRecounted(await storedCards(context.teamId), {
      week: [],
      holidays: [],
      everyDay: true,
    });
    await change({ dayCount: "working", workingWeek: [1, 2, 3, 4, 5] });
    expectRecounted(await storedCards(context.teamId), { ...usualWeek, holidays: ["2025-03-12"] });
  });

  test("of the card in the bin are counted again too, for the day it comes back", async () => {
    const [binned] = await query<{ committed: string; released: string; cycle: number }>(
      `select to_char(committed_on, 'YYYY-MM-DD') as committed,
              to_char(released_on, 'YYYY-MM-DD') as released, cycle_days as cycle
       from cards where team_id = $1 and binned_at is not null`,
      [context.teamId],
    );
    if (!binned) throw new Error("There is no card in the bin");
    const calendar = { ...usualWeek, holidays: ["2025-03-12"] };
    expect(binned.cycle).toBe(days(binned.committed, binned.released, calendar));
  });
});

describe("the stored days of one card", () => {
  let context: ServiceContext;

  beforeEach(async () => {
    ({ context } = await makeTeam());
  });

  test("follow every edit of its days at once", async () => {
    const card = await makeCard(context, {
      prioritised: "2026-05-01",
      committed: "2026-05-04",
      released: "2026-05-08",
    });
    expect(card).toMatchObject({ cycleDays: 5, leadDays: 6 });
    const { revision, ...edited } = await editCard({ ...context, source: "api" }, card.number, {
      version: 1,
      committed: "2026-05-06",
      prioritised: "2026-05-09",
    });
    expect(edited).toMatchObject({ cycleDays: 3, leadDays: null });
    expect(await getCard(context, card.number)).toEqual(edited);
  });

  test("of an earlier release follow a corrected commit day, as they follow a holiday", async () => {
    await makeCard(at(context, "2026-05-20"), { committed: "2026-05-04", released: "2026-05-08" });
    await editCard(at(context, "2026-05-20"), 1, { version: 1, released: null });
    await editCard(at(context, "2026-05-21"), 1, { version: 2, committed: "2026-05-05" });
    expect((await storedCards(context.teamId))[0]?.passages).toMatchObject([{ cycleDays: 4 }]);

    await changeCalendar(at(context, "2026-05-21"), {
      holidays: [{ day: "2026-05-06", name: "Day off" }],
    });
    expect((await storedCards(context.teamId))[0]?.passages).toMatchObject([{ cycleDays: 3 }]);
  });

  test("are at least one, on a card of holidays alone", async () => {
    await makeCard(context, { committed: "2026-05-04", released: "2026-05-05" });
    const holidays = ["2026-05-04", "2026-05-05"].map((day) => ({ day, name: "Day off" }));
    const { cardsChanged } = await changeCalendar({ ...context, source: "api" }, { holidays });
    expect(cardsChanged).toBe(1);
    expect(await getCard(context, 1)).toMatchObject({ cycleDays: 1 });
  });
});

test("a changed calendar is recorded with both sides, and is one revision", async () => {
  const { context } = await makeTeam({ holidays: [{ day: "2026-05-04", name: "May" }] });
  await changeCalendar(
    { ...context, source: "screen" },
    { timeZone: "Asia/Tokyo", workingWeek: [1, 5], holidays: [] },
  );
  const [change] = await changesOf(context.teamId);
  expect(change).toMatchObject({ revision: 2, action: "change-calendar", source: "screen" });
  expect(await recordsOf(context.teamId, 2)).toMatchObject([
    {
      entity: "calendar",
      before: { timeZone: "UTC", holidays: [{ day: "2026-05-04", name: "May" }] },
      after: { timeZone: "Asia/Tokyo", holidays: [] },
    },
  ]);
});

test("the days that count are those of the calendar that walking over days gives", () => {
  expect(isCounted("2026-05-03", usualWeek)).toBe(false);
  expect(isCounted("2026-05-04", usualWeek)).toBe(true);
  expect(slowDays("2026-05-01", "2026-05-05", { ...usualWeek, holidays: ["2026-05-04"] })).toBe(2);
});
