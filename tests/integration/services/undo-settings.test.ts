import { beforeEach, describe, expect, test } from "vitest";
import { findListedNames } from "@/lib/db/listed-names";
import { findSpells } from "@/lib/db/spells";
import { parseSlaRule } from "@/lib/metrics/sla-rule";
import { editCard } from "@/lib/services/cards/edit-card";
import { getCard } from "@/lib/services/cards/get-card";
import { addMarkedDay, listMarkedDays } from "@/lib/services/evidence/edit-marked-days";
import { listHeadCounts, setHeadCount } from "@/lib/services/hidden-work/edit-head-counts";
import { loadPartHistory } from "@/lib/services/history/load-part-history";
import { changeCalendar } from "@/lib/services/settings/change-calendar";
import { archiveTeam, isTeamArchived, renameTeam } from "@/lib/services/settings/change-team";
import { saveStreams, saveTypes } from "@/lib/services/settings/edit-team-list";
import { addListedName, renameListedName } from "@/lib/services/settings/merge-names";
import { removeFromList } from "@/lib/services/settings/remove-from-list";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { undoAnyChange } from "@/lib/services/undo/undo-any-change";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { importText } from "@/tests/integration/services/support/import-text";

type Screen = ServiceContext & { source: "screen" };
let screen: Screen;

beforeEach(async () => {
  const { context } = await makeTeam();
  screen = { ...context, source: "screen" };
  await saveStreams(screen, [
    { id: null, name: "Maps", kind: "feature", wipLimit: 3 },
    { id: null, name: "Calls", kind: "support", wipLimit: null },
  ]);
  const days = { committed: "2026-05-04", released: "2026-05-08" };
  await makeCard(screen, { type: "Bug", size: "S", client: "Museum", stream: "Maps", ...days });
  await makeCard(screen, { type: "Bug", committed: "2026-05-04", stream: "Maps" });
  // Its stream is another by now, and its past in the first stays.
  await editCard(screen, 2, { version: 1, stream: "Calls" });
});

const idIn = async (list: "types" | "sizes" | "streams", name: string) =>
  (await loadTeam(screen))[list].find((one) => one.name === name)?.id ?? 0;

/** All that settings hold, and what of cards follows from it. */
async function everything() {
  const { revision, calendar, today, ...team } = await loadTeam(screen);
  const cards = await Promise.all([1, 2].map((number) => getCard(screen, number)));
  return {
    team,
    clients: await findListedNames(screen.teamId, "client"),
    markedDays: await listMarkedDays(screen),
    isArchived: await isTeamArchived(screen),
    cards: cards.map(({ version, ...card }) => card),
    spells: [await findSpells(screen.teamId, 1), await findSpells(screen.teamId, 2)],
  };
}

const changes: Record<string, () => Promise<{ revision: number | null }>> = {
  "another calendar and rule": () =>
    changeCalendar(screen, {
      timeZone: "Europe/Paris",
      workingWeek: [1, 2, 3, 4],
      holidays: [{ day: "2026-05-05", name: "Off" }],
      rule: parseSlaRule("p85") ?? undefined,
    }),
  "another name": () => renameTeam(screen, "Renamed"),
  "the archive": () => archiveTeam(screen, true),
  "types renamed, added and moved": async () => {
    const rows = (await loadTeam(screen)).types.map(({ position, ...type }) => type);
    const [first, second, ...rest] = rows;
    if (!first || !second) throw new Error("A new team has types");
    const added = { id: null, name: "Spike", kind: "hidden" as const, colour: null, boxDays: 2 };
    // Two that swap their names, as nothing but a swap can.
    return saveTypes(screen, [
      { ...second, name: first.name },
      { ...first, name: second.name },
      ...rest,
      added,
    ]);
  },
  "a merged type": async () =>
    removeFromList(screen, "type", await idIn("types", "Bug"), await idIn("types", "Support")),
  "a removed size": async () => removeFromList(screen, "size", await idIn("sizes", "S"), "none"),
  "a merged stream with the past of its cards": async () =>
    removeFromList(screen, "stream", await idIn("streams", "Maps"), await idIn("streams", "Calls")),
  "a client added": () => addListedName(screen, "client", "Gallery"),
  "a client renamed": () => renameListedName(screen, "client", "Museum", "Gallery"),
};

describe("a change of settings is undone, and the undoing as well", () => {
  test.each(Object.entries(changes))("%s", async (_, change) => {
    const before = await everything();
    const { revision } = await change();
    const after = await everything();
    expect(after).not.toEqual(before);
    const undo = await undoAnyChange(screen, revision ?? 0);
    expect(await everything()).toEqual(before);
    await undoAnyChange(screen, undo.revision);
    expect(await everything()).toEqual(after);
  });
});

test("undoing leaves later changes of other things", async () => {
  const { revision } = await changeCalendar(screen, {
    holidays: [{ day: "2026-05-05", name: "Off" }],
  });
  const both = [
    { day: "2026-05-05", name: "Off" },
    { day: "2026-05-06", name: "Later" },
  ];
  await changeCalendar(screen, { holidays: both, dayCount: "calendar" });
  await undoAnyChange(screen, revision);
  expect(await loadTeam(screen)).toMatchObject({
    dayCount: "calendar",
    holidays: [{ day: "2026-05-06", name: "Later" }],
  });
  const [latest] = await loadPartHistory(screen, { kind: ["settings"] });
  expect(latest?.sentences).toEqual(["Holiday 5 May 2026 removed"]);
});

test("a type that cards have by now does not go with the change that added it", async () => {
  const rows = (await loadTeam(screen)).types.map(({ position, ...type }) => type);
  const spike = { id: null, name: "Spike", kind: "hidden" as const, colour: null, boxDays: null };
  const { revision } = await saveTypes(screen, [...rows, spike]);
  await makeCard(screen, { type: "Spike" });
  await expect(undoAnyChange(screen, revision ?? 0)).rejects.toMatchObject({
    status: 409,
    code: "cannot-undo",
    message: expect.stringContaining('cards have the type "Spike"'),
  });
});

test("a name that was taken meanwhile is not given twice", async () => {
  const bug = await idIn("types", "Bug");
  const { revision } = await removeFromList(screen, "type", bug, await idIn("types", "Support"));
  const rows = (await loadTeam(screen)).types.map(({ position, ...type }) => type);
  await saveTypes(screen, [
    ...rows,
    { id: null, name: "bug", kind: "support", colour: null, boxDays: null },
  ]);
  await expect(undoAnyChange(screen, revision ?? 0)).rejects.toMatchObject({ status: 409 });
});

test("marked days come back and go", async () => {
  await addMarkedDay(screen, { day: "2026-05-04", label: "Pairs" });
  const { revision } = await loadTeam(screen);
  await undoAnyChange(screen, revision);
  expect(await listMarkedDays(screen)).toEqual([]);
  await undoAnyChange(screen, revision + 1);
  expect(await listMarkedDays(screen)).toMatchObject([{ day: "2026-05-04", label: "Pairs" }]);
});

test("what saves nothing new makes no change to undo, and the making of a team stays", async () => {
  const rows = (await loadTeam(screen)).types.map(({ position, ...type }) => type);
  expect(await saveTypes(screen, rows)).toMatchObject({ revision: null });
  await expect(undoAnyChange(screen, 1)).rejects.toMatchObject({ status: 404 });
});

test("a head count comes back and goes", async () => {
  const count = { from: "2026-05-04", people: 6, onSupport: 1 };
  await setHeadCount(screen, count);
  const { revision } = await loadTeam(screen);
  await undoAnyChange(screen, revision);
  expect(await listHeadCounts(screen)).toEqual([]);
  await undoAnyChange(screen, revision + 1);
  expect(await listHeadCounts(screen)).toEqual([count]);
});

test("an import is undone from its list alone, so that it is known as undone", async () => {
  await importText(screen, "Title,Type\nFirst,Bug");
  const { revision } = await loadTeam(screen);
  await expect(undoAnyChange(screen, revision)).rejects.toMatchObject({
    status: 409,
    code: "cannot-undo",
  });
  expect((await getCard(screen, 3)).title).toBe("First");
});
