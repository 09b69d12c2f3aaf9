import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { addCards } from "@/lib/services/cards/add-cards";
import { changeCalendar } from "@/lib/services/settings/change-calendar";
import { slaDueFeed } from "@/lib/services/stand-up/sla-due-feed";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { blockCard } from "@/lib/services/wall/block-card";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";

/** Wednesday 4 March 2026; quotes of three days from ten features released on 20 February. */
async function teamWithHistory() {
  const { context } = await makeTeam({ timeZone: "UTC" });
  const then = { ...context, now: new Date("2026-03-04T09:00:00Z") };
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

async function entryOf(context: ServiceContext, number: number) {
  const feed = new ICAL.Component(ICAL.parse(await slaDueFeed(context, "http://wall.example")));
  const own = feed
    .getAllSubcomponents("vevent")
    .find((one) => String(one.getFirstPropertyValue("uid")).startsWith(`sla-due-${number}-`));
  if (!own) throw new Error(`no entry of card ${number}`);
  return {
    text: own.toString(),
    start: String(own.getFirstPropertyValue("dtstart")),
    uid: String(own.getFirstPropertyValue("uid")),
    sequence: Number(own.getFirstPropertyValue("sequence")),
    modified: String(own.getFirstPropertyValue("last-modified")),
  };
}

describe("an entry of the feed", () => {
  test("stays as it was while other cards move, when its quote is frozen", async () => {
    const context = await teamWithHistory();
    const mine = await makeCard(context, { committed: "2026-03-04" });
    const other = await makeCard(context, { committed: "2026-03-04" });
    const entries = async () => ({
      mine: await entryOf(context, mine.number),
      other: await entryOf(context, other.number),
    });
    const before = await entries();
    await blockCard({ ...context, source: "api" }, other.number, { reason: null });
    const after = await entries();
    expect(after.mine.text).toBe(before.mine.text);
    expect(after.other.uid).toBe(before.other.uid);
    expect(after.other.sequence).toBeGreaterThan(before.other.sequence);
    expect(after.other.modified >= before.other.modified).toBe(true);
  });

  test("moves with a new sequence when a holiday moves its reconstructed quote", async () => {
    const context = await teamWithHistory();
    const { number } = await makeCard(context, { committed: "2026-03-03" });
    const before = await entryOf(context, number);
    await changeCalendar(
      { ...context, source: "api" },
      { holidays: [{ day: "2026-03-05", name: "A holiday" }] },
    );
    const after = await entryOf(context, number);
    expect([before.start, after.start]).toEqual(["2026-03-05", "2026-03-06"]);
    expect(after.uid).toBe(before.uid);
    expect(after.sequence).toBeGreaterThan(before.sequence);
  });

  test("is the same text at every asking until something changes", async () => {
    const context = await teamWithHistory();
    await makeCard(context, { committed: "2026-03-03" });
    const first = await slaDueFeed(context, "http://wall.example");
    const later = { ...context, now: new Date("2026-03-04T15:00:00Z") };
    expect(await slaDueFeed(later, "http://wall.example")).toBe(first);
  });
});
