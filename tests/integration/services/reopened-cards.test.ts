import { beforeAll, describe, expect, test } from "vitest";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { IsoDay } from "@/lib/dates/day";
import { toIsoDay } from "@/lib/dates/day";
import { database } from "@/lib/db/client";
import { editCard } from "@/lib/services/cards/edit-card";
import { loadCommittedToDone } from "@/lib/services/planning/load-committed-to-done";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";
import { loadWorkMix } from "@/lib/services/planning/load-work-mix";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { query } from "@/tests/integration/db/support/team-state";
import { at } from "@/tests/integration/services/support/at";

const noon = "2026-06-30";

/** Cycle times, with the days of release, as the team's figures have them on a day. */
async function seen(context: ServiceContext, asOf: IsoDay | undefined, filter: CardFilter = {}) {
  const now = at(context, noon);
  const { total, leftOut } = await loadSlaTable(now, "type", { ...filter, asOf });
  const { points } = await loadCommittedToDone(now, { ...filter, asOf });
  expect(total.items).toBe(points.number.length);
  expect(total.histogram.flatMap(([days, count]) => Array(count).fill(days))).toEqual(
    points.cycleDays.map(Number).sort((a, b) => a - b),
  );
  return {
    cards: points.number.map((number, index) => [
      number,
      toIsoDay(points.released[index] as number),
      points.cycleDays[index],
    ]),
    leftOut,
  };
}

async function weeks(context: ServiceContext, asOf: IsoDay) {
  const { buckets } = await loadWorkMix(at(context, noon), "week", {
    from: "2026-05-04",
    to: "2026-05-31",
    asOf,
  });
  return buckets.map(({ byKind: { feature } }) => [feature.items, feature.days]);
}

describe("a card that was released on a Friday, reopened after ten days and released again", () => {
  let context: ServiceContext;
  const steady = [2, "2026-05-05", 2];

  beforeAll(async () => {
    ({ context } = await makeTeam());
    await makeCard(at(context, "2026-05-11"), { committed: "2026-05-04", released: "2026-05-08" });
    await makeCard(at(context, "2026-05-11"), { committed: "2026-05-04", released: "2026-05-05" });
    await editCard(at(context, "2026-05-18"), 1, { version: 1, released: null });
    await editCard(at(context, "2026-05-22"), 1, { version: 2, released: "2026-05-22" });
  });

  test("keeps its first commit day, and its cycle time runs to its last release", async () => {
    const now = (await seen(context, undefined)).cards;
    expect(now).toEqual([steady, [1, "2026-05-22", 15]]);
    expect((await seen(context, "2026-05-22")).cards).toEqual(now);
  });

  test("counts as of each day as it stood at the end of it", async () => {
    const first = [1, "2026-05-08", 5];
    expect((await seen(context, "2026-05-04")).cards).toEqual([]);
    expect((await seen(context, "2026-05-07")).cards).toEqual([steady]);
    expect((await seen(context, "2026-05-08")).cards).toEqual([steady, first]);
    expect((await seen(context, "2026-05-17")).cards).toEqual([steady, first]);
    expect((await seen(context, "2026-05-18")).cards).toEqual([steady]);
    expect((await seen(context, "2026-05-21")).cards).toEqual([steady]);
  });

  test("is in a period by the release that was known then", async () => {
    const friday = { from: "2026-05-08", to: "2026-05-08" };
    expect((await seen(context, "2026-05-17", friday)).cards).toEqual([[1, "2026-05-08", 5]]);
    expect((await seen(context, undefined, friday)).cards).toEqual([]);
    expect((await seen(context, "2026-05-17", { from: "2026-05-09" })).cards).toEqual([]);
  });

  test("is in progress except between its release and its reopening", async () => {
    expect(await weeks(context, "2026-05-31")).toEqual([
      [1, 7],
      [0, 0],
      [1, 5],
      [0, 0],
    ]);
    expect(await weeks(context, "2026-05-15")).toEqual([
      [2, 7],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(await weeks(context, "2026-05-19")).toEqual([
      [1, 7],
      [0, 0],
      [0, 2],
      [0, 0],
    ]);
    expect(await weeks(context, "2026-05-06")).toEqual([
      [1, 5],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });
});

describe("a reopened card", () => {
  test("that turns out to have been released again long before is counted once", async () => {
    const { context } = await makeTeam();
    await makeCard(at(context, "2026-05-08"), { committed: "2026-05-04", released: "2026-05-08" });
    await editCard(at(context, "2026-05-18"), 1, { version: 1, released: null });
    await editCard(at(context, "2026-05-19"), 1, { version: 2, released: "2026-05-11" });

    expect((await seen(context, "2026-05-10")).cards).toEqual([[1, "2026-05-08", 5]]);
    expect((await seen(context, "2026-05-14")).cards).toEqual([[1, "2026-05-11", 6]]);
    expect(await weeks(context, "2026-05-31")).toEqual([
      [0, 5],
      [1, 1],
      [0, 0],
      [0, 0],
    ]);
  });

  test("whose release was cleared by mistake and put back is as if nothing had been", async () => {
    const { context } = await makeTeam();
    await makeCard(at(context, "2026-05-08"), { committed: "2026-05-04", released: "2026-05-08" });
    await editCard(at(context, "2026-05-18"), 1, { version: 1, released: null });
    await editCard(at(context, "2026-05-18"), 1, { version: 2, released: "2026-05-08" });

    for (const asOf of ["2026-05-08", "2026-05-14", "2026-05-18", "2026-06-01"]) {
      expect((await seen(context, asOf)).cards).toEqual([[1, "2026-05-08", 5]]);
    }
    expect(await weeks(context, "2026-05-31")).toEqual([
      [1, 5],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  test("whose commit day is corrected to after the reopening was at work from then on", async () => {
    const { context } = await makeTeam();
    await makeCard(at(context, "2026-05-08"), { committed: "2026-05-04", released: "2026-05-08" });
    await editCard(at(context, "2026-05-18"), 1, { version: 1, released: null });
    await editCard(at(context, "2026-05-20"), 1, { version: 2, committed: "2026-05-19" });

    expect((await seen(context, "2026-05-10")).cards).toEqual([]);
    expect(await weeks(context, "2026-05-22")).toEqual([
      [0, 0],
      [0, 0],
      [0, 4],
      [0, 0],
    ]);
  });

  test("whose commit day is corrected to within its release waits from then on", async () => {
    const { context } = await makeTeam();
    await makeCard(at(context, "2026-05-08"), { committed: "2026-05-04", released: "2026-05-08" });
    await editCard(at(context, "2026-05-18"), 1, { version: 1, released: null });
    await editCard(at(context, "2026-05-20"), 1, { version: 2, committed: "2026-05-13" });

    expect(await weeks(context, "2026-05-22")).toEqual([
      [0, 0],
      [0, 0],
      [0, 5],
      [0, 0],
    ]);
  });

  test("that is still open counts as released as of then, also where no card is released now", async () => {
    const { context } = await makeTeam();
    await makeCard(at(context, "2026-05-08"), { committed: "2026-05-04", released: "2026-05-08" });
    await editCard(at(context, "2026-05-18"), 1, { version: 1, released: null });

    expect((await seen(context, "2026-05-17")).cards).toEqual([[1, "2026-05-08", 5]]);
    expect((await seen(context, undefined)).cards).toEqual([]);
  });

  test("is left out as of then, and said to be, by reason", async () => {
    const { context } = await makeTeam();
    await makeCard(at(context, "2026-05-08"), { released: "2026-05-08" });
    await makeCard(at(context, "2026-05-08"), {
      committed: "2026-05-04",
      released: "2026-05-08",
      excludedReason: "a test",
    });
    for (const number of [1, 2]) {
      await editCard(at(context, "2026-05-18"), number, { version: 1, released: null });
    }
    expect(await seen(context, "2026-05-17")).toEqual({
      cards: [],
      leftOut: { excluded: 1, noCommitDay: 1 },
    });
    expect((await seen(context, "2026-05-18")).leftOut).toEqual({ excluded: 0, noCommitDay: 0 });
    expect((await seen(context, "2026-05-17", { from: "2026-05-09" })).leftOut).toEqual({
      excluded: 0,
      noCommitDay: 0,
    });
  });
});

test("a release that is cleared on its own day was never one", async () => {
  const { context } = await makeTeam();
  await makeCard(at(context, "2026-05-08"), { committed: "2026-05-04", released: "2026-05-08" });
  await editCard(at(context, "2026-05-08"), 1, { version: 1, released: null });
  expect(await query("select 1 from spells where team_id = $1", [context.teamId])).toEqual([]);
  expect((await seen(context, "2026-05-08")).cards).toEqual([]);
});

test.each(["Pacific/Auckland", "America/Los_Angeles"])(
  "days come and go unchanged where the database keeps its clock in %s",
  async (zone) => {
    const [{ name } = { name: "" }] = await query<{ name: string }>(
      "select current_database() as name",
    );
    const before = await makeTeam();
    await makeCard(before.context, { committed: "2026-05-04", released: "2026-05-08" });
    await query(`alter role current_user in database ${name} set timezone to '${zone}'`);
    // Only a new connection takes up the setting.
    await database().$disconnect();
    expect(await database().$queryRaw`show timezone`).toEqual([{ TimeZone: zone }]);
    const { context } = await makeTeam();
    for (const team of [before.context, context]) {
      if (team === context) {
        await makeCard(team, { committed: "2026-05-04", released: "2026-05-08" });
      }
      expect((await seen(team, "2026-05-08")).cards).toEqual([[1, "2026-05-08", 5]]);
      expect((await seen(team, "2026-05-07")).cards).toEqual([]);
    }
  },
);
