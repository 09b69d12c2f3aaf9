import { describe, expect, test } from "vitest";
import { cardPatchSchema } from "@/lib/cards/fields/card-schema";
import { addCards } from "@/lib/services/cards/add-cards";
import { editCard } from "@/lib/services/cards/edit-card";
import { loadNotes } from "@/lib/services/stand-up/load-notes";
import { loadOpenCards } from "@/lib/services/stand-up/load-open-cards";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { blockCard } from "@/lib/services/wall/block-card";
import { commitCard } from "@/lib/services/wall/commit-card";
import { unblockCard } from "@/lib/services/wall/unblock-card";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";

const at = (day: string) => new Date(`${day}T09:00:00Z`);

/** As of Monday 30 March 2026, with quotes of three days from ten features; Friday 6 March is off. */
async function teamWithHistory() {
  const { context } = await makeTeam({
    timeZone: "UTC",
    holidays: [{ day: "2026-03-06", name: "A holiday" }],
  });
  const then = { ...context, now: at("2026-03-30") };
  await addCards(
    { ...then, source: "api" },
    Array.from({ length: 10 }, () => ({
      title: "Released",
      type: "Feature",
      committed: "2026-02-18",
      released: "2026-02-20",
    })),
  );
  return then;
}

async function cardOn(context: ServiceContext, number: number, day: string) {
  const { cards } = await loadOpenCards(context, day);
  return cards.find((card) => card.number === number);
}

describe("a card with an SLA of three working days", () => {
  test.each([
    ["in the middle of a week", "2026-03-09", "2026-03-11", "2026-03-12"],
    ["over a weekend", "2026-03-12", "2026-03-16", "2026-03-17"],
    ["over a holiday and a weekend", "2026-03-04", "2026-03-09", "2026-03-10"],
    ["committed on a Saturday", "2026-03-14", "2026-03-18", "2026-03-19"],
    ["committed on a holiday", "2026-03-06", "2026-03-11", "2026-03-12"],
  ])(
    "%s is not over on the morning of its due date, and is on the next working day",
    async (_, committed, dueOn, next) => {
      const context = await teamWithHistory();
      const { number } = await makeCard(context, { committed });
      const due = await cardOn(context, number, dueOn);
      expect(due).toMatchObject({ age: 3, quote: { wholeDays: 3, dueOn }, overBy: null });
      expect(await cardOn(context, number, next)).toMatchObject({
        age: 4,
        overBy: 1,
        chance: { reason: "over" },
      });
    },
  );

  test("on the weekend after its SLA date is due, not over, and counts as a breach to expect", async () => {
    const context = await teamWithHistory();
    // Due on Friday 13 March.
    await makeCard(context, { committed: "2026-03-11" });
    for (const day of ["2026-03-14", "2026-03-15"]) {
      const { cards, summary } = await loadOpenCards(context, day);
      expect(cards[0]).toMatchObject({ age: 3, overBy: null, chance: { reason: "due" } });
      expect(summary).toMatchObject({ alreadyOver: 0, due: 1, undecided: 0, withoutChance: 0 });
    }
    expect((await loadOpenCards(context, "2026-03-16")).cards[0]).toMatchObject({ overBy: 1 });
  });

  test.each([
    ["2026-03-16", 3],
    ["2026-03-17", 4],
  ])("that is released on %s has taken %i days", async (released, cycleDays) => {
    const context = await teamWithHistory();
    const card = await makeCard(context, { committed: "2026-03-12", released });
    expect(card.cycleDays).toBe(cycleDays);
  });
});

describe("a card that was put back into the queue", () => {
  test("was in progress on the mornings before, with the quote that it had", async () => {
    const context = await teamWithHistory();
    const { streams } = await loadTeam(context);
    const stream = streams[0]?.name ?? "";
    const { number, version } = await makeCard(context, { committed: "2026-03-09", stream });
    const earlier = { ...context, source: "api" as const, now: at("2026-03-17") };
    await editCard(earlier, number, cardPatchSchema.parse({ version, committed: null }));
    const on = async (day: string) => {
      const card = await cardOn(context, number, day);
      return card && [card.committed, card.stream, card.quote?.dueOn];
    };
    expect(await on("2026-03-06")).toBeUndefined();
    expect(await on("2026-03-12")).toEqual(["2026-03-09", stream, "2026-03-11"]);
    expect(await on("2026-03-18")).toBeUndefined();
    expect(await on("2026-03-30")).toBeUndefined();

    const again = { ...context, source: "api" as const };
    await commitCard(again, number, { on: "2026-03-26", stream });
    expect(await on("2026-03-12")).toEqual(["2026-03-09", stream, "2026-03-11"]);
    expect(await on("2026-03-24")).toBeUndefined();
    expect(await on("2026-03-27")).toEqual(["2026-03-26", stream, "2026-03-30"]);
  });
});

describe("a blocked card", () => {
  test("counts each of its days in progress once, however its blockages overlap", async () => {
    const context = await teamWithHistory();
    const { number } = await makeCard(context, { committed: "2026-03-10" });
    const api = { ...context, source: "api" as const };
    // From before it was committed, and again over the same days.
    await blockCard(api, number, { on: "2026-03-09", reason: null });
    await unblockCard(api, number, { on: "2026-03-12" });
    await blockCard(api, number, { on: "2026-03-11", reason: null });
    expect((await cardOn(context, number, "2026-03-13"))?.blockedDays).toBe(4);
  });

  test("was still blocked on the morning of the day on which that ended", async () => {
    const context = await teamWithHistory();
    const { number } = await makeCard(context, { committed: "2026-03-09" });
    const api = { ...context, source: "api" as const };
    await blockCard(api, number, { on: "2026-03-10", reason: "waits for the bank" });
    await unblockCard(api, number, { on: "2026-03-12" });
    const on = async (day: string) => {
      const card = await cardOn(context, number, day);
      return [card?.blocked?.reason ?? null, card?.blockedDays];
    };
    expect(await on("2026-03-09")).toEqual([null, 0]);
    expect(await on("2026-03-11")).toEqual(["waits for the bank", 2]);
    expect(await on("2026-03-12")).toEqual(["waits for the bank", 2]);
    expect(await on("2026-03-13")).toEqual([null, 2]);
  });

  test("is free at once today", async () => {
    const context = await teamWithHistory();
    const { number } = await makeCard(context, { committed: "2026-03-26" });
    const api = { ...context, source: "api" as const };
    await blockCard(api, number, { on: "2026-03-27", reason: null });
    await unblockCard(api, number, {});
    expect(await cardOn(context, number, "2026-03-30")).toMatchObject({
      blocked: null,
      blockedDays: 1,
    });
  });
});

describe("notes", () => {
  test("are of the cards in progress unless others are chosen, with the dates of their quotes", async () => {
    const context = await teamWithHistory();
    const open = await makeCard(context, { title: "Open", committed: "2026-03-30" });
    const queued = await makeCard(context, { title: "Queued" });
    const { choices, notes } = await loadNotes(context, null);
    expect(notes).toEqual([
      {
        number: open.number,
        title: "Open",
        type: "Feature",
        kind: "feature",
        size: null,
        committed: "2026-03-30",
        state: "open",
        quote: { dueOn: "2026-04-01", wholeDays: 3 },
      },
    ]);
    expect(choices.map((card) => [card.number, card.state])).toEqual([
      [open.number, "open"],
      [queued.number, "queue"],
    ]);
    const chosen = await loadNotes(context, [queued.number, 1]);
    expect(
      chosen.notes.map((card) => [card.number, card.state, card.quote?.dueOn ?? null]),
    ).toEqual([
      [1, "ended", null],
      [queued.number, "queue", null],
    ]);
    expect((await loadNotes(context, [])).notes).toEqual([]);
  });

  test("know nothing of other teams", async () => {
    const [context, other] = [await teamWithHistory(), await teamWithHistory()];
    await makeCard(other, { title: "Theirs", committed: "2026-03-30" });
    expect((await loadNotes(context, [11])).notes).toEqual([]);
  });
});
