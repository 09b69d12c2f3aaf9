import { expect, test } from "vitest";
import { toDayNumber } from "@/lib/dates/day";
import { findBlocked } from "@/lib/db/cards-as-of";
import { findExpedites } from "@/lib/db/expedites";
import { findTitles } from "@/lib/db/wall-cards";
import { undoChange } from "@/lib/services/cards/undo-change";
import { blockCard } from "@/lib/services/wall/block-card";
import { commitCard } from "@/lib/services/wall/commit-card";
import { loadQueue, orderQueue } from "@/lib/services/wall/order-queue";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { importText } from "@/tests/integration/services/support/import-text";

/** More than a statement has parameters. */
const numbers = Array.from({ length: 40_000 }, (_, index) => index + 1);

test("of any number of cards, those blocked, overtaking or asked by name are found", async () => {
  const { context } = await makeTeam();
  const screen = { ...context, source: "screen" as const };
  await makeCard(context, { title: "Waits", prioritised: "2026-05-01" });
  await makeCard(context, { title: "Overtakes", prioritised: "2026-05-04" });
  const { committed } = await commitCard(screen, 2, {});
  await blockCard(screen, 2, { reason: "waits", on: "2026-05-05" });

  const { teamId } = context;
  expect(await findBlocked(teamId, numbers, toDayNumber("2026-05-06"))).toEqual([
    { cardNumber: 2, from: "2026-05-05", to: null, reason: "waits" },
  ]);
  expect(await findExpedites(teamId, numbers)).toEqual([
    {
      cardNumber: 2,
      committedOn: committed,
      actor: "Local owner",
      at: expect.any(Date),
      overtaken: [{ number: 1, waitedDays: expect.any(Number) }],
    },
  ]);
  expect(await findTitles(teamId, numbers)).toEqual(
    new Map([
      [1, "Waits"],
      [2, "Overtakes"],
    ]),
  );
});

test("a queue of any length is put in order, and that is undone", async () => {
  const { context } = await makeTeam();
  const screen = { ...context, source: "screen" as const };
  const rows = numbers.slice(0, 33_000).map((number) => `Card ${number},2026-05-01`);
  await importText(context, ["Title,Prioritised", ...rows].join("\n"));
  const { revision } = await orderQueue(screen, { order: [33_000] });
  expect((await loadQueue(context)).cards[0]?.number).toBe(33_000);
  await undoChange(screen, revision, undefined, true);
  expect((await loadQueue(context)).cards[0]?.number).toBe(1);
}, 240_000);
