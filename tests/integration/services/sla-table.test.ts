import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { kinds } from "@/lib/cards/kinds";
import { addCards, newCardsSchema } from "@/lib/services/cards/add-cards";
import { loadCommittedToDone } from "@/lib/services/planning/load-committed-to-done";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { at } from "@/tests/integration/services/support/at";
import {
  addRandomCards,
  type StoredCard,
  storedCards,
} from "@/tests/integration/services/support/random-cards";

const today = "2026-06-30";

describe("the SLA table of random cards", () => {
  let context: ServiceContext;
  let cards: StoredCard[];

  beforeAll(async () => {
    ({ context } = await makeTeam());
    await addRandomCards(context, { first: "2026-01-01", days: 120, count: 300, seed: 11 });
    cards = await storedCards(context.teamId);
  });

  const table = (filter: CardFilter, by: "type" | "size" | "type,size" = "type,size") =>
    loadSlaTable(at(context, today), by, filter);

  /** Straight from the definition: sample SD, strictly above the SLA. */
  function expectedOf(chosen: StoredCard[], time: "cycleDays" | "leadDays" = "cycleDays") {
    const days = chosen.flatMap((card) => card[time] ?? []);
    const n = days.length;
    const mean = days.reduce((sum, one) => sum + one, 0) / n;
    const sd = Math.sqrt(days.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (n - 1));
    const over = days.filter((one) => one > mean + sd + 1e-9).length;
    return { n, mean, sd, over };
  }

  const filters: [string, CardFilter, (card: StoredCard) => boolean][] = [
    ["nothing", {}, () => true],
    [
      "a period, both ends included",
      { from: "2026-02-10", to: "2026-03-10" },
      ({ released }) => released !== null && released >= "2026-02-10" && released <= "2026-03-10",
    ],
    [
      "a first day alone",
      { from: "2026-03-02" },
      ({ released }) => (released ?? "") >= "2026-03-02",
    ],
    ["a last day alone", { to: "2026-03-02" }, ({ released }) => (released ?? "9") <= "2026-03-02"],
    ["types", { type: ["bug", "Support"] }, ({ type }) => type === "Bug" || type === "Support"],
    ["a size", { size: ["M"] }, ({ size }) => size === "M"],
    ["cards without a size", { size: ["none"] }, ({ size }) => size === null],
    ["a size and none", { size: ["S", "none"] }, ({ size }) => size === "S" || size === null],
    ["a client", { client: ["Acme"] }, ({ client }) => client === "Acme"],
    ["a kind", { kind: ["hidden"] }, ({ kind }) => kind === "hidden"],
    ["a kind and a type of another kind", { kind: ["hidden"], type: ["Feature"] }, () => false],
    [
      "everything together",
      {
        kind: ["hidden", "feature"],
        type: ["Bug", "Support"],
        size: ["L", "none"],
        to: "2026-04-01",
      },
      ({ type, size, released }) =>
        type === "Bug" && (size === "L" || size === null) && (released ?? "9") <= "2026-04-01",
    ],
  ];

  test.each(filters)(
    "narrowed by %s has the cards and figures that a plain count has",
    async (_, filter, isIn) => {
      const released = cards.filter((card) => card.released !== null && isIn(card));
      const counted = released.filter((card) => !card.excluded && card.cycleDays !== null);
      const { rows, total, leftOut } = await table(filter);

      const expected = expectedOf(counted);
      expect(total.items).toBe(expected.n);
      expect(leftOut).toEqual({
        excluded: released.filter((card) => card.excluded).length,
        noCommitDay: released.filter((card) => !card.excluded && card.cycleDays === null).length,
      });
      if (expected.n > 1) {
        expect(total.mean).toBeCloseTo(expected.mean, 9);
        expect(total.sd).toBeCloseTo(expected.sd, 9);
        expect(total.over).toBe(expected.over);
      }
      const names = [...new Set(counted.map((card) => `${card.type}/${card.size}`))].sort();
      expect(rows.map((row) => `${row.type}/${row.size}`).sort()).toEqual(names);
      for (const row of rows) {
        const group = expectedOf(
          counted.filter((card) => card.type === row.type && card.size === row.size),
        );
        expect(row.items).toBe(group.n);
        expect(row.mean).toBeCloseTo(group.mean, 9);
        if (group.n > 1)
          expect([row.sd, row.over]).toEqual([expect.closeTo(group.sd, 9), group.over]);
        else expect([row.sd, row.sla, row.over, row.overPercent]).toEqual([null, null, null, null]);
      }
      const { points, types } = await loadCommittedToDone(at(context, today), filter);
      expect([...points.number].sort((a, b) => a - b)).toEqual(counted.map((card) => card.number));
      // A card is over when it took longer than the SLA of its own type, as in the table by type.
      const byType = await table(filter, "type");
      for (const { name, wholeDays } of types) {
        const row = byType.rows.find(({ type }) => type === name);
        expect(wholeDays).toBe(row?.wholeDays ?? null);
        const isOver = points.cycleDays.filter(
          (days, place) =>
            types[points.type[place] ?? 0]?.name === name && Number(days) > (wholeDays ?? Infinity),
        );
        expect(isOver).toHaveLength(row?.over ?? 0);
      }
    },
  );

  test.each(filters)(
    "of lead times narrowed by %s has the cards and figures that a plain count has",
    async (_, filter, isIn) => {
      const released = cards.filter((card) => card.released !== null && isIn(card));
      const included = released.filter((card) => !card.excluded);
      const counted = included.filter((card) => card.leadDays !== null);
      const { rows, total, leftOut, measure } = await table({ ...filter, measure: "lead" });

      expect(measure).toBe("lead");
      const expected = expectedOf(counted, "leadDays");
      expect(total.items).toBe(expected.n);
      expect(leftOut).toEqual({
        excluded: released.length - included.length,
        noCommitDay: 0,
        noPrioritisedDay: included.filter((card) => card.prioritised === null).length,
        prioritisedAfterRelease: included.filter(
          ({ prioritised, released }) => (prioritised ?? "") > (released ?? ""),
        ).length,
      });
      if (expected.n > 1) {
        expect([total.mean, total.sd, total.over]).toEqual([
          expect.closeTo(expected.mean, 9),
          expect.closeTo(expected.sd, 9),
          expected.over,
        ]);
      }
      expect(rows.reduce((sum, row) => sum + row.items, 0)).toBe(expected.n);
      const { points, ...lines } = await loadCommittedToDone(at(context, today), {
        ...filter,
        measure: "lead",
      });
      expect(points.number.toSorted((a, b) => a - b)).toEqual(counted.map((card) => card.number));
      expect(points.leadDays.toSorted()).toEqual(counted.map((card) => card.leadDays).toSorted());
      expect(lines.items).toBe(expected.n);
    },
  );

  test("adds up: the kinds make all, the months make the year", async () => {
    const all = (await table({})).total.items;
    const parts = await Promise.all(kinds.map((kind) => table({ kind: [kind] })));
    expect(parts.reduce((sum, part) => sum + part.total.items, 0)).toBe(all);

    const edges = [
      "2026-01-01",
      "2026-02-01",
      "2026-03-01",
      "2026-04-01",
      "2026-05-01",
      "2026-06-30",
    ];
    let items = 0;
    for (let index = 1; index < edges.length; index += 1) {
      const until = new Date(Date.parse(edges[index] as string) - 86_400_000);
      const to = index === edges.length - 1 ? today : until.toISOString().slice(0, 10);
      items += (await table({ from: edges[index - 1], to })).total.items;
    }
    expect(items).toBe(all);
  });

  test("has types and sizes in the team's own order, unsized last", async () => {
    expect((await table({}, "type")).rows.map((row) => row.type)).toEqual([
      "Feature",
      "Bug",
      "Infrastructure",
      "Maintenance",
      "Support",
    ]);
    expect((await table({}, "size")).rows.map((row) => row.size)).toEqual(["S", "M", "L", null]);
  });

  test("answers 400 for a name the team does not have, and for a rule that is none", async () => {
    await expect(table({ type: ["Epic"] })).rejects.toMatchObject({
      status: 400,
      code: "unknown-type",
      field: "type",
    });
    await expect(table({ size: ["XXL"] })).rejects.toMatchObject({ code: "unknown-size" });
    await expect(table({ rule: "mean" })).rejects.toMatchObject({ code: "unknown-rule" });
    expect((await table({ client: ["Nobody"] })).total.items).toBe(0);
  });
});

describe("the SLA of known cycle times", () => {
  let context: ServiceContext;

  beforeEach(async () => {
    ({ context } = await makeTeam({ dayCount: "calendar" }));
  });

  async function add(...cycleDays: number[]) {
    const inputs = cycleDays.map((days) => ({
      title: `${days} days`,
      type: "Feature",
      committed: "2026-03-01",
      released: new Date(Date.UTC(2026, 2, days)).toISOString().slice(0, 10),
    }));
    await addCards(at(context, today), newCardsSchema.parse(inputs));
  }

  const total = async (rule?: string) =>
    (await loadSlaTable(at(context, today), "type", { rule })).total;

  test("by each rule is its own, with the share over it", async () => {
    await add(1, 2, 3, 4, 10);
    const sd = Math.sqrt((9 + 4 + 1 + 0 + 36) / 4);
    expect(await total()).toMatchObject({ mean: 4, sla: 4 + sd, wholeDays: 7, over: 1 });
    expect(await total("mean+1sd")).toMatchObject({ sla: 4 + sd, overPercent: 20 });
    expect(await total("mean 2sd")).toMatchObject({ sla: 4 + 2 * sd, wholeDays: 11, over: 0 });
    expect(await total("MEAN+0.5SD")).toMatchObject({ sla: 4 + sd / 2, wholeDays: 5, over: 1 });
    expect(await total("p50")).toMatchObject({ sla: 3, wholeDays: 3, over: 2, overPercent: 40 });
    expect(await total("P85")).toMatchObject({
      sla: expect.closeTo(6.4, 9),
      wholeDays: 6,
      over: 1,
    });
    expect(await total()).toMatchObject({
      min: 1,
      max: 10,
      median: 3,
      p85: expect.closeTo(6.4, 9),
    });
  });

  test("of no card is not available, nor are any figures", async () => {
    expect(await total()).toMatchObject({
      items: 0,
      mean: null,
      sd: null,
      sla: null,
      wholeDays: null,
      over: null,
      overPercent: null,
      min: null,
      max: null,
      median: null,
      p85: null,
      p95: null,
    });
    expect((await loadSlaTable(context, "type", {})).rows).toEqual([]);
  });

  test("of one card is not available by any rule, but its days are known", async () => {
    await add(6);
    for (const rule of ["mean+1sd", "p85"]) {
      expect(await total(rule)).toMatchObject({
        items: 1,
        mean: 6,
        sd: null,
        sla: null,
        wholeDays: null,
        over: null,
        overPercent: null,
        min: 6,
        max: 6,
        median: 6,
      });
    }
  });

  test("of equal days is those days, and none is over it", async () => {
    await add(3, 3, 3);
    for (const rule of ["mean+1sd", "mean+2sd", "p50", "p95"]) {
      expect(await total(rule)).toMatchObject({
        mean: 3,
        sd: 0,
        sla: 3,
        wholeDays: 3,
        over: 0,
        overPercent: 0,
      });
    }
  });

  test("says which rule and which days it rests on", async () => {
    expect(
      await loadSlaTable(at(context, today), "size", { rule: "p85", from: "2026-01-01" }),
    ).toMatchObject({
      by: "size",
      rule: "p85",
      ruleText: "85th percentile",
      dayCount: "calendar",
      from: "2026-01-01",
      to: null,
      asOf: today,
    });
  });
});

describe("committed to done", () => {
  test("is in order of release and number, with the rolling figures of the last releases", async () => {
    const { context } = await makeTeam({ dayCount: "calendar" });
    const june = at(context, today);
    for (const [committed, released] of [
      ["2026-03-01", "2026-03-09"],
      ["2026-03-01", "2026-03-04"],
      ["2026-03-04", "2026-03-04"],
      ["2026-03-03", "2026-03-09"],
    ]) {
      await makeCard(june, { committed, released });
    }
    await makeCard(june, { released: "2026-03-05" });
    await makeCard(june, { committed: "2026-03-05" });

    const { points, mean, sd, upper, lower, items } = await loadCommittedToDone(june, {}, 2);
    expect(points.number).toEqual([2, 3, 1, 4]);
    expect(points.cycleDays).toEqual([4, 1, 9, 7]);
    expect(points.rollingMean).toEqual([null, 2.5, 5, 8]);
    expect(points.rollingSd).toEqual([
      null,
      expect.closeTo(Math.sqrt(4.5), 9),
      expect.closeTo(Math.sqrt(32), 9),
      expect.closeTo(Math.sqrt(2), 9),
    ]);
    expect({ items, mean }).toEqual({ items: 4, mean: 5.25 });
    expect(upper).toBeCloseTo(5.25 + (sd ?? 0), 9);
    expect(lower).toBeCloseTo(5.25 - (sd ?? 0), 9);
    const wide = await loadCommittedToDone(june, {});
    expect(wide.rollingWindow).toBe(20);
    expect(wide.points.rollingMean).toEqual([null, null, null, null]);
  });
});
