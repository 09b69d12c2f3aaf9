import { beforeEach, describe, expect, test } from "vitest";
import { editCard } from "@/lib/services/cards/edit-card";
import { getCard } from "@/lib/services/cards/get-card";
import { removeCard } from "@/lib/services/cards/remove-card";
import { listImports } from "@/lib/services/import/list-imports";
import { listCardsEditedSince, undoImport } from "@/lib/services/import/undo-import";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import {
  changesOf,
  query,
  recordsOf,
  revisionOf,
  wholeTeam,
} from "@/tests/integration/db/support/team-state";
import { at } from "@/tests/integration/services/support/at";
import { importText } from "@/tests/integration/services/support/import-text";

let context: ServiceContext;

beforeEach(async () => {
  ({ context } = await makeTeam());
});

const api = () => ({ ...context, source: "api" as const });

describe("an undone import", () => {
  test("leaves every table as it was before: cards, spells, types and sizes", async () => {
    const may = at(context, "2026-05-20");
    const reference = (letter: string) => ({ reference: letter, title: letter });
    await makeCard(may, { ...reference("A"), committed: "2026-05-04", stream: "Features" });
    await makeCard(may, { ...reference("B"), committed: "2026-05-04", released: "2026-05-08" });
    await makeCard(may, { ...reference("C"), committed: "2026-05-04", stream: "Features" });
    await makeCard(may, {
      ...reference("D"),
      committed: "2026-05-04",
      released: "2026-05-08",
      stream: "Support",
    });
    await makeCard(may, { ...reference("E"), size: "M", client: "Acme", notes: "Kept" });
    await editCard(at(context, "2026-05-25"), 2, { version: 1, released: null });
    const before = await wholeTeam(context.teamId);

    const june = at(context, "2026-06-10");
    const outcome = await importText(
      june,
      [
        "Key,Title,Type,Size,Started,Done,Cancelled",
        "A,Renamed,Chore,XXL,2026-05-06,2026-06-01,",
        "B,B,Bug,S,2026-05-04,2026-05-29,",
        "C,C,Feature,,2026-05-04,,2026-06-02",
        "D,D,Feature,,2026-05-04,,",
        "E,E,Feature,,,,",
        "F,New,Chore,XXL,2026-05-04,,",
      ].join("\n"),
    );
    expect(outcome).toMatchObject({ status: "imported", created: 1, updated: 5 });
    expect(await wholeTeam(context.teamId)).not.toEqual(before);

    const done = await undoImport(at(context, "2026-06-15"), outcome.id as number);
    expect(done).toEqual({ removed: 1, restored: 5 });
    expect(await wholeTeam(context.teamId)).toEqual(before);
  });

  test("of many cards leaves all as it was", async () => {
    const csv = (title: string) =>
      `Key,Title,Type,Started,Done\n${Array.from(
        { length: 2_500 },
        (_, index) => `R${index},${title} ${index},Bug,2026-05-04,2026-05-05`,
      ).join("\n")}`;
    await importText(context, csv("Old"));
    const before = await wholeTeam(context.teamId);
    const { id } = await importText(context, `${csv("New")}\nX,Extra,Bug,,`);
    expect(await undoImport(api(), id as number)).toEqual({ removed: 1, restored: 2_500 });
    expect(await wholeTeam(context.teamId)).toEqual(before);
  });

  test("is one revision that says what it undoes and what it did", async () => {
    await makeCard(context, { reference: "A", title: "Old" });
    const { id } = await importText(context, "Key,Title,Type\nA,New,Bug\nB,Other,Bug");
    const imported = await revisionOf(context.teamId);
    await undoImport({ ...context, source: "screen" }, id as number);

    expect((await changesOf(context.teamId))[0]).toMatchObject({
      revision: imported + 1,
      action: "undo-import",
      source: "screen",
      undoes: imported,
    });
    const records = await recordsOf(context.teamId, imported + 1);
    expect(records.filter((record) => record.entity === "card")).toMatchObject([
      { first_id: 1, before: { title: "New", version: 2 }, after: { title: "Old", version: 3 } },
      { first_id: 2, before: { title: "Other" }, after: null },
    ]);
    expect(await listImports(context)).toMatchObject([{ id, undoneAt: expect.any(Date) }]);
  });

  test("cannot be undone again, also not twice at once", async () => {
    const { id } = await importText(context, "Title,Type\na,Bug");
    const results = await Promise.allSettled([
      undoImport(api(), id as number),
      undoImport(api(), id as number),
    ]);
    expect(results.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    const again = { status: 409, code: "import-already-undone" };
    await expect(undoImport(api(), id as number)).rejects.toMatchObject(again);
    await expect(listCardsEditedSince(context, id as number)).rejects.toMatchObject(again);
  });

  test("can be made again, with new numbers and a new id", async () => {
    const csv = "Key,Title,Type\nA,One,Chore";
    const first = await importText(context, csv);
    await undoImport(api(), first.id as number);
    const second = await importText(context, csv);
    expect(second).toMatchObject({ id: 2, created: 1 });
    expect(await getCard(context, 2)).toMatchObject({ title: "One", type: "Chore" });
  });

  test("that never was is answered 404, another team's too", async () => {
    const other = await makeTeam();
    const { id } = await importText(other.context, "Title,Type\na,Bug");
    const gone = { status: 404, code: "import-not-found" };
    await expect(undoImport(api(), id as number)).rejects.toMatchObject(gone);
    await expect(listCardsEditedSince(context, 77)).rejects.toMatchObject(gone);
    expect(await getCard(other.context, 1)).toMatchObject({ title: "a" });
  });
});

describe("cards edited since an import", () => {
  const csv =
    "Key,Title,Type,Size,Started,Done\nA,One,Bug,S,2026-05-04,2026-05-05\nB,Two,Bug,S,,\nC,Three,Bug,S,,";

  test("are listed first, and nothing is undone", async () => {
    await makeCard(context, { reference: "A", title: "Old" });
    const { id } = await importText(context, csv);
    await editCard(api(), 1, { version: 2, client: "Acme" });
    await editCard(api(), 3, { version: 1, client: "Acme" });
    const before = [await wholeTeam(context.teamId), await revisionOf(context.teamId)];

    const edited = [
      { number: 1, title: "One", created: false },
      { number: 3, title: "Three", created: true },
    ];
    expect(await listCardsEditedSince(context, id as number)).toEqual(edited);
    await expect(undoImport(api(), id as number)).rejects.toMatchObject({
      status: 409,
      code: "edited-since-import",
      extra: { editedCards: edited },
    });
    expect([await wholeTeam(context.teamId), await revisionOf(context.teamId)]).toEqual(before);
  });

  test("count cards in the bin, and those a later import changed", async () => {
    const { id } = await importText(context, csv);
    await removeCard(api(), 1);
    await importText(context, "Key,Title\nB,Two again");
    expect((await listCardsEditedSince(context, id as number)).map((card) => card.number)).toEqual([
      1, 2,
    ]);
  });

  test("go, or get back the fields the import changed, when it is undone all the same", async () => {
    await makeCard(context, { reference: "A", title: "Old", notes: "Mine" });
    const { id } = await importText(context, csv);
    await editCard(api(), 1, { version: 2, client: "Acme", notes: "Later" });
    await editCard(api(), 3, { version: 1, title: "Edited" });

    expect(await undoImport(api(), id as number, { evenIfEdited: true })).toEqual({
      removed: 2,
      restored: 1,
    });
    expect(await getCard(context, 1)).toMatchObject({
      title: "Old",
      type: "Feature",
      size: null,
      committed: null,
      released: null,
      cycleDays: null,
      client: "Acme",
      notes: "Later",
    });
    await expect(getCard(context, 3)).rejects.toMatchObject({ status: 404 });
  });

  test("that cannot get back their days are named, and nothing is undone", async () => {
    await makeCard(context, { reference: "A", title: "Old", committed: "2026-05-08" });
    const { id } = await importText(context, "Key,Started\nA,2026-05-04");
    await editCard(api(), 1, { version: 2, released: "2026-05-06" });
    const before = await wholeTeam(context.teamId);

    await expect(undoImport(api(), id as number, { evenIfEdited: true })).rejects.toMatchObject({
      status: 409,
      code: "cannot-undo-import",
      extra: { card: 1 },
    });
    expect(await wholeTeam(context.teamId)).toEqual(before);
  });
});

describe("types and sizes that an import brought", () => {
  const names = async () => {
    const { types, sizes } = await loadTeam(context);
    return [...types, ...sizes].map((one) => one.name);
  };

  test("go with it", async () => {
    const before = await names();
    const { id } = await importText(context, "Title,Type,Size\na,Chore,Enormous");
    expect(await names()).toEqual(expect.arrayContaining(["Chore", "Enormous"]));
    await undoImport(api(), id as number);
    expect(await names()).toEqual(before);
  });

  test("stay where another card has them, in the bin or not", async () => {
    const { id } = await importText(context, "Title,Type,Size\na,Chore,Enormous\nb,Errand,");
    await makeCard(context, { type: "Chore" });
    await makeCard(context, { size: "Enormous" });
    await removeCard(api(), 4);
    await undoImport(api(), id as number);
    expect(await names()).toEqual(expect.arrayContaining(["Chore", "Enormous"]));
    expect(await names()).not.toContain("Errand");
  });

  test("that went with it do not come back when an earlier change is undone", async () => {
    await makeCard(context, { reference: "A", type: "Bug" });
    const brings = await importText(context, "Key,Type,Size\nA,Chore,Enormous");
    const changes = await importText(context, "Key,Type,Size\nA,Feature,S");
    await undoImport(api(), brings.id as number, { evenIfEdited: true });
    expect(await getCard(context, 1)).toMatchObject({ type: "Bug", size: null });
    expect(await names()).not.toContain("Chore");

    await undoImport(api(), changes.id as number, { evenIfEdited: true });
    expect(await getCard(context, 1)).toMatchObject({ type: "Bug", size: null });
  });
});

test("an undone release is no reopening", async () => {
  await makeCard(at(context, "2026-05-04"), { reference: "A", committed: "2026-05-04" });
  const { id } = await importText(at(context, "2026-05-12"), "Key,Done\nA,2026-05-08");
  await editCard(at(context, "2026-05-13"), 1, { version: 2, client: "Acme" });
  await undoImport(at(context, "2026-05-20"), id as number, { evenIfEdited: true });
  expect(await query("select 1 from spells where team_id = $1", [context.teamId])).toEqual([]);
});
