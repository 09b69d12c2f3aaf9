import { beforeEach, describe, expect, test } from "vitest";
import { editCard } from "@/lib/services/cards/edit-card";
import { removeCard } from "@/lib/services/cards/remove-card";
import { undoImport } from "@/lib/services/import/undo-import";
import { loadCommittedToDone } from "@/lib/services/planning/load-committed-to-done";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";
import { loadWorkMix } from "@/lib/services/planning/load-work-mix";
import { changeCalendar } from "@/lib/services/settings/change-calendar";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { importText } from "@/tests/integration/services/support/import-text";

let context: ServiceContext;

beforeEach(async () => {
  ({ context } = await makeTeam());
});

const api = () => ({ ...context, source: "api" as const });

/** Everything that is kept for a revision, asked again. */
async function figures() {
  const { total } = await loadSlaTable(context, "type", {});
  const { points } = await loadCommittedToDone(context, {});
  const mix = await loadWorkMix(context, "week", {});
  return {
    items: total.items,
    mean: total.mean,
    numbers: points.number,
    days: mix.total?.byKind.feature.days ?? 0,
  };
}

test("every kind of change is in the figures at once", async () => {
  expect(await figures()).toEqual({ items: 0, mean: null, numbers: [], days: 0 });
  await makeCard(context, { committed: "2026-05-04", released: "2026-05-08" });
  expect(await figures()).toEqual({ items: 1, mean: 5, numbers: [1], days: 5 });
  await editCard(api(), 1, { version: 1, released: "2026-05-07" });
  expect(await figures()).toEqual({ items: 1, mean: 4, numbers: [1], days: 4 });
  await changeCalendar(api(), { holidays: [{ day: "2026-05-05", name: "Off" }] });
  expect(await figures()).toEqual({ items: 1, mean: 3, numbers: [1], days: 3 });
  const { id } = await importText(
    context,
    "Title,Type,Started,Done\nx,Feature,2026-05-04,2026-05-04",
  );
  expect(await figures()).toEqual({ items: 2, mean: 2, numbers: [2, 1], days: 4 });
  await undoImport(api(), id as number);
  expect(await figures()).toEqual({ items: 1, mean: 3, numbers: [1], days: 3 });
  await removeCard(api(), 1);
  expect(await figures()).toEqual({ items: 0, mean: null, numbers: [], days: 0 });
});

test("a new type is known at once", async () => {
  expect((await loadTeam(context)).types).toHaveLength(5);
  await importText(context, "Title,Type\nx,Chore");
  expect((await loadTeam(context)).types.map((type) => type.name)).toContain("Chore");
  expect((await loadSlaTable(context, "type", { type: ["Chore"] })).total.items).toBe(0);
});

test("a change that was refused leaves the figures", async () => {
  await makeCard(context, { committed: "2026-05-04", released: "2026-05-08" });
  const before = await figures();
  await expect(editCard(api(), 1, { version: 1, committed: "2026-05-09" })).rejects.toMatchObject({
    status: 422,
  });
  await importText(context, "Title,Type,Started,Done\nx,Bug,2026-05-04,2026-05-01");
  expect(await figures()).toEqual(before);
});

test("figures asked for while a change is made are those before or after it", async () => {
  await makeCard(context, { committed: "2026-05-04", released: "2026-05-08" });
  let version = 1;
  for (const released of ["2026-05-04", "2026-05-05", "2026-05-06", "2026-05-07"]) {
    const [, ...seen] = await Promise.all([
      editCard(api(), 1, { version: version++, released }),
      ...Array.from({ length: 5 }, () => loadSlaTable(context, "type", {})),
    ]);
    for (const { total } of seen) expect(total.items).toBe(1);
    const { total } = await loadSlaTable(context, "type", {});
    expect(total.mean).toBe(Number(released.slice(-1)) - 3);
  }
});

test("what was kept for an earlier revision is held no longer than it is of use", async () => {
  const id = context.teamId;
  const worked: string[] = [];
  const ask = (revision: number) =>
    rememberForRevision({ id, revision }, "figure", async () => worked.push(`at ${revision}`));
  for (const revision of [11, 11, 12, 12, 11, 12]) await ask(revision);
  expect(worked).toEqual(["at 11", "at 12", "at 11"]);
});

describe("at midnight in the team's zone", () => {
  const zones: [zone: string, lastMinute: string, midnight: string][] = [
    ["Pacific/Auckland", "2026-05-18T11:59:00Z", "2026-05-18T12:00:00Z"],
    ["America/Los_Angeles", "2026-05-19T06:59:00Z", "2026-05-19T07:00:00Z"],
    ["UTC", "2026-05-18T23:59:59Z", "2026-05-19T00:00:00Z"],
  ];

  test.each(zones)(
    "of %s, a new day begins for every figure, without a change",
    async (zone, lastMinute, midnight) => {
      const team = (await makeTeam({ timeZone: zone })).context;
      const before = { ...team, now: new Date(lastMinute) };
      const after = { ...team, now: new Date(midnight) };
      await makeCard(before, { committed: "2026-05-18" });

      for (const [now, today, days] of [
        [before, "2026-05-18", 1],
        [after, "2026-05-19", 2],
        [before, "2026-05-18", 1],
      ] as const) {
        expect((await loadTeam(now)).today).toBe(today);
        expect((await loadSlaTable(now, "type", {})).asOf).toBe(today);
        expect((await loadCommittedToDone(now, {})).asOf).toBe(today);
        const mix = await loadWorkMix(now, "month", {});
        expect(mix.asOf).toBe(today);
        expect(mix.total?.byKind.feature.days).toBe(days);
      }
    },
  );

  test.each(zones)(
    "of %s, a card can be released on the new day",
    async (zone, lastMinute, midnight) => {
      const team = (await makeTeam({ timeZone: zone })).context;
      const before = { ...team, now: new Date(lastMinute) };
      const after = { ...team, now: new Date(midnight) };
      const card = { committed: "2026-05-18", released: "2026-05-19" };
      await expect(makeCard(before, card)).rejects.toMatchObject({ code: "released-in-future" });
      expect((await makeCard(after, card)).cycleDays).toBe(2);
      expect((await loadSlaTable(after, "type", {})).total.items).toBe(1);
      const csv = "Title,Type,Started,Done\nx,Bug,2026-05-18,2026-05-19";
      expect(await importText(before, csv)).toMatchObject({ status: "rejected" });
      expect(await importText(after, csv)).toMatchObject({ status: "imported" });
    },
  );
});
