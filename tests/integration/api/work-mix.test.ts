import { beforeAll, describe, expect, test } from "vitest";
import { workMixSchema } from "@/lib/server/openapi/figure-schemas";
import { get } from "@/tests/integration/api/support/call-api";
import { newCard, newTeam } from "@/tests/integration/api/support/new-team";

describe("GET …/work-mix", () => {
  let team: string;

  beforeAll(async () => {
    team = await newTeam();
    await newCard(team, { committed: "2026-05-04", released: "2026-05-08" });
    await newCard(team, { type: "Bug", committed: "2026-05-07", released: "2026-05-19" });
    await newCard(team, { type: "Support", released: "2026-05-20" });
    await newCard(team, {
      type: "Support",
      committed: "2026-05-04",
      released: "2026-05-20",
      excludedReason: "a test",
    });
  });

  test("divides releases and days in progress over weeks from Monday", async () => {
    const { body } = await get(`${team}/work-mix?bucket=week`);

    expect(body.buckets.map((one: { from: string; to: string }) => [one.from, one.to])).toEqual([
      ["2026-05-04", "2026-05-10"],
      ["2026-05-11", "2026-05-17"],
      ["2026-05-18", "2026-05-24"],
    ]);
    const [first, second, third] = body.buckets;
    expect(first.byKind).toEqual({
      feature: { items: 1, days: 5, itemsShare: 1, daysShare: 5 / 7 },
      support: { items: 0, days: 0, itemsShare: 0, daysShare: 0 },
      hidden: { items: 0, days: 2, itemsShare: 0, daysShare: 2 / 7 },
    });
    expect(second.byKind.hidden).toEqual({ items: 0, days: 5, itemsShare: null, daysShare: 1 });
    expect(third.byKind.support).toEqual({ items: 1, days: 0, itemsShare: 0.5, daysShare: 0 });
    expect(third.byType.Bug).toEqual({ items: 1, days: 2, itemsShare: 0.5, daysShare: 1 });
    expect(body.total.byKind.hidden).toMatchObject({ items: 1, days: 9 });
    expect(workMixSchema.parse(body)).toEqual(body);
  });

  test("keeps empty buckets, their shares null", async () => {
    const { body } = await get(`${team}/work-mix?bucket=month&from=2026-03-15&to=2026-05-31`);

    expect(body.buckets).toHaveLength(3);
    expect(body.buckets[0]).toMatchObject({
      from: "2026-03-15",
      to: "2026-03-31",
      byKind: { feature: { items: 0, days: 0, itemsShare: null, daysShare: null } },
    });
    expect(body.buckets[2].byKind.feature).toMatchObject({ items: 1, days: 5 });
  });

  test("gives the asked weeks of a team without cards, all empty", async () => {
    const empty = await newTeam();
    const { body } = await get(`${empty}/work-mix?from=2026-05-04&to=2026-05-17`);

    expect(body.buckets).toHaveLength(2);
    expect(body.total.byKind.feature).toEqual({
      items: 0,
      days: 0,
      itemsShare: null,
      daysShare: null,
    });
  });

  test("of a team without cards and of no days has no buckets and nothing in total", async () => {
    const empty = await newTeam();
    const none = { items: 0, days: 0, itemsShare: null, daysShare: null };
    for (const address of [`${empty}/work-mix`, `${empty}/work-mix?from=2026-05-04`]) {
      const { body } = await get(address);
      expect(workMixSchema.parse(body)).toEqual(body);
      expect(body).toMatchObject({
        buckets: [],
        total: {
          from: null,
          to: null,
          byKind: { feature: none, support: none, hidden: none },
          byType: {},
        },
      });
    }
  });

  test("seen on a past day knows nothing of later releases", async () => {
    const { body } = await get(`${team}/work-mix?from=2026-05-04&to=2026-05-24&asOf=2026-05-11`);

    expect(body.asOf).toBe("2026-05-11");
    expect(body.total.byKind).toMatchObject({
      feature: { items: 1, days: 5 },
      hidden: { items: 0, days: 3 },
      support: { items: 0, days: 0 },
    });
  });

  test("puts no days that have not come on an open card", async () => {
    const open = await newTeam({ dayCount: "calendar" });
    const today = new Date().toISOString().slice(0, 10);
    await newCard(open, { committed: today });

    const { body } = await get(`${open}/work-mix?from=${today}&to=2100-12-31&bucket=month`);
    expect(body.total.byKind.feature.days).toBe(1);
  });

  test("narrows to types, kinds and sizes", async () => {
    const hidden = (await get(`${team}/work-mix?kind=hidden`)).body;
    expect(Object.keys(hidden.total.byType)).toEqual(["Bug"]);
    expect(hidden.total.byKind.hidden.daysShare).toBe(1);
    const unsized = (await get(`${team}/work-mix?size=S`)).body;
    expect(unsized.buckets).toEqual([]);
  });
});
