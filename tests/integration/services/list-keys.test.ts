import { expect, test } from "vitest";
import { cardSentences } from "@/lib/cards/history/card-history";
import { loadCardHistory } from "@/lib/services/cards/load-card-history";
import { undoChange } from "@/lib/services/cards/undo-change";
import { saveSizes } from "@/lib/services/settings/edit-team-list";
import { removeFromList } from "@/lib/services/settings/remove-from-list";
import { loadTeam } from "@/lib/services/team/load-team";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { importText } from "@/tests/integration/services/support/import-text";

/** A team whose only card was of the last size of its list, which then went. */
async function teamWithoutXl() {
  const { context } = await makeTeam();
  const screen = { ...context, source: "screen" as const };
  await makeCard(context, { size: "XL" });
  const { sizes } = await loadTeam(context);
  const id = sizes.find((size) => size.name === "XL")?.id ?? 0;
  await removeFromList(screen, "size", id, "none");
  const { revision } = await loadTeam(context);
  return { context, screen, removal: revision };
}

test("a size added after another went is not taken for it", async () => {
  const { context, screen, removal } = await teamWithoutXl();
  const { sizes } = await loadTeam(context);
  const rows = sizes.map(({ id, name }) => ({ id, name, colour: null }));
  await saveSizes(screen, [...rows, { id: null, name: "Odd", colour: null }]);

  const [latest] = await loadCardHistory(context, 1);
  expect(latest && cardSentences(latest)).toEqual(["Size cleared; it was “XL”"]);
  await expect(undoChange(screen, removal, 1)).rejects.toMatchObject({ code: "cannot-undo" });
});

test("a size that an import brings after another went is not taken for it", async () => {
  const { context, screen, removal } = await teamWithoutXl();
  await importText(context, "Title,Type,Size\nNew,Bug,Odd\n");
  expect((await loadTeam(context)).sizes.map((size) => size.name)).toContain("Odd");
  await expect(undoChange(screen, removal, 1)).rejects.toMatchObject({ code: "cannot-undo" });
});
