import { expect, test } from "vitest";
import { deleteBinned, setBinned } from "@/lib/db/bin";
import { database } from "@/lib/db/client";
import { insertCards } from "@/lib/db/insert-cards";
import { newRow } from "@/lib/services/cards/add-card";
import { removeCard } from "@/lib/services/cards/remove-card";
import { loadPartHistory } from "@/lib/services/history/load-part-history";
import { saveTypes } from "@/lib/services/settings/edit-team-list";
import { removeFromList } from "@/lib/services/settings/remove-from-list";
import { exportTeam } from "@/lib/services/team/export-team";
import { loadTeam } from "@/lib/services/team/load-team";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";

test("the export of a team has all that is stored of it, and nothing of others", async () => {
  const { context: other } = await makeTeam();
  await makeCard(other, { title: "Somebody else's" });
  const { context } = await makeTeam();
  const screen = { ...context, source: "screen" as const };
  for (const title of ["Kept, مرحبا 👩‍👩‍👧", "Binned"]) await makeCard(context, { title });
  await removeCard(screen, 2);

  let text = "";
  for await (const piece of exportTeam(context)) text += piece;
  const file = JSON.parse(text);
  expect(file.team.id).toBe(context.teamId);
  expect(file.cards.map((card: { title: string }) => card.title)).toEqual([
    "Kept, مرحبا 👩‍👩‍👧",
    "Binned",
  ]);
  expect(file.work_types).toHaveLength(5);
  expect(file.changes.at(-1)).toMatchObject({ action: "remove-card" });
  expect(file.change_records.length).toBeGreaterThanOrEqual(3);
  expect(text).not.toContain("Somebody else's");
  expect(text).not.toContain("search_text");
});

test("cards deleted while a team is exported take no other card out of the file", async () => {
  const { context } = await makeTeam();
  const team = await loadTeam(context);
  const many = 2_100;
  const rows = Array.from({ length: many }, (_, index) =>
    newRow(team, { title: `Card ${index + 1}`, type: "Feature" }, index + 1),
  );
  await insertCards(database(), team.id, rows);
  const binned = Array.from({ length: 100 }, (_, index) => index + 1);
  await setBinned(database(), team.id, binned, true);

  let text = "";
  for await (const piece of exportTeam(context)) {
    if (piece.includes('"Card 1"')) await deleteBinned(database(), team.id, new Date("2100-01-01"));
    text += piece;
  }
  const file: { cards: { number: number }[] } = JSON.parse(text);
  expect(file.cards.map(({ number }) => number)).toEqual(rows.map(({ number }) => number));
});

test("changes of settings are told in sentences, a change of a type's kind among them", async () => {
  const { context } = await makeTeam();
  const screen = { ...context, source: "screen" as const, place: "settings" as const };
  const { types } = await loadTeam(context);
  await saveTypes(
    screen,
    types.map(({ id, name, kind }) => ({
      id,
      name,
      colour: null,
      boxDays: null,
      kind: name === "Bug" ? "support" : kind,
    })),
  );
  await makeCard(context, { type: "Bug", size: "S" });
  const small = (await loadTeam(context)).sizes.find((size) => size.name === "S");
  await expect(removeFromList(screen, "size", small?.id ?? 0, null)).rejects.toMatchObject({
    field: "replacement",
    message: '1 card has the size "S". Choose the size that they get instead, or "no size".',
  });
  await removeFromList(screen, "size", small?.id ?? 0, "none");
  const [latest, before] = await loadPartHistory(context, { kind: ["settings"] });
  expect(latest?.sentences).toEqual(["Size “S” removed"]);
  expect(before?.sentences).toEqual(["Type “Bug”: kind changed from hidden work to support"]);
  expect(before?.how).toMatch(/^today \d\d:\d\d, settings, /);
});
