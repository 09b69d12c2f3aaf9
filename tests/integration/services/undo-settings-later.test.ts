import { beforeEach, describe, expect, test } from "vitest";
import { findListedNames } from "@/lib/db/listed-names";
import { findSpells } from "@/lib/db/spells";
import { getCard } from "@/lib/services/cards/get-card";
import { removeCard } from "@/lib/services/cards/remove-card";
import {
  addMarkedDay,
  editMarkedDay,
  listMarkedDays,
  removeMarkedDay,
} from "@/lib/services/evidence/edit-marked-days";
import {
  listHeadCounts,
  removeHeadCount,
  setHeadCount,
} from "@/lib/services/hidden-work/edit-head-counts";
import { loadPartHistory } from "@/lib/services/history/load-part-history";
import { saveStreams } from "@/lib/services/settings/edit-team-list";
import { addListedName, renameListedName } from "@/lib/services/settings/merge-names";
import { removeFromList } from "@/lib/services/settings/remove-from-list";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { undoAnyChange } from "@/lib/services/undo/undo-any-change";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";

let screen: ServiceContext & { source: "screen" };

beforeEach(async () => {
  screen = { ...(await makeTeam()).context, source: "screen" };
});

const revisionNow = async () => (await loadTeam(screen)).revision;
const undo = (revision: number | null) => undoAnyChange(screen, revision ?? 0);
const refused = { status: 409, code: "cannot-undo" };
const idIn = async (list: "types" | "sizes" | "streams", name: string) =>
  (await loadTeam(screen))[list].find((one) => one.name === name)?.id ?? 0;

describe("names of clients", () => {
  const names = async () =>
    (await findListedNames(screen.teamId, "client")).map(({ name }) => name).sort();

  test("never get the key of one that is gone, which its undo needs", async () => {
    const added = await addListedName(screen, "client", "Gallery");
    const removed = await renameListedName(screen, "client", "Gallery", null);
    await addListedName(screen, "client", "Museum");
    await expect(undo(added.revision)).rejects.toMatchObject(refused);
    expect(await names()).toEqual(["Museum"]);
    await undo(removed.revision);
    expect(await names()).toEqual(["Gallery", "Museum"]);
  });

  test("that were renamed since stay as they are", async () => {
    const added = await addListedName(screen, "client", "Gallery");
    const renamed = await renameListedName(screen, "client", "Gallery", "Museum");
    await renameListedName(screen, "client", "Museum", "Archive");
    for (const { revision } of [added, renamed]) {
      await expect(undo(revision)).rejects.toMatchObject(refused);
    }
    expect(await names()).toEqual(["Archive"]);
  });
});

describe("marked days", () => {
  test("changed since are not taken away, and keep the part that is another's", async () => {
    const { id, revision } = await addMarkedDay(screen, { day: "2026-05-04", label: "Pairs" });
    await editMarkedDay(screen, id, { day: "2026-05-05" });
    const edited = await revisionNow();
    await editMarkedDay(screen, id, { label: "Pair work" });
    await expect(undo(revision)).rejects.toMatchObject(refused);
    await undo(edited);
    expect(await listMarkedDays(screen)).toEqual([{ id, day: "2026-05-04", label: "Pair work" }]);
    const [latest] = await loadPartHistory(screen, { kind: ["settings"] });
    expect(latest?.sentences.join()).not.toContain("Pairs");
  });

  test("that are gone by now are not edited back, nor recorded as taken away again", async () => {
    const { id, revision } = await addMarkedDay(screen, { day: "2026-05-04", label: "Pairs" });
    await editMarkedDay(screen, id, { day: "2026-05-05" });
    const edited = await revisionNow();
    await removeMarkedDay(screen, id);
    await expect(undo(edited)).rejects.toMatchObject(refused);
    const { revision: nothing } = await undo(revision);
    await expect(undo(nothing)).rejects.toMatchObject({ status: 404 });
    expect(await listMarkedDays(screen)).toEqual([]);
  });
});

test("head counts that were set anew keep what was set", async () => {
  const from = "2026-05-04";
  await setHeadCount(screen, { from, people: 6, onSupport: 1 });
  const first = await revisionNow();
  await setHeadCount(screen, { from, people: 8, onSupport: 1 });
  const second = await revisionNow();
  await setHeadCount(screen, { from, people: 8, onSupport: 2 });
  await expect(undo(first)).rejects.toMatchObject(refused);
  await undo(second);
  expect(await listHeadCounts(screen)).toEqual([{ from, people: 6, onSupport: 2 }]);
  await removeHeadCount(screen, from);
  const removed = await revisionNow();
  await setHeadCount(screen, { from, people: 4, onSupport: 0 });
  await expect(undo(removed)).rejects.toMatchObject(refused);
  expect(await listHeadCounts(screen)).toEqual([{ from, people: 4, onSupport: 0 }]);
});

test("a head count never comes to have more people on support than people", async () => {
  const from = "2026-05-04";
  await setHeadCount(screen, { from, people: 2, onSupport: 0 });
  await setHeadCount(screen, { from, people: 8, onSupport: 0 });
  const grown = await revisionNow();
  await setHeadCount(screen, { from, people: 8, onSupport: 5 });
  await expect(undo(grown)).rejects.toMatchObject(refused);
});

test("cards in the bin get back the type, client and stream that they had, and stay there", async () => {
  await saveStreams(screen, [
    { id: null, name: "Maps", kind: "feature", wipLimit: null },
    { id: null, name: "Calls", kind: "support", wipLimit: null },
  ]);
  const days = { committed: "2026-05-04", released: "2026-05-08" };
  await makeCard(screen, { type: "Bug", client: "Museum", stream: "Maps", ...days });
  const [{ version, ...before }, spells] = [
    await getCard(screen, 1),
    await findSpells(screen.teamId, 1),
  ];
  const binned = await removeCard(screen, 1);
  const changes = [
    await removeFromList(
      screen,
      "type",
      await idIn("types", "Bug"),
      await idIn("types", "Support"),
    ),
    await removeFromList(
      screen,
      "stream",
      await idIn("streams", "Maps"),
      await idIn("streams", "Calls"),
    ),
    await renameListedName(screen, "client", "Museum", "Gallery"),
  ];
  for (const { revision } of changes.reverse()) expect((await undo(revision)).cards).toBe(1);
  await expect(getCard(screen, 1)).rejects.toMatchObject({ status: 404 });
  await undo(binned);
  expect(await getCard(screen, 1)).toMatchObject(before);
  expect(await findSpells(screen.teamId, 1)).toEqual(spells);
});
