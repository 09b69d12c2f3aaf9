import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { createWorkCalendar } from "@/lib/dates/work-calendar";
import { batchingSchema } from "@/lib/server/openapi/batching-schemas";
import { forecastBackTestSchema, forecastSchema } from "@/lib/server/openapi/forecast-schemas";
import { get, post } from "@/tests/integration/api/support/call-api";
import { importCsv, newCard, newTeam } from "@/tests/integration/api/support/new-team";
import {
  needsReferenceData,
  referenceDataMissing,
  referenceFile,
} from "@/tests/setup/reference-data";

const calendar = createWorkCalendar({
  dayCount: "working",
  workingWeek: [1, 2, 3, 4, 5],
  holidays: [],
});
const today = toDayNumber(new Date().toISOString().slice(0, 10));
const inDays = (days: number) => toIsoDay(calendar.dueDay(today, days));

/** A card a day on each of the last working days, and what else is told. */
async function steadyTeam(days: number, type = "Feature"): Promise<string> {
  const team = await newTeam();
  const rows: string[] = [];
  for (let day = today - 1; rows.length < days; day -= 1) {
    if (calendar.counts(day)) rows.push(`Done ${day},${type},${toIsoDay(day)},${toIsoDay(day)}`);
  }
  const answer = await importCsv(team, `Title,Type,Committed,Released\n${rows.join("\n")}\n`);
  expect(answer.status, answer.text).toBe(200);
  return team;
}

describe("GET …/forecast", () => {
  let team: string;

  beforeAll(async () => {
    team = await steadyTeam(70);
    await newCard(team, { title: "Open", committed: toIsoDay(today) });
    await newCard(team, { title: "First", prioritised: "2026-01-05", promised: inDays(1) });
    await newCard(team, { title: "Second", type: "Bug", prioritised: "2026-01-06" });
    await newCard(team, {
      title: "No figure",
      prioritised: "2026-01-07",
      excludedReason: "a test",
    });
    await newCard(team, { title: "Third", prioritised: "2026-01-08" });
  });

  test("of a team that releases a card a day says n cards in n days", async () => {
    const { body } = await get(`${team}/forecast?items=12&by=${inDays(20)}`);
    expect(forecastSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      asOf: toIsoDay(today),
      runs: 10_000,
      missing: null,
      sample: { days: 60, activeDays: 60, releases: 60, perDay: 1 },
      items: { items: 12, p50: inDays(12), p85: inDays(12), p95: inDays(12) },
      by: { day: inDays(20), days: 20, p50: 20, p85: 20, p95: 20 },
    });
    for (const { share } of body.items.byDay) expect(share > 0 && share < 1).toBe(true);
  });

  test("asks about everything in progress and in the queue, four weeks on, unless told", async () => {
    const { body } = await get(`${team}/forecast`);
    expect(body).toMatchObject({ inProgress: 1, queued: 3, items: { items: 4 } });
    expect(body.by.day).toBe(toIsoDay(today + 28));
  });

  test("has a card of the queue out when all in progress and before it are, excluded ones aside", async () => {
    const { body } = await get(`${team}/forecast`);
    const rows = body.queue.map((card: { title: string; items: number; p85: string }) => [
      ...[card.title, card.items, card.p85],
    ]);
    expect(rows).toEqual([
      ["First", 2, inDays(2)],
      ["Second", 3, inDays(3)],
      ["Third", 4, inDays(4)],
    ]);
    expect(body.queue[0]).toMatchObject({
      promised: inDays(1),
      slaDate: inDays(1),
      type: "Feature",
    });
  });

  test("narrows sample, cards in progress and queue to a type", async () => {
    const { body } = await get(`${team}/forecast?type=Bug`);
    expect(body).toMatchObject({
      inProgress: 0,
      queued: 1,
      sample: { releases: 0 },
      missing: { activeDays: 0, needed: 5 },
      items: null,
      by: null,
      queue: null,
    });
    const features = (await get(`${team}/forecast?type=Feature`)).body;
    expect(features.queue.map((card: { items: number }) => card.items)).toEqual([2, 3]);
  });

  test("narrows to a stream", async () => {
    const streams = await steadyTeam(10);
    const { body } = await get(`${streams}/forecast?stream=Support`);
    expect(body).toMatchObject({ sample: { days: 10, releases: 0 }, missing: { activeDays: 0 } });
  });

  test("refuses below five days with a release, at once, and forecasts from five", async () => {
    const four = (await get(`${await steadyTeam(4)}/forecast`)).body;
    expect(forecastSchema.parse(four)).toEqual(four);
    expect(four).toMatchObject({ missing: { activeDays: 4, needed: 5 }, items: null });
    const five = (await get(`${await steadyTeam(5)}/forecast`)).body;
    expect(five).toMatchObject({ missing: null, items: { items: 10, p85: inDays(10) } });
  });

  test("of a team whose releases are long past, or that has none, answers at once", async () => {
    const old = await newTeam();
    await newCard(old, { committed: "2020-01-06", released: "2020-01-07" });
    for (const one of [old, await newTeam()]) {
      const started = performance.now();
      const { body } = await get(`${one}/forecast?items=5000`);
      expect(body).toMatchObject({ sample: { releases: 0 }, missing: { activeDays: 0 } });
      expect(performance.now() - started).toBeLessThan(1_000);
    }
  });

  test("repeats with a seed and knows no queue of a past day", async () => {
    const [one, again] = [
      await get(`${team}/forecast?seed=5`),
      await get(`${team}/forecast?seed=5`),
    ];
    expect(one.body).toEqual(again.body);
    const past = (await get(`${team}/forecast?asOf=${toIsoDay(today - 7)}`)).body;
    expect(past).toMatchObject({ asOf: toIsoDay(today - 7), queued: null, queue: null });
  });

  test("follows the order of the queue", async () => {
    const { body } = await get(`${team}/queue`);
    const third = body.cards.find((card: { title: string }) => card.title === "Third");
    await post(`${team}/queue`, { order: [third.number] });
    const { queue } = (await get(`${team}/forecast`)).body;
    expect(queue.map((card: { title: string }) => card.title)).toEqual([
      "Third",
      "First",
      "Second",
    ]);
  });

  test.each([
    ["items=0", "items"],
    ["items=x", "items"],
    ["by=2020-01-01", "by"],
    ["by=2099-01-01", "by"],
    ["by=tomorrow", "by"],
    ["type=Nothing", "type"],
    ["stream=Nothing", "stream"],
    ["seed=-1", "seed"],
    ["window=1", "window"],
    ["asOf=2999-01-01", "asOf"],
  ])("answers 400 to %s and names the parameter", async (query, field) => {
    const { status, body } = await get(`${team}/forecast?${query}`);
    expect(status).toBe(400);
    expect(body.field).toBe(field);
  });
});

describe("GET …/forecast/backtest", () => {
  test("of a team that releases a card a day kept every forecast that has come to its end", async () => {
    const { body } = await get(`${await steadyTeam(120)}/forecast/backtest`);
    expect(forecastBackTestSchema.parse(body)).toEqual(body);
    expect(body.tests.map((one: { items: number }) => one.items)).toEqual([10, 20]);
    for (const { kept } of body.tests) {
      for (const share of kept) expect(share.kept).toBe(share.of);
    }
    expect(body.tests[0].kept[0].of).toBeGreaterThanOrEqual(4);
  });

  test("of a team without releases has no forecasts", async () => {
    const { body } = await get(`${await newTeam()}/forecast/backtest`);
    expect(body.tests).toEqual([
      { items: 10, kept: [], forecasts: [] },
      { items: 20, kept: [], forecasts: [] },
    ]);
  });
});

describe("the forecasts of the published record", () => {
  needsReferenceData();
  let team: string;

  beforeAll(async () => {
    if (referenceDataMissing) return;
    const holidays = (await readFile(referenceFile("7digital-holidays.csv"), "utf8"))
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => ({ day: line.slice(0, 10), name: line.slice(11) }));
    team = await newTeam({ holidays });
    const answer = await importCsv(team, await readFile(referenceFile("7digital2012.csv")), {
      options: { kinds: { MMF: "feature" } },
    });
    expect(answer.status, answer.text).toBe(200);
  });

  test("held about as often as they say over its forty months", async () => {
    const { body } = await get(`${team}/forecast/backtest?asOf=2012-12-30`);
    const [ten, twenty] = body.tests;
    const kept = ({ kept }: { kept: { kept: number; of: number }[] }) =>
      kept.map((one) => [one.kept, one.of]);
    expect(kept(ten)).toEqual([
      [25, 40],
      [33, 40],
      [36, 40],
    ]);
    expect(kept(twenty)).toEqual([
      [23, 40],
      [35, 40],
      [36, 40],
    ]);
    // Wilson's formula for 35 in 40 at 90%, worked out in Python
    expect(twenty.kept[1].interval.low).toBeCloseTo(0.764676, 6);
    expect(twenty.kept[1].interval.high).toBeCloseTo(0.937809, 6);
  });

  test("rest on the sixty working days before", async () => {
    const { body } = await get(`${team}/forecast?asOf=2011-06-30&items=20&by=2011-07-28`);
    expect(body.sample).toMatchObject({
      from: "2011-03-31",
      days: 60,
      activeDays: 54,
      releases: 205,
    });
    expect(body.items).toMatchObject({ p50: "2011-07-07", p85: "2011-07-11" });
  });
});

describe("GET …/batching", () => {
  let team: string;

  beforeAll(async () => {
    team = await steadyTeam(70);
    for (const date of ["05", "06", "07", "08", "09", "12"]) {
      await newCard(team, { title: `Wish ${date}`, prioritised: `2026-01-${date}` });
    }
  });

  test("gives the worked example of one card a day: in batches of two, the third worth most", async () => {
    const queue = (await get(`${team}/queue`)).body.cards.map(
      (one: { number: number }) => one.number,
    );
    const { body } = await get(`${team}/batching?batch=2&valuable=${queue[2]}`);
    expect(batchingSchema.parse(body)).toEqual(body);
    expect(body.cards.map((card: { number: number }) => card.number)).toEqual(queue);
    const days = body.ways.map((one: Record<string, { p85: string }>) => [
      ...[one.way, one.first?.p85, one.valuable?.p85, one.last?.p85],
    ]);
    expect(days).toEqual([
      ["each", inDays(1), inDays(3), inDays(6)],
      ["batches", inDays(2), inDays(4), inDays(6)],
      ["whole", inDays(6), inDays(6), inDays(6)],
    ]);
    const waits = body.ways.map((one: { feedbackWaits: number }) => one.feedbackWaits);
    expect(waits).toEqual([0, expect.closeTo(0.5, 9), expect.closeTo(2.5, 9)]);
  });

  test("takes a list in the order asked", async () => {
    const [one, , three] = (await get(`${team}/queue`)).body.cards;
    for (const query of [
      `cards=${three.number},${one.number}`,
      `cards=${three.number}&cards=${one.number}`,
    ]) {
      const { body } = await get(`${team}/batching?${query}`);
      expect(body).toMatchObject({ batch: 1, valuable: three.number });
      expect(body.cards.map((card: { title: string }) => card.title)).toEqual([
        ...["Wish 07", "Wish 05"],
      ]);
    }
  });

  test("refuses cards that are not in the queue, and says what is missing for a forecast", async () => {
    for (const [query, field] of [
      ["cards=1", "cards"],
      ["cards=x", "cards"],
      ["valuable=1", "valuable"],
      ["batch=0", "batch"],
    ]) {
      const { status, body } = await get(`${team}/batching?${query}`);
      expect([status, body.field], query).toEqual([400, field]);
    }
    const young = await newTeam();
    await newCard(young, { title: "Wish" });
    expect((await get(`${young}/batching`)).body).toMatchObject({
      missing: { activeDays: 0, needed: 5 },
      ways: [],
    });
    expect((await get(`${await newTeam()}/batching`)).body).toMatchObject({ cards: [], ways: [] });
  });
});
