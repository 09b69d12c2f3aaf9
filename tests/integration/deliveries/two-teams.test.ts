import { beforeEach, describe, expect, test } from "vitest";
import { addCards } from "@/lib/services/cards/add-cards";
import { editCard } from "@/lib/services/cards/edit-card";
import { removeCard } from "@/lib/services/cards/remove-card";
import {
  addDelivery,
  editDelivery,
  removeDelivery,
} from "@/lib/services/deliveries/edit-deliveries";
import { listCardDeliveries } from "@/lib/services/deliveries/list-delivery-names";
import { loadDeliveries, loadDelivery } from "@/lib/services/deliveries/load-deliveries";
import { loadForecast } from "@/lib/services/forecast/load-forecast";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { clearTeamCache } from "@/lib/services/team/team-cache";
import { undoAnyChange } from "@/lib/services/undo/undo-any-change";
import { makeTeam } from "@/tests/factories/make-team";
import { query } from "@/tests/integration/db/support/team-state";
import { watchSql } from "@/tests/integration/db/support/watch-sql";

type Context = ServiceContext & { source: "api" };

/** Monday 2 March 2026. */
const monday = new Date("2026-03-02T12:00:00Z");
const thursday = new Date("2026-03-05T12:00:00Z");
const februaryDays = [16, 17, 18, 19, 20, 23, 24, 25, 26, 27];

/** A team that released a card on the given days of February and has one open and three queued. */
async function teamWith(days: number[]): Promise<{ context: Context; slug: string }> {
  const { slug, context: made } = await makeTeam();
  const context = { ...made, now: monday, source: "api" as const };
  await addCards(context, [
    ...days.map((day) => ({
      title: "Done",
      type: "Feature",
      committed: `2026-02-${day}`,
      released: `2026-02-${day}`,
    })),
    { title: "Open", type: "Feature", committed: "2026-02-27" },
    ...["Bridge", "Tunnel", "Ferry"].map((title, place) => ({
      ...{ title, type: "Feature", prioritised: `2026-02-0${place + 2}` },
    })),
  ]);
  return { context, slug };
}

/** Numbers of the cards behind those released: open, then the queue. */
const cards = (released: number) => ({
  ...{ open: released + 1, bridge: released + 2, tunnel: released + 3, ferry: released + 4 },
});

let ours: Awaited<ReturnType<typeof teamWith>>;
let theirs: Awaited<ReturnType<typeof teamWith>>;
const { open, bridge, tunnel, ferry } = cards(10);

beforeEach(async () => {
  ours = await teamWith(februaryDays);
  // Releases on six of ten days, so that nothing about them is certain.
  theirs = await teamWith(februaryDays.slice(0, 6));
});

const theirCards = cards(6);

describe("a delivery of one team", () => {
  test("is done once as many cards are out as are in progress and before its last one", async () => {
    const { id } = await addDelivery(ours.context, {
      ...{ name: "Crossings", target: "2026-03-04" },
      cards: [{ number: 1 }, { number: bridge }, { number: tunnel }],
    });
    const delivery = await loadDelivery(ours.context, id);
    expect(delivery).toMatchObject({
      ...{ state: "on-course", done: 1, of: 3, created: "2026-03-02", archived: null },
      likely: { p50: "2026-03-04", p85: "2026-03-04", p95: "2026-03-04" },
      teams: [{ team: ours.slug, left: 2, items: 3, missing: null }],
      burnUp: [{ day: "2026-03-02", scope: 3, done: 1, target: "2026-03-04" }],
    });
    expect(delivery.cards.map(({ state, place, items }) => [state, place, items])).toEqual([
      ["released", null, null],
      ["queued", 1, 2],
      ["queued", 2, 3],
    ]);
    expect(delivery.chance).toBeGreaterThan(0.99);
    expect(delivery.chance).toBeLessThan(1);

    await editDelivery(ours.context, id, { add: [{ number: ferry }] });
    expect(await loadDelivery(ours.context, id)).toMatchObject({
      ...{ state: "at-risk", of: 4, likely: { p85: "2026-03-05" } },
    });
  });

  test("of cards in progress waits for all of them, and is done when they are out", async () => {
    const { id } = await addDelivery(ours.context, {
      ...{ name: "Begun", target: "2026-03-02", cards: [{ number: open }] },
    });
    expect(await loadDelivery(ours.context, id)).toMatchObject({
      ...{ state: "on-course", teams: [{ items: 1 }] },
    });
    await editCard(ours.context, open, { version: 1, released: "2026-03-02" });
    expect(await loadDelivery(ours.context, id)).toMatchObject({
      ...{ state: "done", done: 1, of: 1, chance: null, finished: "2026-03-02", teams: [] },
    });
  });

  test("is late once its target is over, and empty without a card that counts", async () => {
    const { id } = await addDelivery(ours.context, {
      ...{ name: "Yesterday", target: "2026-02-27", cards: [{ number: ferry }] },
    });
    expect(await loadDelivery(ours.context, id)).toMatchObject({
      ...{ state: "late", chance: null, likely: { p85: "2026-03-05" } },
    });
    await editCard(ours.context, ferry, { version: 1, cancelled: "2026-03-02" });
    expect(await loadDelivery(ours.context, id)).toMatchObject({ state: "empty", done: 0, of: 0 });
    await removeCard(ours.context, ferry);
    expect((await loadDelivery(ours.context, id)).cards).toEqual([]);
  });

  test("refuses what is not there, by field, and gives no chance from four days", async () => {
    const asked = { name: "Ghosts", target: "2026-03-20" };
    await expect(
      addDelivery(ours.context, {
        ...asked,
        cards: [{ number: 900 }, { team: "nobody", number: 1 }],
      }),
    ).rejects.toMatchObject({
      status: 422,
      errors: [{ field: "cards.1.team" }, { field: "cards.0.number" }],
    });
    await expect(
      addDelivery(ours.context, { ...asked, target: "2126-03-20" }),
    ).rejects.toMatchObject({ status: 422, code: "target-too-far" });
    const young = await teamWith(februaryDays.slice(0, 4));
    const { id } = await addDelivery(young.context, { ...asked, cards: [{ number: 6 }] });
    expect(await loadDelivery(young.context, id)).toMatchObject({
      ...{ state: "unknown", chance: null, likely: { p50: null, p85: null, p95: null } },
      teams: [{ missing: { activeDays: 4, needed: 5 } }],
    });
    await expect(loadDelivery(ours.context, 77)).rejects.toMatchObject({ status: 404 });
  });
});

describe("a delivery of two teams", () => {
  async function ofBoth() {
    return addDelivery(ours.context, {
      ...{ name: "Together", target: "2026-03-06" },
      cards: [{ number: bridge }, { team: theirs.slug, number: theirCards.bridge }],
    });
  }

  test("has the product of the chances that each team's own forecast gives", async () => {
    const { id } = await ofBoth();
    const { chance, teams } = await loadDelivery(ours.context, id);
    expect(teams.map(({ left, items }) => [left, items])).toEqual([
      [1, 2],
      [1, 2],
    ]);
    const alone = await Promise.all(
      [ours, theirs].map(async ({ context }) => {
        const { by } = await loadForecast(context, { items: 2, by: "2026-03-06" });
        return by?.byItems[2]?.share ?? 0;
      }),
    );
    expect(teams.map((team) => team.chance)).toEqual(alone);
    expect(chance).toBeCloseTo((alone[0] ?? 0) * (alone[1] ?? 0), 12);
    expect(chance).toBeLessThan(0.999);
  });

  test("follows the other team's changes at once", async () => {
    const { id } = await ofBoth();
    await loadDeliveries(ours.context);
    await editCard(theirs.context, theirCards.bridge, {
      ...{ version: 1, committed: "2026-03-02", released: "2026-03-02" },
    });
    const { deliveries } = await loadDeliveries(ours.context);
    expect(deliveries).toMatchObject([{ id, done: 1, of: 2, teams: [{ team: ours.slug }] }]);
  });

  test("is named on the pages of both teams' cards, and listed by its own team alone", async () => {
    const { id } = await ofBoth();
    const { name } = await loadDelivery(ours.context, id);
    const held = { id, name, target: "2026-03-06", team: ours.slug, teamName: expect.any(String) };
    const ofOurs = await listCardDeliveries(ours.context, [bridge, tunnel]);
    expect([...ofOurs]).toEqual([[bridge, [held]]]);
    const ofTheirs = await listCardDeliveries(theirs.context, [theirCards.bridge]);
    expect([...ofTheirs]).toEqual([[theirCards.bridge, [held]]]);
    expect((await loadDeliveries(theirs.context)).deliveries).toEqual([]);
    await editDelivery(ours.context, id, { archived: true });
    expect(await listCardDeliveries(ours.context, [bridge])).toEqual(new Map());
  });

  test("is read by the key of each of its teams", async () => {
    const { id } = await ofBoth();
    clearTeamCache();
    const sent = await watchSql(async () => {
      await loadDelivery(ours.context, id);
      await loadDeliveries(ours.context);
      await listCardDeliveries(theirs.context, [theirCards.bridge]);
    });
    const keys = [ours.context.teamId, theirs.context.teamId];
    const loose = sent.filter(({ values }) => !keys.some((key) => values.includes(key)));
    expect(loose.map(({ text }) => text)).toEqual([]);
  });

  test("of a team that was deleted goes on without its cards", async () => {
    const { id } = await ofBoth();
    await query("delete from cards where team_id = $1", [theirs.context.teamId]);
    await query("delete from teams where id = $1", [theirs.context.teamId]);
    expect(await loadDelivery(ours.context, id)).toMatchObject({
      of: 1,
      cards: [{ number: bridge }],
    });
  });
});

describe("the history of a delivery", () => {
  test("keeps every former target and the days on which the scope changed", async () => {
    const { id } = await addDelivery(ours.context, {
      ...{ name: "Moving", target: "2026-03-04", cards: [{ number: bridge }, { number: tunnel }] },
    });
    const later = { ...ours.context, now: thursday };
    await editDelivery(later, id, {
      ...{ target: "2026-03-11", add: [{ number: ferry }], remove: [{ number: tunnel }] },
    });
    await editDelivery(later, id, { add: [{ number: tunnel }] });
    expect(await loadDelivery(later, id)).toMatchObject({
      target: "2026-03-11",
      targets: [
        { on: "2026-03-04", since: "2026-03-02" },
        { on: "2026-03-11", since: "2026-03-05" },
      ],
      burnUp: [
        { day: "2026-03-02", scope: 2, done: 0, target: "2026-03-04" },
        { day: "2026-03-05", scope: 3, done: 0, target: "2026-03-11" },
      ],
    });
  });

  test("archived, it stays as it stood though cards and teams change; brought back it lives on", async () => {
    const { id } = await addDelivery(ours.context, {
      ...{ name: "Over", target: "2026-03-04", cards: [{ number: bridge }] },
    });
    const stood = await loadDelivery(ours.context, id);
    await editDelivery(ours.context, id, { archived: true });
    await editCard(ours.context, bridge, {
      ...{ version: 1, title: "Another", committed: "2026-03-02", released: "2026-03-02" },
    });
    const later = { ...ours.context, now: thursday };
    const frozen = await loadDelivery(later, id);
    expect(frozen).toEqual({ ...stood, archived: "2026-03-02" });
    expect(await loadDeliveries(later)).toMatchObject({
      ...{ deliveries: [], archived: [{ id, of: 1, done: 0, asOf: "2026-03-02" }] },
    });
    await expect(editDelivery(later, id, { name: "New" })).rejects.toMatchObject({
      ...{ status: 409, code: "delivery-archived" },
    });
    await editDelivery(later, id, { archived: false });
    expect(await loadDelivery(later, id)).toMatchObject({ archived: null, state: "done", done: 1 });
  });

  test("each change can be undone, unless another came after it", async () => {
    const screen = { ...ours.context, source: "screen" as const };
    const made = await addDelivery(ours.context, {
      ...{ name: "Undo", target: "2026-03-04", cards: [{ number: bridge }] },
    });
    const { id } = made;
    const before = await loadDelivery(ours.context, id);
    const moved = await editDelivery(ours.context, id, { target: "2026-03-09" });
    const removed = await removeDelivery(ours.context, id);
    await expect(undoAnyChange(screen, moved.revision)).rejects.toMatchObject({
      ...{ status: 409, code: "cannot-undo" },
    });
    await undoAnyChange(screen, removed.revision);
    await undoAnyChange(screen, moved.revision);
    expect(await loadDelivery(ours.context, id)).toEqual(before);
    const archived = await editDelivery(ours.context, id, { archived: true });
    await undoAnyChange(screen, archived.revision);
    expect(await loadDelivery(ours.context, id)).toEqual(before);
    await expect(undoAnyChange(screen, 1)).rejects.toMatchObject({ status: 404 });
  });
});
