import { beforeEach, describe, expect, test } from "vitest";
import { type NewCard, newCardSchema } from "@/lib/cards/fields/card-schema";
import { addCard } from "@/lib/services/cards/add-card";
import { editCard } from "@/lib/services/cards/edit-card";
import { getCard } from "@/lib/services/cards/get-card";
import { listCards } from "@/lib/services/cards/list-cards";
import { removeCard } from "@/lib/services/cards/remove-card";
import { listImports } from "@/lib/services/import/list-imports";
import { undoImport } from "@/lib/services/import/undo-import";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
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

const cards = async (of = context) => (await listCards(of, { afterNumber: 0, limit: 1_000 })).cards;
const add = (input: Partial<NewCard>) =>
  addCard(
    { ...context, source: "api" },
    newCardSchema.parse({ title: "A card", type: "Feature", ...input }),
  );

describe("an import", () => {
  test("with one bad row writes nothing at all", async () => {
    const before = [await wholeTeam(context.teamId), await revisionOf(context.teamId)];
    const outcome = await importText(
      context,
      "Title,Type,Size,Started,Done\nFine,Chore,XXL,2026-05-04,2026-05-05\nBad,Chore,S,2026-05-06,2026-05-05",
    );

    expect(outcome).toMatchObject({ status: "rejected", id: null, created: 0, updated: 0 });
    expect(outcome.errors).toMatchObject([{ row: 3, code: "released-before-committed" }]);
    expect([await wholeTeam(context.teamId), await revisionOf(context.teamId)]).toEqual(before);
    expect(await listImports(context)).toEqual([]);
    expect(await changesOf(context.teamId)).toHaveLength(1);
  });

  test("that skips bad rows brings the good ones and gives the others back with a reason", async () => {
    const outcome = await importText(
      context,
      'Title,Type,Started,Done\nFine,Bug,2026-05-04,2026-05-05\n"Bad, ""so""",Bug,2026-05-06,2026-05-05\nWorse,Bug,2999-05-04,',
      { options: { onError: "skip" } },
    );

    expect(outcome).toMatchObject({ status: "imported", rows: 3, created: 1, skipped: 2 });
    const [headings, first, second] = (outcome.rejectedCsv ?? "").trim().split(/\r?\n/);
    expect(headings).toMatch(/Title,Type,Started,Done,reason$/);
    expect(first).toMatch(/^"Bad, ""so""",Bug,2026-05-06,2026-05-05,.*before/);
    expect(second).toMatch(/^Worse,Bug,2999-05-04,,/);
    expect((await cards()).map((card) => card.title)).toEqual(["Fine"]);
    expect(await listImports(context)).toMatchObject([{ id: 1, rows: 3, created: 1, skipped: 2 }]);
  });

  test("checked with a dry run says what it would do, to the card, and writes nothing", async () => {
    await importText(context, "Key,Title,Type,Size\nA,One,Bug,S\nB,Two,Bug,S");
    const before = [await wholeTeam(context.teamId), await revisionOf(context.teamId)];
    const csv = "Key,Title,Type,Size\nA,One,Bug,M\nB,Two,Bug,S\nC,Three,Chore,XXL\n,Four,Bug,";
    const checked = await importText(context, csv, { dryRun: true });

    expect(checked).toMatchObject({ status: "checked", id: null });
    expect([await wholeTeam(context.teamId), await revisionOf(context.teamId)]).toEqual(before);
    const done = await importText(context, csv);
    const counts = { created: 2, updated: 1, unchanged: 1, skipped: 0, rows: 4 };
    expect(checked).toMatchObject(counts);
    expect(done).toMatchObject(counts);
  });

  test("files a blank type under Unspecified, and takes Small, small and S for one size", async () => {
    const outcome = await importText(
      context,
      "Title,Type,Size\na,,Small\nb,NA,s\nc,Bug,S\nd,bug,small\ne,BUG,-\nf,Bug,Huge",
    );
    expect(outcome.warnings).toContainEqual(expect.objectContaining({ code: "blank-type" }));
    expect((await cards()).map((card) => [card.type, card.size])).toEqual([
      ["Unspecified", "S"],
      ["Unspecified", "S"],
      ["Bug", "S"],
      ["Bug", "S"],
      ["Bug", null],
      ["Bug", "XL"],
    ]);
    const { types } = await loadTeam(context);
    expect(types.at(-1)).toMatchObject({ name: "Unspecified", kind: "hidden", position: 6 });
  });

  test("takes names for one that differ in case alone, in any script", async () => {
    await importText(
      context,
      "Title,Type,Size\na,İade,İri\nb,iade,iri\nc,ΚΌΣΜΟΣ,\nd,κόσμος,\ne,κόσμοσ,\nf,ОШИБКА,\ng,ошибка,",
    );
    expect((await cards()).map((card) => [card.type, card.size])).toEqual([
      ["İade", "İri"],
      ["İade", "İri"],
      ["ΚΌΣΜΟΣ", null],
      ["ΚΌΣΜΟΣ", null],
      ["ΚΌΣΜΟΣ", null],
      ["ОШИБКА", null],
      ["ОШИБКА", null],
    ]);
  });

  test("works out cycle and lead days by the team's calendar", async () => {
    const { context: team } = await makeTeam({ holidays: [{ day: "2026-05-04", name: "May" }] });
    await importText(
      team,
      "Title,Type,Created,Started,Done\na,Bug,2026-04-30,2026-05-01,2026-05-05\nb,Bug,2026-05-06,,2026-05-05",
    );
    expect(await cards(team)).toMatchObject([
      { cycleDays: 2, leadDays: 3 },
      { cycleDays: null, leadDays: null },
    ]);
  });

  test("keeps quotes, backslashes, braces, separators, line ends and the word NULL as they are", async () => {
    const texts = [
      '"',
      "\\",
      "{a,b}",
      "NULL",
      "a;b,c",
      "'; drop table cards; --",
      "🚀 é 工作",
      "\\N",
    ];
    const csv = `Title,Type,Notes\n${texts
      .map((text) => `"x${text.replaceAll('"', '""')}",Bug,"${text.replaceAll('"', '""')}\ntwo"`)
      .join("\n")}`;
    await importText(context, csv);
    const found = await cards();
    expect(found.map((card) => card.title)).toEqual(texts.map((text) => `x${text}`));
    expect(found.map((card) => card.notes)).toEqual(texts.map((text) => `${text}\ntwo`));
  });

  test("with a repeated key is made once and answered with the same counts", async () => {
    const csv = "Key,Title,Type\nA,One,Chore\nB,Two,Chore";
    await importText(context, csv.replace(/B.*/, ""));
    const first = await importText(context, csv, { idempotencyKey: "once" });
    const again = await importText(context, csv, { idempotencyKey: "once" });

    const counts = { status: "imported", id: 2, rows: 2, created: 1, updated: 0, unchanged: 1 };
    expect(first).toMatchObject(counts);
    expect(again).toMatchObject(counts);
    expect(await cards()).toHaveLength(2);
    await expect(
      importText(context, `${csv}\nC,Three,Chore`, { idempotencyKey: "once" }),
    ).rejects.toMatchObject({ status: 422, code: "idempotency-key-reused" });
  });
});

describe("an import of labels", () => {
  const text =
    'Key,Title,Labels,Labels,Team,Done\nA-1,One,web,"pay, Web",Blue,2026-05-05\nA-2,Two,,,,2026-05-05\n';

  test("joins all columns of labels, each label once", async () => {
    const outcome = await importText(context, text);
    expect(outcome.labelColumns).toEqual(["Labels", "Labels (2)"]);
    expect((await cards()).map((card) => card.labels)).toEqual(["web, pay", null]);
  });

  test("takes the columns that were chosen, and changes the cards that have the reference", async () => {
    await importText(context, text);
    const outcome = await importText(context, text, {
      options: { labelColumns: ["Labels", "Team"] },
    });
    expect(outcome).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect((await cards())[0]?.labels).toBe("web, Blue");
  });

  test("refuses a column that is not there", async () => {
    const outcome = await importText(context, text, { options: { labelColumns: ["Tags"] } });
    expect(outcome.errors).toMatchObject([{ code: "unknown-column", column: "Tags" }]);
  });
});

describe("an import of new names", () => {
  const text =
    "Title,Type,Size,Client,Done\nOne,Bugs,Tall,ACME Ltd,2026-05-05\nTwo,Bug,M,Globex,2026-05-05\n";

  test("lists them, the clients too, and adds them as they are unless told otherwise", async () => {
    await add({ title: "Here already", client: "Acme" });
    const outcome = await importText(context, text, { dryRun: true });
    expect(outcome.newTypes.map((type) => type.name)).toEqual(["Bugs"]);
    expect(outcome.newSizes).toEqual(["Tall"]);
    expect(outcome.newClients).toEqual(["ACME Ltd", "Globex"]);
  });

  test("takes those much like the team's for them, and those that were said to be", async () => {
    await add({ title: "Here already", client: "Acme" });
    const outcome = await importText(context, text, {
      options: { matchSimilar: true, sameAs: { size: { Tall: "L" } } },
    });
    expect(outcome).toMatchObject({ newTypes: [], newSizes: [], newClients: ["Globex"] });
    expect(outcome.takenNames).toMatchObject({
      type: [{ name: "Bugs", known: "Bug" }],
      size: [{ name: "Tall", known: "L" }],
      client: [{ name: "ACME Ltd", known: "Acme" }],
    });
    const [, one] = await cards();
    expect(one).toMatchObject({ type: "Bug", size: "L", client: "Acme" });
  });
});

describe("one column", () => {
  test("can fill two days, and what becomes of the first rows is told", async () => {
    const outcome = await importText(
      context,
      "Title,Created,Closed\nOne,2026-05-04,2026-05-06\nTwo,2026-05-07,2026-05-06\n",
      { dryRun: true, options: { mapping: { prioritised: "Created", committed: "Created" } } },
    );
    expect(outcome.firstRows).toMatchObject([
      { row: 2, title: "One", prioritised: "2026-05-04", committed: "2026-05-04", problems: [] },
      { row: 3, title: "Two", problems: [expect.stringContaining("Row 3")] },
    ]);
  });
});

describe("the change record of an import", () => {
  test("is one revision that holds every card, type and size it touched", async () => {
    await importText(context, "Key,Title,Type\nA,Old,Bug\nB,Same,Bug");
    const rows = Array.from({ length: 1_500 }, (_, index) => `N${index},New ${index},Chore,Tiny`);
    const csv = `Key,Title,Type,Size\nA,New,Bug,\nB,Same,Bug,\n${rows.join("\n")}`;
    const outcome = await importText(context, csv, { options: { kinds: { Chore: "support" } } });
    expect(outcome).toMatchObject({ created: 1_500, updated: 1, unchanged: 1 });

    const [change] = await changesOf(context.teamId);
    expect(change).toMatchObject({ revision: 3, action: "import", source: "import" });
    expect(change?.result).toMatchObject({ id: 2, created: 1_500, updated: 1 });

    const records = await recordsOf(context.teamId, 3);
    const afterwards = (entity: string) =>
      records
        .filter((record) => record.entity === entity)
        .flatMap((record) => record.after) as Record<string, unknown>[];
    expect(afterwards("type")).toMatchObject([{ name: "Chore", kind: "support" }]);
    expect(records.filter((record) => record.entity === "card").length).toBeLessThan(10);
    expect(
      afterwards("card")
        .map((card) => card.number as number)
        .sort((a, b) => a - b),
    ).toEqual([1, ...Array.from({ length: 1_500 }, (_, index) => index + 3)]);
    for (const { first_id, last_id, after: side, before } of records) {
      const sides = [side, before].find((one) => Array.isArray(one)) as { number: number }[];
      if (!sides) continue;
      expect([sides[0]?.number, sides.at(-1)?.number]).toEqual([first_id, last_id]);
    }
    const changed = records.find((record) => record.entity === "card" && record.before !== null);
    expect(changed).toMatchObject({
      before: { title: "Old" },
      after: { title: "New", version: 2 },
    });
  });
});

describe("a row with a reference", () => {
  const original = {
    title: "Original",
    reference: "W-1",
    url: "https://example.org/1",
    type: "Bug",
    size: "M",
    client: "Acme",
    prioritised: "2026-05-01",
    committed: "2026-05-04",
    released: "2026-05-08",
    promised: "2026-12-01",
    notes: "Kept",
  };

  test("changes the card that has it, in the fields the file fills and no others", async () => {
    const { revision: _, ...before } = await add({
      ...original,
      excludedReason: "Kept too",
      stream: "Features",
    });
    const outcome = await importText(context, "Key,Size,Done\nW-1,L,2026-05-11");

    expect(outcome).toMatchObject({ created: 0, updated: 1, unchanged: 0 });
    expect(await getCard(context, 1)).toEqual({
      ...before,
      version: 2,
      size: "L",
      released: "2026-05-11",
      cycleDays: 6,
      leadDays: 7,
    });
  });

  test("clears what the file leaves blank, but for title and type", async () => {
    await add(original);
    await importText(context, "Key,Title,Type,Client,Done\nW-1,,,,");
    expect(await getCard(context, 1)).toMatchObject({
      title: "Original",
      type: "Bug",
      client: null,
      released: null,
      cycleDays: null,
    });
  });

  test("changes nothing the second time, not even the version", async () => {
    const csv = "Key,Title,Type,Size,Started,Done\nA,One,Bug,S,2026-05-04,2026-05-05\nB,Two,Bug,,,";
    await importText(context, csv);
    const before = await wholeTeam(context.teamId);
    expect(await importText(context, csv)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await wholeTeam(context.teamId)).toEqual(before);
    expect((await cards()).map((card) => card.version)).toEqual([1, 1]);
  });

  test("makes a new card where the one that had it is in the bin, or in another team", async () => {
    await add(original);
    await removeCard({ ...context, source: "api" }, 1);
    const other = await makeTeam();
    const csv = "Key,Title,Type\nW-1,New,Bug";
    expect(await importText(context, csv)).toMatchObject({ created: 1, updated: 0 });
    expect(await importText(other.context, csv)).toMatchObject({ created: 1, updated: 0 });
    expect(await importText(context, csv)).toMatchObject({ created: 0, unchanged: 1 });
  });

  test("changes the latest card where several have it", async () => {
    await add({ ...original, title: "First" });
    await add({ ...original, title: "Second" });
    await importText(context, "Key,Title\nW-1,Changed");
    expect((await cards()).map((card) => card.title)).toEqual(["First", "Changed"]);
  });

  test("that twice stands in the file is an error", async () => {
    const outcome = await importText(context, "Key,Title,Type\nA,One,Bug\nA,Two,Bug");
    expect(outcome).toMatchObject({
      status: "rejected",
      errors: [{ row: 3, code: "repeated-reference" }],
    });
  });

  test.each([
    ["Key,Started\nW-1,2026-05-11", "released-before-committed"],
    ["Key,Done\nW-1,2026-05-01", "released-before-committed"],
    ["Key,Cancelled\nW-1,2026-05-11", "released-and-cancelled"],
  ])("is refused where its days contradict those the card keeps: %j", async (csv, code) => {
    await add(original);
    for (const dryRun of [true, false]) {
      const outcome = await importText(context, csv, { dryRun });
      expect(outcome).toMatchObject({ status: "rejected", errors: [{ row: 2, code }] });
    }
    const skipped = await importText(context, `${csv}\nW-2,2026-05-05`, {
      options: { onError: "skip" },
    });
    expect(skipped).toMatchObject({ status: "imported", created: 1, updated: 0, skipped: 1 });
    expect(await getCard(context, 1)).toMatchObject({ version: 1, released: "2026-05-08" });
  });

  test("may have days that only fit once all of its columns are read", async () => {
    await add(original);
    const outcome = await importText(
      context,
      "Key,Started,Done,Cancelled\nW-1,2026-05-11,,2026-05-12",
    );
    expect(outcome).toMatchObject({ status: "imported", updated: 1 });
  });

  test("reopens its card where the file has no release any more", async () => {
    await add(original);
    const now = at(context, "2026-05-20");
    await importText(now, "Key,Done\nW-1,");
    expect(
      await query(
        `select kind, to_char(from_on, 'MM-DD') as from, to_char(to_on, 'MM-DD') as to, cycle_days
         from spells where team_id = $1`,
        [context.teamId],
      ),
    ).toEqual([{ kind: "released", from: "05-08", to: "05-20", cycle_days: 5 }]);
  });

  test("moves the end of its card's spell in a stream", async () => {
    await add({ ...original, released: null, stream: "Features" });
    await importText(context, "Key,Done\nW-1,2026-05-12");
    expect(
      await query(
        "select to_char(to_on, 'MM-DD') as to, stream_id from spells where team_id = $1",
        [context.teamId],
      ),
    ).toEqual([{ to: "05-12", stream_id: 1 }]);
  });
});

describe("the same file a second time", () => {
  const plain =
    "Title,Type,Started,Done\nOne,Bug,2026-05-04,2026-05-05\nOne,Bug,2026-05-04,2026-05-05\n";

  test("adds nothing although its rows have no reference, and says so", async () => {
    await importText(context, plain);
    const before = await wholeTeam(context.teamId);
    const checked = await importText(context, plain, { dryRun: true });
    expect(checked).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(checked.warnings).toMatchObject([{ code: "file-imported-before" }]);
    await importText(context, plain, { fileName: "another name.csv" });
    expect(await wholeTeam(context.teamId)).toEqual(before);
  });

  test("adds its rows again when that is wanted, or once the first import is undone", async () => {
    const { id } = await importText(context, plain);
    await importText(context, plain, { options: { again: true } });
    expect(await cards()).toHaveLength(4);
    const other = (await makeTeam()).context;
    const first = await importText(other, plain);
    await undoImport({ ...other, source: "api" }, first.id ?? 0);
    expect(await importText(other, plain)).toMatchObject({ created: 2 });
    expect(id).toBe(1);
  });
});

describe("rows of one file that share a reference", () => {
  const twice = "Key,Title,Type\nK-1,Old,Bug\nK-2,Other,Bug\nK-1,New,Bug\n";

  test("give one card of the last when that is chosen", async () => {
    const outcome = await importText(context, twice, { options: { onRepeat: "last" } });
    expect(outcome).toMatchObject({ created: 2, replaced: 1 });
    expect((await cards()).map((card) => card.title)).toEqual(["Other", "New"]);
  });

  test("give separate cards when that is chosen, which a second time stay as they are", async () => {
    const options = { onRepeat: "separate" };
    await importText(context, twice, { options });
    expect((await cards()).map((card) => card.title)).toEqual(["Old", "Other", "New"]);
    const again = await importText(context, `${twice}\n`, { options });
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  });
});

describe("imports at the same time", () => {
  test("that bring the same new type and size make each once", async () => {
    const csv = (title: string) => `Title,Type,Size\n${title},Chore,Enormous`;
    const outcomes = await Promise.all(
      ["a", "b", "c", "d"].map((title) => importText(context, csv(title))),
    );
    expect(outcomes.map((outcome) => outcome.status)).toEqual(Array(4).fill("imported"));
    expect(outcomes.map((outcome) => outcome.id).sort()).toEqual([1, 2, 3, 4]);
    const team = await loadTeam(context);
    expect(team.types.filter((type) => type.name === "Chore")).toHaveLength(1);
    expect(team.sizes.filter((size) => size.name === "Enormous")).toHaveLength(1);
    expect((await cards()).map((card) => card.number)).toEqual([1, 2, 3, 4]);
  });

  test("of the same references make each card once", async () => {
    const csv = "Key,Title,Type\nA,One,Bug\nB,Two,Bug";
    const outcomes = await Promise.all([importText(context, csv), importText(context, csv)]);
    expect(outcomes.map((outcome) => [outcome.created, outcome.unchanged]).sort()).toEqual([
      [0, 2],
      [2, 0],
    ]);
    expect(await cards()).toHaveLength(2);
  });

  test("as an edit leave one of the two behind, whole", async () => {
    await importText(context, "Key,Title,Type\nA,One,Bug");
    const [imported, edited] = await Promise.allSettled([
      importText(context, "Key,Title\nA,Imported"),
      editCard({ ...context, source: "api" }, 1, { version: 1, title: "Edited" }),
    ]);
    expect(imported.status).toBe("fulfilled");
    const card = await getCard(context, 1);
    expect(card).toMatchObject(
      edited.status === "fulfilled"
        ? { version: 3, title: "Imported" }
        : { version: 2, title: "Imported" },
    );
  });
});
