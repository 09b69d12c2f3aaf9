import { describe, expect, test } from "vitest";
import { cardPatchSchema } from "@/lib/cards/fields/card-schema";
import { addCards } from "@/lib/services/cards/add-cards";
import { editCard } from "@/lib/services/cards/edit-card";
import { findGivenQuotes, loadQuotes } from "@/lib/services/cards/load-quotes";
import { changeCalendar } from "@/lib/services/settings/change-calendar";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";

/** Wednesday 4 March 2026 */
const today = "2026-03-04";
const noonOn = (day: string) => new Date(`${day}T12:00:00Z`);

/** A team with ten features of size S that took 3 days each, released on Friday 20 February. */
async function teamWithHistory() {
  const { context } = await makeTeam({ timeZone: "UTC" });
  const then = { ...context, now: noonOn(today) };
  await addCards(
    { ...then, source: "api" },
    Array.from({ length: 10 }, () => ({
      title: "Released",
      type: "Feature",
      size: "S",
      committed: "2026-02-18",
      released: "2026-02-20",
    })),
  );
  return then;
}

const quoteOf = async (context: ServiceContext, number: number) =>
  (await loadQuotes(context)).get(number);

async function edit(context: ServiceContext, number: number, change: object) {
  const { version, ...fields } = { version: 0, ...change };
  return editCard(
    { ...context, source: "api" },
    number,
    cardPatchSchema.parse({ version, ...fields }),
  );
}

describe("a card committed today", () => {
  test("gets a live quote, whether it is added or edited", async () => {
    const context = await teamWithHistory();
    const added = await makeCard(context, { size: "S", committed: today });
    const waiting = await makeCard(context, { size: "S" });
    await edit(context, waiting.number, { version: 1, committed: today });
    for (const number of [added.number, waiting.number]) {
      expect(await quoteOf(context, number)).toMatchObject({
        slaDays: 3,
        wholeDays: 3,
        dueOn: "2026-03-06",
        rule: "mean+1sd",
        items: 10,
        group: "Feature, S",
        reconstructed: false,
      });
    }
  });

  test("keeps its quote whatever becomes of the cards it rests on and of the calendar", async () => {
    const context = await teamWithHistory();
    const card = await makeCard(context, { size: "S", committed: today });
    await edit(context, 1, { version: 1, committed: "2025-12-01" });
    await edit(context, 2, { version: 1, excludedReason: "Not ours" });
    await changeCalendar(
      { ...context, source: "api" },
      { holidays: [{ day: "2026-03-05", name: "A holiday" }] },
    );
    expect(await quoteOf(context, card.number)).toMatchObject({
      wholeDays: 3,
      dueOn: "2026-03-06",
      reconstructed: false,
    });
  });

  test("gets another quote when it is committed again, and keeps the first", async () => {
    const context = await teamWithHistory();
    const card = await makeCard(context, { size: "S", committed: today });
    await edit(context, card.number, { version: 1, committed: null });
    const later = { ...context, now: noonOn("2026-03-09") };
    await edit(later, card.number, { version: 2, committed: "2026-03-09" });
    expect(await quoteOf(later, card.number)).toMatchObject({ dueOn: "2026-03-11" });
    const given = await findGivenQuotes(await loadTeam(later), card.number);
    expect(given.map(({ committed, dueOn }) => [committed, dueOn])).toEqual([
      ["2026-03-04", "2026-03-06"],
      ["2026-03-09", "2026-03-11"],
    ]);
  });

  test("has no quote where no group has ten cards", async () => {
    const { context } = await makeTeam({ timeZone: "UTC" });
    const then = { ...context, now: noonOn(today) };
    const card = await makeCard(then, { committed: today });
    expect(await quoteOf(then, card.number)).toBeNull();
  });

  test("is judged by what the day is in its team's time zone", async () => {
    const { context } = await makeTeam({ timeZone: "Pacific/Auckland" });
    const lateInTheDay = { ...context, now: new Date("2026-03-04T20:00:00Z") };
    await addCards(
      { ...lateInTheDay, source: "api" },
      Array.from({ length: 10 }, () => ({
        title: "Released",
        type: "Feature",
        committed: "2026-02-18",
        released: "2026-02-20",
      })),
    );
    const there = await makeCard(lateInTheDay, { committed: "2026-03-05" });
    const past = await makeCard(lateInTheDay, { committed: "2026-03-04" });
    expect((await quoteOf(lateInTheDay, there.number))?.reconstructed).toBe(false);
    expect((await quoteOf(lateInTheDay, past.number))?.reconstructed).toBe(true);
  });
});

describe("a card whose commit day was past when it became known", () => {
  test("has a quote reconstructed from the cards released before that day", async () => {
    const context = await teamWithHistory();
    const card = await makeCard(context, { size: "S", committed: "2026-02-23" });
    const early = await makeCard(context, { size: "S", committed: "2026-02-20" });
    expect(await quoteOf(context, card.number)).toMatchObject({
      wholeDays: 3,
      dueOn: "2026-02-25",
      reconstructed: true,
    });
    expect(await quoteOf(context, early.number)).toBeNull();
  });

  test("has another one after a change of dates, exclusions or holidays", async () => {
    const context = await teamWithHistory();
    const { number } = await makeCard(context, { size: "S", committed: "2026-02-23" });
    await edit(context, 1, { version: 1, committed: "2026-02-02" });
    expect((await quoteOf(context, number))?.wholeDays).toBe(7);
    await edit(context, 1, { version: 2, committed: "2026-02-18" });
    await changeCalendar(
      { ...context, source: "api" },
      { holidays: [{ day: "2026-02-24", name: "A holiday" }] },
    );
    expect(await quoteOf(context, number)).toMatchObject({ wholeDays: 3, dueOn: "2026-02-26" });
    await edit(context, 2, { version: 1, excludedReason: "Not ours" });
    expect(await quoteOf(context, number)).toBeNull();
  });
});
