import { beforeEach, describe, expect, test } from "vitest";
import { wallMoveSchema } from "@/lib/cards/wall/wall-move";
import { findExpedites } from "@/lib/db/expedites";
import { findSpells } from "@/lib/db/spells";
import { getCard } from "@/lib/services/cards/get-card";
import { undoChange } from "@/lib/services/cards/undo-change";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { answerScreenMove } from "@/lib/services/wall/answer-screen-move";
import { blockCard } from "@/lib/services/wall/block-card";
import { commitCard } from "@/lib/services/wall/commit-card";
import { loadQueue, orderQueue } from "@/lib/services/wall/order-queue";
import { releaseCard } from "@/lib/services/wall/release-card";
import { reopenCard } from "@/lib/services/wall/reopen-card";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { importText } from "@/tests/integration/services/support/import-text";

/** Wednesday 4 March 2026 */
const now = new Date("2026-03-04T12:00:00Z");
let context: ServiceContext & { source: "screen" };

beforeEach(async () => {
  const team = await makeTeam({ timeZone: "UTC" });
  context = { ...team.context, now, source: "screen" };
});

const queue = async () => (await loadQueue(context)).cards.map((card) => card.number);

/** The card without its version, which only ever rises, and its spells. */
async function stateOf(number: number) {
  const { version, ...card } = await getCard(context, number);
  return { card, spells: await findSpells(context.teamId, number) };
}

describe("undoing a move", () => {
  test("puts the card back as it was, spells included", async () => {
    const { number } = await makeCard(context, { committed: "2026-03-02", stream: "Features" });
    const moves = [
      () => commitCard(context, number, { stream: "Support" }),
      () => blockCard(context, number, { reason: "Waiting" }),
      () => releaseCard(context, number, {}),
      () => reopenCard(context, number, {}),
    ];
    for (const move of moves) {
      const before = await stateOf(number);
      const { revision } = await move();
      expect(await stateOf(number)).not.toEqual(before);
      await undoChange(context, revision);
      expect(await stateOf(number)).toEqual(before);
      await move();
    }
  });

  test("puts a card back to its place in the queue, also when the queue had no ranks", async () => {
    for (let index = 0; index < 3; index += 1) await makeCard(context);
    const first = await orderQueue(context, { card: 3, before: 1 });
    expect(await queue()).toEqual([3, 1, 2]);
    await undoChange(context, first.revision);
    expect(await queue()).toEqual([1, 2, 3]);
    const several = await orderQueue(context, { order: [2, 3] });
    expect(await queue()).toEqual([2, 3, 1]);
    await undoChange(context, several.revision);
    expect(await queue()).toEqual([1, 2, 3]);
  });

  test("gives a card that was pulled back its commit day again", async () => {
    const { number } = await makeCard(context, { committed: "2026-03-02", stream: "Features" });
    const before = await stateOf(number);
    const { revision } = await orderQueue(context, { card: number, before: null });
    expect((await getCard(context, number)).committed).toBeNull();
    await undoChange(context, revision);
    expect(await stateOf(number)).toEqual(before);
  });
});

describe("undoing a move at the wall", () => {
  const undoAtTheWall = (revision: number) =>
    answerScreenMove(context, wallMoveSchema.parse({ card: 0, to: "undo", revision }));

  test("is refused where somebody changed the card since, and says so", async () => {
    const { number } = await makeCard(context);
    const { revision } = await commitCard(context, number, { stream: "Features" });
    await releaseCard(context, number, {});
    await expect(undoAtTheWall(revision)).rejects.toMatchObject({
      status: 409,
      code: "card-changed",
      message: `Local owner changed card ${number} first: it is now released. The earlier move was not undone; look again and repeat it if it still fits.`,
    });
    expect(await getCard(context, number)).toMatchObject({ committed: "2026-03-04" });
  });

  test("goes on where others changed other cards", async () => {
    const { number } = await makeCard(context);
    const other = await makeCard(context);
    const { revision } = await commitCard(context, number, {});
    await commitCard(context, other.number, {});
    await undoAtTheWall(revision);
    expect((await getCard(context, number)).committed).toBeNull();
  });
});

describe("a card pulled back into the queue", () => {
  test("keeps its prioritised day, and enters the queue today where it has none", async () => {
    const dated = await makeCard(context, { prioritised: "2026-02-27", committed: "2026-03-02" });
    const undated = await makeCard(context, { committed: "2026-03-02" });
    await orderQueue(context, { card: dated.number, before: null });
    await orderQueue(context, { card: undated.number, before: null });
    expect((await getCard(context, dated.number)).prioritised).toBe("2026-02-27");
    expect((await getCard(context, undated.number)).prioritised).toBe("2026-03-04");
  });

  test("stays where it is when the card that it goes before has left the queue", async () => {
    const card = await makeCard(context, { committed: "2026-03-02" });
    const other = await makeCard(context);
    await commitCard(context, other.number, {});
    await expect(
      orderQueue(context, { card: card.number, before: other.number }),
    ).rejects.toMatchObject({ status: 409, code: "left-the-queue" });
    expect((await getCard(context, card.number)).committed).toBe("2026-03-02");
  });
});

describe("committing a card ahead of others", () => {
  test("notes who did it, whom it overtook and how long they had waited", async () => {
    await makeCard(context, { prioritised: "2026-02-27" });
    await makeCard(context, { prioritised: "2026-03-03" });
    await makeCard(context, { prioritised: "2026-03-04", type: "Support" });
    await commitCard(context, 3, {});
    expect(await findExpedites(context.teamId, [3])).toEqual([
      {
        cardNumber: 3,
        committedOn: "2026-03-04",
        actor: "Local owner",
        at: now,
        overtaken: [
          { number: 1, waitedDays: 4 },
          { number: 2, waitedDays: 2 },
        ],
      },
    ]);
  });

  test("goes by the order of the queue where there is one", async () => {
    for (const prioritised of ["2026-02-27", "2026-03-02", "2026-03-03"]) {
      await makeCard(context, { prioritised });
    }
    await orderQueue(context, { order: [3, 1, 2] });
    await commitCard(context, 3, {});
    await commitCard(context, 2, {});
    const expedites = await findExpedites(context.teamId, [2, 3]);
    expect(expedites.map(({ cardNumber, overtaken }) => [cardNumber, overtaken])).toEqual([
      [2, [{ number: 1, waitedDays: 4 }]],
    ]);
  });

  test("counts only commitments made on the day, not days entered later", async () => {
    await makeCard(context, { prioritised: "2026-02-27" });
    await makeCard(context, { prioritised: "2026-03-02", committed: "2026-03-03" });
    expect(await findExpedites(context.teamId, [2])).toEqual([]);
  });

  test("overtakes nobody of the same day where no card is ranked", async () => {
    await makeCard(context, { prioritised: "2026-03-02" });
    await makeCard(context, { prioritised: "2026-03-02" });
    await commitCard(context, 2, {});
    expect(await findExpedites(context.teamId, [2])).toEqual([]);
  });

  test("is not held against a card that was put back and committed in its turn that day", async () => {
    await makeCard(context, { prioritised: "2026-02-27" });
    await makeCard(context, { prioritised: "2026-03-02" });
    const { revision } = await commitCard(context, 2, {});
    await undoChange(context, revision);
    await commitCard(context, 1, {});
    await commitCard(context, 2, {});
    expect(await findExpedites(context.teamId, [2])).toEqual([]);
  });

  test("is not said of cards that came in a file", async () => {
    await makeCard(context, { prioritised: "2026-02-27" });
    const { created } = await importText(
      context,
      "Title,Type,Prioritised,Committed\nLate,Feature,2026-03-02,2026-03-04\n",
    );
    expect(created).toBe(1);
    expect(await findExpedites(context.teamId, [2])).toEqual([]);
  });
});
