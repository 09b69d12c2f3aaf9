import { beforeEach, describe, expect, test } from "vitest";
import { queueSlips } from "@/lib/metrics/forecast/queue-slips";
import { addCards } from "@/lib/services/cards/add-cards";
import { loadCardPage } from "@/lib/services/cards/load-card-page";
import { undoChange } from "@/lib/services/cards/undo-change";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { commitCard } from "@/lib/services/wall/commit-card";
import { loadPromises } from "@/lib/services/wall/load-promises";
import { loadQueueSession } from "@/lib/services/wall/load-queue-session";
import { previewQueueOrder } from "@/lib/services/wall/preview-queue-order";
import { saveQueueOrder } from "@/lib/services/wall/save-queue-order";
import { makeTeam } from "@/tests/factories/make-team";
import { query } from "@/tests/integration/db/support/team-state";

/** Monday 2 March 2026; a card was released on each of the ten working days before. */
const monday = new Date("2026-03-02T12:00:00Z");
const thursday = new Date("2026-03-05T12:00:00Z");
const releases = [16, 17, 18, 19, 20, 23, 24, 25, 26, 27];
let context: ServiceContext & { source: "screen" };

beforeEach(async () => {
  const team = await makeTeam();
  context = { ...team.context, now: monday, source: "screen" };
  await addCards({ ...context, source: "api" }, [
    ...releases.map((date) => ({
      title: "Done",
      type: "Feature",
      committed: `2026-02-${date}`,
      released: `2026-02-${date}`,
    })),
    { title: "Open", type: "Feature", committed: "2026-02-27" },
    ...["Bridge", "Tunnel", "Ferry"].map((title, place) => ({
      title,
      type: "Feature",
      prioritised: `2026-02-0${place + 2}`,
      promised: title === "Bridge" ? "2026-03-03" : undefined,
    })),
  ]);
});

async function numbers(): Promise<number[]> {
  return (await loadQueueSession(context)).cards.map(({ number }) => number);
}

describe("a planning session", () => {
  test("sees what each place is worth and what an order would cost, before it is saved", async () => {
    const session = await loadQueueSession(context);
    expect(session).toMatchObject({ inProgress: 1, missing: null, leftOut: 0 });
    expect(session.days.slice(1, 4)).toEqual([2, 3, 4]);
    expect(session.dates.slice(1, 4)).toEqual(["2026-03-03", "2026-03-04", "2026-03-05"]);
    const [bridge = 0, tunnel = 0, ferry = 0] = await numbers();
    const queue = { ...session, excluded: new Set<number>() };
    const slips = queueSlips([bridge, tunnel, ferry], [ferry, bridge, tunnel], queue);
    expect(slips.map(({ number, slip }) => [number, slip])).toEqual([
      [bridge, 1],
      [tunnel, 1],
      [ferry, -2],
    ]);
    expect(await numbers()).toEqual([bridge, tunnel, ferry]);
  });

  test("saves the order and keeps what was said first, with the slip since", async () => {
    const saved = await numbers();
    const [bridge = 0, tunnel = 0, ferry = 0] = saved;
    await saveQueueOrder(context, { order: saved, saved });
    const order = [ferry, bridge, tunnel];
    await saveQueueOrder(context, { order, saved });

    expect(await numbers()).toEqual(order);
    const session = await loadQueueSession({ ...context, now: thursday });
    const first = session.cards.map(({ title, firstSaid }) => [title, firstSaid?.likelyOn]);
    expect(first).toEqual([
      ["Ferry", "2026-03-05"],
      ["Bridge", "2026-03-03"],
      ["Tunnel", "2026-03-04"],
    ]);
    // Thursday is 1, so that Tuesday before it is −1.
    expect(session.cards[1]?.firstSaid).toMatchObject({ saidOn: "2026-03-02", workingDay: -1 });
    const rows = await query(
      `select card_number, id, likely_on::text, place from said_forecasts
       where team_id = $1 and card_number = $2 order by id`,
      [context.teamId, bridge],
    );
    expect(rows).toEqual([
      { card_number: bridge, id: 1, likely_on: "2026-03-03", place: 1 },
      { card_number: bridge, id: 2, likely_on: "2026-03-04", place: 2 },
    ]);
  });

  test("can be asked what an order would do, with nothing changed", async () => {
    const [bridge = 0, tunnel = 0, ferry = 0] = await numbers();
    const { revision } = await loadQueueSession(context);
    const preview = await previewQueueOrder(context, { order: [ferry] });
    expect(preview).toMatchObject({ revision, order: [ferry, bridge, tunnel], missing: null });
    const slips = preview.slips.map(({ title, was, is, slip }) => [title, was, is, slip]);
    expect(slips).toEqual([
      ["Bridge", "2026-03-03", "2026-03-04", 1],
      ["Tunnel", "2026-03-04", "2026-03-05", 1],
      ["Ferry", "2026-03-05", "2026-03-03", -2],
    ]);
    expect(preview.slips[0]).toMatchObject({ number: bridge, promised: "2026-03-03" });
    expect(await numbers()).toEqual([bridge, tunnel, ferry]);
    const moved = await previewQueueOrder(context, { card: bridge, before: null });
    expect(moved.order).toEqual([tunnel, ferry, bridge]);
  });

  test("previews a card that comes back into the queue: one fewer is in progress", async () => {
    const [bridge = 0, tunnel = 0, ferry = 0] = await numbers();
    const open = bridge - 1;
    // At the end it is in nobody's way, and all others are one place nearer.
    const { order, slips } = await previewQueueOrder(context, { card: open, before: null });
    expect(order).toEqual([bridge, tunnel, ferry, open]);
    expect(slips.map(({ number, slip }) => [number, slip])).toEqual([
      [bridge, -1],
      [tunnel, -1],
      [ferry, -1],
    ]);
    // At the head it takes the place that it had in progress.
    expect((await previewQueueOrder(context, { card: open, before: bridge })).slips).toEqual([]);
  });

  test("previews refuse what the order itself would refuse", async () => {
    await expect(previewQueueOrder(context, { order: [999] })).rejects.toMatchObject({
      status: 404,
    });
    await expect(previewQueueOrder(context, { order: [1] })).rejects.toMatchObject({
      ...{ status: 409, code: "already-released" },
    });
  });

  test("shows as many cards as asked for and counts the rest", async () => {
    expect(await loadQueueSession(context, 2)).toMatchObject({ leftOut: 1, cards: [{}, {}] });
  });

  test("stays with the card: its page says what was said and how often it was overtaken", async () => {
    const saved = await numbers();
    const [bridge = 0, tunnel = 0, ferry = 0] = saved;
    await saveQueueOrder(context, { order: saved, saved });
    await saveQueueOrder(context, { order: [ferry, bridge, tunnel], saved });
    await commitCard(context, tunnel, {});
    const { said } = await loadCardPage(context, String(bridge));
    expect(said).toEqual([
      "First said on 2 Mar 2026, at place 1: out by 3 Mar 2026.",
      "Then said on 2 Mar 2026, at place 2: out by 4 Mar 2026, 1 working day later than first said.",
      "Overtaken once.",
    ]);
  });

  test("says the same of a card only once", async () => {
    const saved = await numbers();
    await saveQueueOrder(context, { order: saved, saved });
    await saveQueueOrder(context, { order: saved, saved });
    const [row] = await query<{ count: number }>(
      "select count(*)::int as count from said_forecasts where team_id = $1",
      [context.teamId],
    );
    expect(row?.count).toBe(3);
  });

  test("saves nothing where somebody changed the queue meanwhile", async () => {
    const saved = await numbers();
    const [bridge = 0, tunnel = 0, ferry = 0] = saved;
    await saveQueueOrder(context, { order: [tunnel, bridge, ferry], saved });
    await expect(
      saveQueueOrder(context, { order: [ferry, bridge, tunnel], saved }),
    ).rejects.toMatchObject({ status: 409, code: "queue-changed" });
    expect(await numbers()).toEqual([tunnel, bridge, ferry]);
  });

  test("can be undone as one change; what was said stays said", async () => {
    const saved = await numbers();
    const [bridge = 0, tunnel = 0, ferry = 0] = saved;
    const { revision } = await saveQueueOrder(context, { order: [ferry, bridge, tunnel], saved });
    await undoChange(context, revision);
    const session = await loadQueueSession(context);
    expect(session.cards.map(({ number }) => number)).toEqual(saved);
    expect(session.cards.every(({ firstSaid }) => firstSaid !== null)).toBe(true);
  });

  test("orders a queue without enough releases all the same, and says no days", async () => {
    const team = await makeTeam();
    const young = { ...team.context, now: monday, source: "screen" as const };
    await addCards({ ...young, source: "api" }, [
      { title: "One", type: "Feature" },
      { title: "Two", type: "Feature" },
    ]);
    await saveQueueOrder(young, { order: [2, 1], saved: [1, 2] });
    expect(await loadQueueSession(young)).toMatchObject({
      missing: { activeDays: 0, needed: 5 },
      days: [],
      cards: [
        { title: "Two", firstSaid: null },
        { title: "One", firstSaid: null },
      ],
    });
  });
});

describe("promises", () => {
  test("are kept or missed once they are decided, by client, those with most first", async () => {
    const team = await makeTeam();
    const promised = { ...team.context, now: monday, source: "api" as const };
    const card = (client: string | null, promisedOn: string, released?: string) => ({
      title: "A card",
      type: "Feature",
      ...(client === null ? {} : { client }),
      promised: promisedOn,
      released,
    });
    await addCards(promised, [
      card("Acme", "2026-02-10", "2026-02-10"),
      card("Acme", "2026-02-10", "2026-02-11"),
      card("Acme", "2026-02-27"),
      card("Acme", "2026-03-02"),
      card("Bolt", "2026-03-20", "2026-02-25"),
      { ...card("Bolt", "2026-02-10"), excludedReason: "a test" },
      { ...card("Bolt", "2026-02-10"), cancelled: "2026-02-09" },
      card(null, "2026-02-10", "2026-02-12"),
    ]);
    expect(await loadPromises(promised)).toEqual([
      { client: "Acme", kept: 1, missed: 2 },
      { client: "Bolt", kept: 1, missed: 0 },
      { client: null, kept: 0, missed: 1 },
    ]);
  });
});
