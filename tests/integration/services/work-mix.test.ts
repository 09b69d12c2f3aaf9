import { beforeAll, describe, expect, test } from "vitest";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { kinds } from "@/lib/cards/kinds";
import type { IsoDay } from "@/lib/dates/day";
import { type LoadedWorkMix, loadWorkMix } from "@/lib/services/planning/load-work-mix";
import { type CalendarChange, changeCalendar } from "@/lib/services/settings/change-calendar";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
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
  usualWeek,
} from "@/tests/integration/services/support/slow-days";

const today = "2026-06-30";

/** When the card was released, as known at the end of a day. */
function releaseAsOf(card: StoredCard, asOf: IsoDay): IsoDay | null {
  const passage = card.passages.find(({ from, to }) => from <= asOf && to > asOf);
  if (passage) return passage.from;
  return card.released !== null && card.released <= asOf ? card.released : null;
}

/** Committed, not released or cancelled before that day, and not between release and reopening. */
function isInProgress(card: StoredCard, day: IsoDay, asOf: IsoDay): boolean {
  if (card.committed === null || card.committed > day || day > asOf) return false;
  const end = releaseAsOf(card, asOf) ?? card.cancelled;
  if (end !== null && end < day) return false;
  return !card.passages.some(({ from, to }) => from < day && day < to);
}

type Question = {
  bucket: "week" | "month";
  from: IsoDay;
  to: IsoDay;
  asOf: IsoDay;
  calendar: SlowCalendar;
};

/** Day by day and card by card, as the definition says it. */
function slowMix(cards: StoredCard[], { bucket, from, to, asOf, calendar }: Question) {
  const buckets: { from: IsoDay; to: IsoDay; items: Sums; days: Sums }[] = [];
  for (const day of daysFrom(from, to)) {
    const starts = bucket === "week" ? new Date(day).getUTCDay() === 1 : day.slice(8) === "01";
    if (starts || buckets.length === 0) {
      buckets.push({ from: day, to: day, items: noSums(), days: noSums() });
    }
    const current = buckets.at(-1) as (typeof buckets)[number];
    current.to = day;
    for (const card of cards) {
      if (card.excluded) continue;
      if (releaseAsOf(card, asOf) === day) current.items[card.kind] += 1;
      if (isCounted(day, calendar) && isInProgress(card, day, asOf)) current.days[card.kind] += 1;
    }
  }
  return buckets;
}

type Sums = Record<(typeof kinds)[number], number>;
const noSums = (): Sums => ({ feature: 0, support: 0, hidden: 0 });

function sumsOf(mix: LoadedWorkMix, what: "items" | "days") {
  return mix.buckets.map(({ byKind }) =>
    Object.fromEntries(kinds.map((kind) => [kind, byKind[kind][what]])),
  );
}

describe("the work mix of random cards", () => {
  let context: ServiceContext;
  let cards: StoredCard[];
  let calendar: SlowCalendar = usualWeek;

  beforeAll(async () => {
    ({ context } = await makeTeam());
    await addRandomCards(context, { first: "2026-01-01", days: 90, count: 250, seed: 5 });
    cards = await storedCards(context.teamId);
    expect(cards.filter((card) => card.passages.length > 0).length).toBeGreaterThan(25);
  });

  async function expectSame(
    question: Omit<Question, "calendar">,
    filter: CardFilter = {},
    isIn: (card: StoredCard) => boolean = () => true,
  ) {
    const { bucket, from, to, asOf } = question;
    const mix = await loadWorkMix(at(context, today), bucket, { ...filter, from, to, asOf });
    const slow = slowMix(cards.filter(isIn), { ...question, calendar });
    expect(mix.buckets.map((one) => [one.from, one.to])).toEqual(
      slow.map((one) => [one.from, one.to]),
    );
    expect(sumsOf(mix, "items")).toEqual(slow.map((one) => one.items));
    expect(sumsOf(mix, "days")).toEqual(slow.map((one) => one.days));
    for (const { byKind } of mix.buckets) expectShares(byKind);
    if (mix.total) expectShares(mix.total.byKind);
    return mix;
  }

  function expectShares(byKind: LoadedWorkMix["buckets"][number]["byKind"]) {
    for (const [what, share] of [
      ["items", "itemsShare"],
      ["days", "daysShare"],
    ] as const) {
      const all = kinds.reduce((sum, kind) => sum + byKind[kind][what], 0);
      for (const kind of kinds) {
        if (all === 0) expect(byKind[kind][share]).toBeNull();
        else expect(byKind[kind][share]).toBeCloseTo(byKind[kind][what] / all, 12);
      }
    }
  }

  const year = { from: "2025-12-10", to: "2026-07-20" };

  test("is what a walk over days and cards gives, by week and by month", async () => {
    for (const bucket of ["week", "month"] as const) {
      await expectSame({ bucket, ...year, asOf: today });
    }
  });

  test.each(["2026-01-20", "2026-02-14", "2026-03-02", "2026-04-17", "2026-05-31"])(
    "is so too as of %s, reopened cards as they stood",
    async (asOf) => {
      await expectSame({ bucket: "week", ...year, asOf });
    },
  );

  test("is so for any period, from the middle of a week or month to the middle of another", async () => {
    await expectSame({ bucket: "week", from: "2026-02-05", to: "2026-03-11", asOf: today });
    await expectSame({ bucket: "month", from: "2026-02-05", to: "2026-03-11", asOf: today });
    await expectSame({ bucket: "week", from: "2026-02-11", to: "2026-02-11", asOf: today });
  });

  test("is so narrowed by type, size, client and kind", async () => {
    const question = { bucket: "month", ...year, asOf: today } as const;
    await expectSame(question, { type: ["Bug"] }, ({ type }) => type === "Bug");
    await expectSame(question, { size: ["none"] }, ({ size }) => size === null);
    await expectSame(question, { client: ["Bolt"] }, ({ client }) => client === "Bolt");
    await expectSame(question, { kind: ["feature"] }, ({ kind }) => kind === "feature");
  });

  test("keeps empty buckets, their shares not available", async () => {
    const mix = await expectSame({
      bucket: "month",
      from: "2025-09-01",
      to: "2026-01-31",
      asOf: today,
    });
    expect(mix.buckets).toHaveLength(5);
    expect(mix.buckets[0]?.byKind.hidden).toEqual({
      items: 0,
      days: 0,
      itemsShare: null,
      daysShare: null,
    });
  });

  test("without a period runs over the whole weeks in which anything happened", async () => {
    const { buckets, total } = await loadWorkMix(at(context, today), "week", {});
    const whole = await expectSame({
      bucket: "week",
      from: buckets[0]?.from as string,
      to: buckets.at(-1)?.to as string,
      asOf: today,
    });
    expect(whole.buckets).toEqual(buckets);
    expect(whole.total).toEqual(total);
    const wider = await loadWorkMix(at(context, today), "week", year);
    for (const kind of kinds) {
      expect(wider.total?.byKind[kind]).toEqual(total?.byKind[kind]);
    }
    expect(new Date(buckets[0]?.from as string).getUTCDay()).toBe(1);
  });

  test("has types that add up to their kinds", async () => {
    const { total } = await loadWorkMix(at(context, today), "month", year);
    const { Bug, Infrastructure, Maintenance, Feature } = total?.byType ?? {};
    const hidden = [Bug, Infrastructure, Maintenance].reduce(
      (sum, one) => sum + (one?.days ?? 0),
      0,
    );
    expect(total?.byKind.hidden.days).toBe(hidden);
    expect(total?.byKind.feature.items).toBe(Feature?.items);
  });

  test.each<[string, CalendarChange, SlowCalendar]>([
    [
      "holidays",
      { holidays: ["2026-02-11", "2026-02-12", "2026-03-08"].map((day) => ({ day, name: "Off" })) },
      { ...usualWeek, holidays: ["2026-02-11", "2026-02-12", "2026-03-08"] },
    ],
    [
      "another working week",
      { holidays: [], workingWeek: [1, 2, 6] },
      { week: [1, 2, 6], holidays: [] },
    ],
    ["calendar days", { dayCount: "calendar" }, { week: [], holidays: [], everyDay: true }],
  ])("follows %s", async (_, change, changed) => {
    await changeCalendar({ ...context, source: "api" }, change);
    calendar = changed;
    await expectSame({ bucket: "week", ...year, asOf: today });
    await expectSame({ bucket: "month", ...year, asOf: "2026-03-15" });
  });
});

describe("days in progress", () => {
  const mixOf = async (context: ServiceContext, asOf?: IsoDay) => {
    const { buckets } = await loadWorkMix(at(context, "2026-05-22"), "week", {
      from: "2026-05-04",
      to: "2026-05-31",
      asOf,
    });
    return buckets.map(({ byKind }) => byKind.feature.days);
  };

  test("of an open card end today, at the end of an as-of day, and never begin after it", async () => {
    const { context } = await makeTeam();
    await makeCard(at(context, "2026-05-22"), { committed: "2026-05-07" });
    expect(await mixOf(context)).toEqual([2, 5, 5, 0]);
    expect(await mixOf(context, "2026-05-19")).toEqual([2, 5, 2, 0]);
    expect(await mixOf(context, "2026-05-06")).toEqual([0, 0, 0, 0]);
    await expect(mixOf(context, "2027-01-01")).rejects.toThrow("in the future");
  });

  test("count the day of the release and the day of the cancellation", async () => {
    const { context } = await makeTeam();
    const may = at(context, "2026-05-22");
    await makeCard(may, { committed: "2026-05-04", released: "2026-05-04" });
    await makeCard(may, { committed: "2026-05-14", cancelled: "2026-05-18" });
    await makeCard(may, { committed: "2026-05-09", released: "2026-05-10" });
    expect(await mixOf(context)).toEqual([1, 2, 1, 0]);
    expect(await mixOf(context, "2026-05-15")).toEqual([1, 2, 0, 0]);
  });
});

test("a team in which nothing happened has no buckets and no total", async () => {
  const { context } = await makeTeam();
  await makeCard(context, { prioritised: "2026-05-04" });
  expect(await loadWorkMix(context, "week", {})).toMatchObject({ buckets: [], total: null });
});
