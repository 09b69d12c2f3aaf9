import { beforeEach, describe, expect, test } from "vitest";
import type { WallCard } from "@/lib/cards/wall/wall-card";
import { type WallMoveInput, wallMoveSchema } from "@/lib/cards/wall/wall-move";
import { addCards } from "@/lib/services/cards/add-cards";
import { saveStreams } from "@/lib/services/settings/edit-team-list";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { answerScreenMove } from "@/lib/services/wall/answer-screen-move";
import { loadWall, loadWallChanges } from "@/lib/services/wall/load-wall";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";

/** Wednesday 4 March 2026, just after midnight in Auckland */
const now = new Date("2026-03-03T11:30:00Z");
const today = "2026-03-04";
let context: ServiceContext & { source: "screen" };

beforeEach(async () => {
  const team = await makeTeam({ timeZone: "Pacific/Auckland" });
  context = { ...team.context, now, source: "screen" };
});

const make = (move: WallMoveInput) => answerScreenMove(context, wallMoveSchema.parse(move));

async function placed(place: WallCard["place"]): Promise<WallCard[]> {
  return (await loadWall(context)).cards.filter((card) => card.place === place);
}

async function onlyCard(number: number): Promise<WallCard> {
  const found = (await loadWall(context)).cards.find((card) => card.number === number);
  if (!found) throw new Error(`Card ${number} is not on the wall`);
  return found;
}

describe("the wall", () => {
  test("has the queue in order, open cards by urgency, and what was released in two weeks", async () => {
    await addCards(
      { ...context, source: "api" },
      [
        ["Waits", null, null, null],
        ["Waits longer", "2026-02-02", null, null],
        ["Open", null, "2026-03-02", null],
        ["Released two weeks ago", null, "2026-02-16", "2026-02-19"],
        ["Released before that", null, "2026-02-16", "2026-02-18"],
      ].map(([title, prioritised, committed, released]) => ({
        title: title ?? "",
        type: "Feature",
        prioritised,
        committed,
        released,
      })),
    );
    const titles = async (place: WallCard["place"]) =>
      (await placed(place)).map(({ title }) => title);
    expect(await titles("queue")).toEqual(["Waits longer", "Waits"]);
    expect(await titles("open")).toEqual(["Open"]);
    expect(await titles("released")).toEqual(["Released two weeks ago"]);
    expect((await onlyCard(3)).days).toBe(3);
    expect((await onlyCard(4)).days).toBe(4);
    expect((await onlyCard(2)).days).toBe(23);
  });

  test("sets days to today in the team's zone, and keeps those that are set", async () => {
    const { number } = await makeCard(context);
    await make({ card: number, to: "stream:1" });
    expect(await onlyCard(number)).toMatchObject({ committed: today, streamId: 1, days: 1 });
    await make({ card: number, to: "stream:2" });
    expect(await onlyCard(number)).toMatchObject({ committed: today, streamId: 2 });
    await make({ card: number, to: "released" });
    expect(await onlyCard(number)).toMatchObject({ released: today, committed: today });
    await make({ card: number, to: "stream:0" });
    expect(await onlyCard(number)).toMatchObject({
      released: null,
      committed: today,
      streamId: null,
    });
  });

  test("moves a card up and down the queue", async () => {
    for (let index = 0; index < 4; index += 1) await makeCard(context);
    const order = async () =>
      (await placed("queue"))
        .sort((a, b) => (a.queueRank ?? 1e9) - (b.queueRank ?? 1e9) || a.number - b.number)
        .map(({ number }) => number);
    const steps = [
      ["up", 3, [1, 3, 2, 4]],
      ["down", 1, [3, 1, 2, 4]],
      ["top", 4, [4, 3, 1, 2]],
      ["bottom", 3, [4, 1, 2, 3]],
      ["up", 4, [4, 1, 2, 3]],
      ["down", 3, [4, 1, 2, 3]],
    ] as const;
    for (const [to, card, expected] of steps) {
      await make({ card, to });
      expect(await order(), `${card} ${to}`).toEqual(expected);
    }
  });

  test("shows since when and why a card is blocked until it is not", async () => {
    const { number } = await makeCard(context, { committed: "2026-03-02" });
    await make({ card: number, to: "block", reason: " Printer " });
    expect((await onlyCard(number)).blocked).toEqual({ since: today, reason: "Printer" });
    await make({ card: number, to: "unblock" });
    expect((await onlyCard(number)).blocked).toBeNull();
  });
});

describe("what changed on the wall", () => {
  test("is the cards that were touched, and those that left it", async () => {
    const first = await makeCard(context);
    const second = await makeCard(context);
    const { revision } = await loadWall(context);
    await make({ card: first.number, to: "stream:1" });
    await make({ card: second.number, to: "cancelled" });
    const changes = await loadWallChanges(context, revision, today);
    expect(changes).toMatchObject({
      revision: revision + 2,
      all: false,
      gone: [second.number],
      ranks: [],
    });
    expect(changes.cards).toEqual([await onlyCard(first.number)]);
    expect(await loadWallChanges(context, changes.revision, today)).toMatchObject({
      cards: [],
      gone: [],
    });
  });

  test("has the ranks of the queue where all were dealt again, and only then", async () => {
    for (let index = 0; index < 3; index += 1) await makeCard(context);
    const { revision } = await loadWall(context);
    await make({ card: 3, to: "top" });
    expect((await loadWallChanges(context, revision, today)).ranks).toEqual([]);
    await make({ card: 1, to: "bottom" });
    const { ranks, all } = await loadWallChanges(context, revision, today);
    expect(all).toBe(false);
    expect(ranks.map(([number]) => number)).toEqual([3, 2, 1]);
  });

  test("is all of it after a change of the streams, on another day, or for a revision to come", async () => {
    await makeCard(context);
    const { revision } = await loadWall(context);
    expect((await loadWallChanges(context, revision, "2026-03-03")).all).toBe(true);
    expect((await loadWallChanges(context, revision + 1, today)).all).toBe(true);
    await saveStreams(context, [
      { id: 1, name: "Features", kind: "feature", wipLimit: 3 },
      { id: 2, name: "Support", kind: "support", wipLimit: null },
    ]);
    expect((await loadWallChanges(context, revision, today)).all).toBe(true);
    expect((await loadWall(context)).streams[0]).toMatchObject({ name: "Features", wipLimit: 3 });
  });
});
