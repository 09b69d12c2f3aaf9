import { expect, test } from "vitest";
import { emptyBins } from "@/lib/services/cards/empty-bins";
import { removeCard } from "@/lib/services/cards/remove-card";
import { listBin, restoreCards } from "@/lib/services/cards/restore-cards";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { query } from "@/tests/integration/db/support/team-state";

test("a card stays in the bin for 90 days, then it is gone for good", async () => {
  const { context } = await makeTeam();
  const api = { ...context, source: "api" as const };
  for (const title of ["Long ago", "Lately"]) await makeCard(context, { title });
  await removeCard(api, 1);
  await removeCard(api, 2);
  const now = Date.now();
  const daysAgo = (days: number) => new Date(now - days * 86_400_000);
  for (const [number, days] of [
    [1, 91],
    [2, 89],
  ] as const) {
    await query("update cards set binned_at = $1 where team_id = $2 and number = $3", [
      daysAgo(days),
      context.teamId,
      number,
    ]);
  }
  await emptyBins(new Date(now));
  const { cards, total } = await listBin(context, 1);
  expect(cards.map((card) => card.title)).toEqual(["Lately"]);
  expect(total).toBe(1);
  await expect(restoreCards(api, [1])).rejects.toMatchObject({ status: 404 });
  await restoreCards(api, "all");
  expect((await listBin(context, 1)).total).toBe(0);
  expect((await makeCard(context)).number).toBe(3);
});
