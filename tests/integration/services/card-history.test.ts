import { expect, test } from "vitest";
import { cardSentences, changedHow } from "@/lib/cards/history/card-history";
import { correctCard } from "@/lib/server/correct-card";
import { editCard } from "@/lib/services/cards/edit-card";
import { loadCardHistory } from "@/lib/services/cards/load-card-history";
import { undoChange } from "@/lib/services/cards/undo-change";
import { removeFromList } from "@/lib/services/settings/remove-from-list";
import { loadTeam } from "@/lib/services/team/load-team";
import { blockCard } from "@/lib/services/wall/block-card";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";

test("a card's history tells what, when and where, and names types that are gone", async () => {
  const { context } = await makeTeam();
  const screen = { ...context, source: "screen" as const };
  await makeCard(context, { type: "Bug", committed: "2026-05-03" });
  await editCard({ ...screen, place: "edit-page" }, 1, { version: 1, committed: "2026-05-04" });
  await blockCard({ ...screen, place: "wall" }, 1, { reason: "waits for the museum" });
  const types = (await loadTeam(context)).types;
  const id = (name: string) => types.find((type) => type.name === name)?.id ?? 0;
  await removeFromList({ ...screen, place: "settings" }, "type", id("Bug"), id("Support"));

  const history = await loadCardHistory(context, 1);
  expect(history.map(cardSentences)).toEqual([
    ["Type of work changed from “Bug” to “Support”"],
    [expect.stringMatching(/^Marked as blocked since .*: “waits for the museum”$/)],
    ["Committed moved from 3 May 2026 to 4 May 2026"],
    ["Added"],
  ]);
  expect(history.map((entry) => changedHow(entry).split(", ")[1])).toEqual([
    "settings",
    "wall",
    "edit page",
    expect.any(String),
  ]);
});

test("undoing a blockage takes it off, and says so", async () => {
  const { context } = await makeTeam();
  const screen = { ...context, source: "screen" as const };
  await makeCard(context, { committed: "2026-05-04" });
  const { revision } = await blockCard(screen, 1, { reason: "waits" });
  await undoChange(screen, revision, 1);
  const [latest] = await loadCardHistory(context, 1);
  expect(latest && cardSentences(latest)).toEqual(["No longer marked as blocked"]);
});

test("correcting one field in the list passes over changes of others, not of the same", async () => {
  const { context } = await makeTeam();
  const screen = { ...context, source: "screen" as const };
  await makeCard(context, { type: "Bug", size: "S" });
  await editCard(screen, 1, { version: 1, title: "Their title" });
  const size = { number: 1, version: 1, field: "size" as const, was: "S" };
  await correctCard(screen, { ...size, value: "M" });
  await expect(correctCard(screen, { ...size, value: "L" })).rejects.toMatchObject({
    code: "card-changed",
    extra: { current: { size: "M", title: "Their title" } },
  });
});
