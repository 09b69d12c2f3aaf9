import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { putSavedView } from "@/lib/db/saved-views";
import { addCards, newCardsSchema } from "@/lib/services/cards/add-cards";
import { bulkEditCards } from "@/lib/services/cards/bulk-edit-cards";
import { editCard } from "@/lib/services/cards/edit-card";
import { getCard } from "@/lib/services/cards/get-card";
import { undoChange } from "@/lib/services/cards/undo-change";
import { loadCommittedToDone } from "@/lib/services/planning/load-committed-to-done";
import { loadItemsChartText } from "@/lib/services/planning/load-items-chart";
import { loadPlanningViews } from "@/lib/services/planning/load-planning-views";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";
import { loadTeamFacts } from "@/lib/services/planning/load-team-facts";
import { saveView } from "@/lib/services/team/save-view";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { at } from "@/tests/integration/services/support/at";

const today = "2026-06-30";

describe("a released card that is reopened and released again", () => {
  let context: ServiceContext;

  beforeAll(async () => {
    ({ context } = await makeTeam({ dayCount: "calendar" }));
    await makeCard(at(context, "2026-05-08"), {
      ...{ prioritised: "2026-05-01", committed: undefined, released: "2026-05-08" },
    });
    const card = await getCard(context, 1);
    const later = { ...at(context, "2026-05-20"), source: "screen" as const };
    const open = await editCard(later, 1, { version: card.version, released: null });
    const last = { ...at(context, "2026-05-30"), source: "screen" as const };
    await editCard(last, 1, { version: open.version, released: "2026-05-30" });
  });

  test.each([
    ["2026-05-07", []],
    ["2026-05-08", [8]],
    ["2026-05-19", [8]],
    ["2026-05-20", []],
    ["2026-05-30", [30]],
  ])("as of %s has the lead times %j", async (asOf, days) => {
    const filter = { measure: "lead" as const, asOf };
    const now = at(context, today);
    const { total, leftOut } = await loadSlaTable(now, "type", filter);
    const { points } = await loadCommittedToDone(now, filter);
    expect(total.histogram.map(([one]) => one)).toEqual(days);
    expect(points.leadDays).toEqual(days);
    expect(points.cycleDays).toEqual(days.map(() => null));
    expect(leftOut.noCommitDay).toBe(0);
  });
});

describe("the compared period and the chart", () => {
  test("are of lead times too, with the limit of each card's own group", async () => {
    const { context } = await makeTeam({ dayCount: "calendar" });
    const cards = [
      ["2026-04-01", "2026-04-10", "2026-04-10"],
      ["2026-04-01", "2026-04-12", "2026-04-20"],
      ["2026-05-01", "2026-05-04", "2026-05-04"],
      ["2026-05-01", "2026-05-05", "2026-05-06"],
      ["2026-05-01", "2026-05-30", "2026-05-30"],
    ].map(([prioritised, committed, released], index) => ({
      ...{ title: `Card ${index}`, type: "Feature", prioritised, committed, released },
    }));
    await addCards({ ...context, source: "api" }, newCardsSchema.parse(cards));
    const filter = { measure: "lead" as const, from: "2026-05-01", to: "2026-05-30" };
    const now = at(context, today);
    const { total, before } = await loadSlaTable(now, "type", filter, { compare: true });
    expect(total.histogram).toEqual([
      [4, 1],
      [6, 1],
      [30, 1],
    ]);
    expect(before?.total).toMatchObject({ items: 2, wholeDays: 22 });

    const chart = JSON.parse(
      await loadItemsChartText(now, filter, { window: 2, view: null, by: "type" }),
    );
    expect(chart).toMatchObject({ measure: "lead", items: 3, longest: 30 });
    expect(chart.points).toMatchObject({ days: [4, 6, 30], over: [0, 0, 1] });
    expect(chart.rolling.mean).toEqual([5, 18]);
  });
});

test("a view saved when the work mix had the name is shown as it was meant, one of lead times is kept", async () => {
  const { context } = await makeTeam();
  await makeCard(context);
  const row = { page: "planning" as const, name: "Items", query: "measure=items&mix=type" };
  await putSavedView(database(), context.teamId, { id: 1, ...row });
  const screen = { ...context, source: "screen" as const };
  await saveView(screen, "planning", { name: "Lead", query: "mix=type&measure=lead" });
  expect((await loadPlanningViews(context)).map(({ query }) => query)).toEqual([
    "share=items&mix=type",
    "measure=lead&mix=type",
  ]);
});

describe("a team whose record has no commit days", () => {
  let context: ServiceContext;

  beforeAll(async () => {
    ({ context } = await makeTeam({ dayCount: "calendar" }));
    const dated = (prioritised: string | undefined, released: string | undefined) => ({
      ...{ title: "Card", type: "Bug", prioritised, released },
    });
    await addCards(
      { ...context, source: "api" },
      newCardsSchema.parse([
        dated("2026-05-01", "2026-05-03"),
        dated("2026-05-01", "2026-05-08"),
        dated(undefined, "2026-05-08"),
        dated("2026-05-20", "2026-05-10"),
        dated("2026-05-01", undefined),
      ]),
    );
  });

  test("is known to have lead times alone, and after a commit day both", async () => {
    expect(await loadTeamFacts(context)).toMatchObject({
      hasCycleTimes: false,
      hasLeadTimes: true,
    });
  });

  test("gets commit days at once where they fit, taken back by one undo", async () => {
    const screen = { ...context, source: "screen" as const };
    const all = [1, 2, 3, 4, 5];
    const done = await bulkEditCards(screen, all, { committed: "prioritised" });
    expect(done).toMatchObject({ changed: 2, kept: 3 });
    expect(await getCard(context, 1)).toMatchObject({ committed: "2026-05-01", cycleDays: 3 });
    expect(await getCard(context, 5)).toMatchObject({ committed: null });
    const cycles = await loadSlaTable(context, "type", {});
    expect(cycles.total.histogram).toEqual([
      [3, 1],
      [8, 1],
    ]);
    expect((await loadTeamFacts(context)).hasCycleTimes).toBe(true);

    await undoChange(screen, done.revision);
    expect(await getCard(context, 2)).toMatchObject({ committed: null, cycleDays: null });
    expect((await loadTeamFacts(context)).hasCycleTimes).toBe(false);
  });

  test("gets one day for all, which no card has that was done before it", async () => {
    const screen = { ...context, source: "screen" as const };
    const done = await bulkEditCards(screen, [1, 2, 3], { committed: "2026-05-07", size: "M" });
    expect(done).toMatchObject({ changed: 3, kept: 1 });
    expect(await getCard(context, 1)).toMatchObject({ committed: null, size: "M" });
    expect(await getCard(context, 3)).toMatchObject({ committed: "2026-05-07", cycleDays: 2 });
    await undoChange(screen, done.revision);
  });

  test("is told where none of the cards can have the day, and nothing changes", async () => {
    const screen = { ...context, source: "screen" as const };
    await expect(bulkEditCards(screen, [3, 4], { committed: "prioritised" })).rejects.toMatchObject(
      { status: 422, code: "no-commit-day-fits" },
    );
    await expect(bulkEditCards(screen, [1], { committed: "2999-01-01" })).rejects.toMatchObject({
      code: "no-commit-day-fits",
    });
  });
});
