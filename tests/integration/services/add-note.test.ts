import { expect, test } from "vitest";
import { addNote } from "@/lib/services/cards/add-note";
import { getCard } from "@/lib/services/cards/get-card";
import { undoChange } from "@/lib/services/cards/undo-change";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";

test("a note goes below the others with its day, and can be undone", async () => {
  const team = await makeTeam({ timeZone: "UTC" });
  const now = new Date("2026-03-04T12:00:00Z");
  const context = { ...team.context, now, source: "screen" as const };
  const { number } = await makeCard(context, { notes: "From the client" });
  const { revision } = await addNote(context, number, "Asked again");
  expect((await getCard(context, number)).notes).toBe("From the client\n\n4 Mar 2026: Asked again");
  await undoChange(context, revision, number);
  expect((await getCard(context, number)).notes).toBe("From the client");
  await expect(addNote(context, 999, "Lost")).rejects.toThrow("no card 999");
});

test("of several people who add a note at the same moment nobody is refused and nothing is lost", async () => {
  const team = await makeTeam();
  const context = { ...team.context, source: "screen" as const };
  const { number } = await makeCard(context);
  const words = ["One", "Two", "Three", "Four", "Five", "Six"];
  await Promise.all(words.map((text) => addNote(context, number, text)));
  const { notes } = await getCard(context, number);
  expect(
    notes
      ?.split("\n\n")
      .map((note) => note.replace(/.*: /, ""))
      .sort(),
  ).toEqual([...words].sort());
});

test("a note that no longer fits is refused and says how long the notes may be", async () => {
  const team = await makeTeam();
  const context = { ...team.context, source: "screen" as const };
  const { number } = await makeCard(context, { notes: "n".repeat(19_990) });
  await expect(addNote(context, number, "Asked again")).rejects.toMatchObject({ status: 422 });
  expect((await getCard(context, number)).notes).toHaveLength(19_990);
});
