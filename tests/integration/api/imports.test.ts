import { beforeAll, describe, expect, test } from "vitest";
import { importOutcomeSchema, importUndoneSchema } from "@/lib/server/openapi/import-schemas";
import { refusedImportSchema, undoConflictSchema } from "@/lib/server/openapi/problem-schemas";
import { callApi, get, patch, post, remove } from "@/tests/integration/api/support/call-api";
import { expectProblem } from "@/tests/integration/api/support/expect-problem";
import { importCsv, newCard, newTeam } from "@/tests/integration/api/support/new-team";

const good = `Key,Summary,Type,Size,Created,Started,Done
W-1,First 🚀,Feature,S,2026-04-27,2026-05-04,2026-05-08
W-2,"Second, ""quoted""",Chore,Small,2026-04-27,2026-05-04,
,Third,,NA,2026-04-27,,`;

const bad = `Title,Type,Started,Done
Fine,Bug,04/05/2026,13/05/2026
Backwards,Bug,15/05/2026,14/05/2026
Unreadable,Bug,soon,13/05/2026`;

const titles = async (team: string) =>
  (await get(`${team}/cards`)).body.cards.map((card: { title: string }) => card.title);

describe("POST …/imports", () => {
  test("imports a file and says what it did", async () => {
    const team = await newTeam();
    const answer = await importCsv(team, good, { options: { kinds: { Chore: "hidden" } } });

    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toMatchObject({
      outcome: "imported",
      id: 1,
      rows: 3,
      created: 3,
      updated: 0,
      skipped: 0,
      errors: [],
    });
    expect(answer.body.warnings).toContainEqual(expect.objectContaining({ code: "blank-type" }));
    expect(importOutcomeSchema.parse(answer.body)).toEqual(answer.body);

    const { cards } = (await get(`${team}/cards`)).body;
    expect(cards).toMatchObject([
      { title: "First 🚀", reference: "W-1", type: "Feature", size: "S", cycleDays: 5 },
      { title: 'Second, "quoted"', type: "Chore", kind: "hidden", size: "S", released: null },
      { title: "Third", reference: null, type: "Unspecified", size: null, committed: null },
    ]);
  });

  test("only checks with dryRun=true, and writes nothing", async () => {
    const team = await newTeam();
    const answer = await importCsv(team, good, { query: "?dryRun=true" });

    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ outcome: "checked", id: null, rows: 3, created: 3 });
    expect(importOutcomeSchema.parse(answer.body)).toEqual(answer.body);
    expect(await titles(team)).toEqual([]);
    expect((await get(team)).body.revision).toBe(1);
  });

  test("refuses the whole file for a bad row, listing every error with its row and column", async () => {
    const team = await newTeam();
    for (const query of ["", "?dryRun=true", "?dryRun=false"]) {
      const answer = await importCsv(team, bad, { query });

      expectProblem(answer, 422, "import-rejected");
      expect(answer.body).toMatchObject({ id: null, rows: 3, created: 0, updated: 0, skipped: 2 });
      expect(answer.body.errors).toMatchObject([
        { row: 3, column: "Done", code: "released-before-committed" },
        { row: 4, column: "Started", code: "unreadable-date" },
      ]);
      expect(answer.body.rejectedCsv).toContain("Backwards");
      expect(refusedImportSchema.parse(answer.body)).toEqual(answer.body);
    }
    expect(await titles(team)).toEqual([]);
  });

  test("imports the good rows with onError skip, and gives the others back with a reason", async () => {
    const team = await newTeam();
    const answer = await importCsv(team, bad, { options: { onError: "skip" } });

    expect(answer.body).toMatchObject({ outcome: "imported", rows: 3, created: 1, skipped: 2 });
    expect(answer.body.errors).toHaveLength(2);
    expect(answer.body.rejectedCsv.split("\r\n")[0]).toMatch(/Title,Type,Started,Done,reason$/);
    expect(await titles(team)).toEqual(["Fine"]);
  });

  test("asks for the date format where a column can be read in two ways", async () => {
    const team = await newTeam();
    const csv = "Title,Type,Started,Done\nOne,Bug,04/05/2026,06/05/2026";
    const asked = await importCsv(team, csv);

    expectProblem(asked, 422, "ambiguous-date", "dateFormat");
    expect(asked.body).toMatchObject({ outcome: "ambiguous", id: null, created: 0 });
    expect(asked.body.ambiguous[0]).toMatchObject({
      heading: "Started",
      formats: expect.arrayContaining(["dd/mm/yyyy", "mm/dd/yyyy"]),
    });
    expect(asked.body.errors).toContainEqual(expect.objectContaining({ code: "ambiguous-date" }));
    expect(refusedImportSchema.parse(asked.body)).toEqual(asked.body);

    const told = await importCsv(team, csv, { options: { dateFormat: "dd/mm/yyyy" } });
    expect(told.body).toMatchObject({ outcome: "imported", created: 1 });
    expect((await get(`${team}/cards/1`)).body).toMatchObject({
      committed: "2026-05-04",
      cycleDays: 3,
    });
  });

  test("follows a mapping from fields to headings", async () => {
    const team = await newTeam();
    const answer = await importCsv(team, "A;B;C\nBug;Mapped;2026-05-04", {
      options: { mapping: { title: "B", type: "A", committed: "C" } },
    });

    expect(answer.body).toMatchObject({ created: 1 });
    expect((await get(`${team}/cards/1`)).body).toMatchObject({
      title: "Mapped",
      type: "Bug",
      committed: "2026-05-04",
    });
  });

  test("proposes columns for the fields that a mapping leaves open, and none for null", async () => {
    const team = await newTeam();
    const csv = "Title,Type,Size,Begun,Done\nOne,Bug,M,2026-05-04,2026-05-06";
    const mapping = { committed: "Begun", size: null };
    const answer = await importCsv(team, csv, { options: { mapping } });

    expect(answer.body.mapping).toEqual({
      title: "Title",
      type: "Type",
      committed: "Begun",
      released: "Done",
    });
    const taken = { mapping: { notes: "Title" } };
    const other = await importCsv(team, csv, { query: "?dryRun=true", options: taken });
    expect(other.body.mapping).toMatchObject({ notes: "Title", type: "Type" });
    expect(other.body.mapping).not.toHaveProperty("title");
  });

  test("updates the card that has the reference, and makes new cards of rows without", async () => {
    const team = await newTeam();
    await importCsv(team, good);
    const answer = await importCsv(
      team,
      "Key,Summary,Type,Started,Done\nW-2,Changed,Chore,2026-05-04,2026-05-05\n,Third,Bug,,",
    );

    expect(answer.body).toMatchObject({ created: 1, updated: 1 });
    expect((await get(`${team}/cards/2`)).body).toMatchObject({
      title: "Changed",
      size: "S",
      version: 2,
      cycleDays: 2,
    });
    expect(await titles(team)).toHaveLength(4);
  });

  test("the same Idempotency-Key twice imports once and gives the first answer", async () => {
    const team = await newTeam();
    const headers = { "idempotency-key": "import-1" };
    const first = await importCsv(team, good, { headers });
    const second = await importCsv(team, good, { headers });

    expect(second.status).toBe(200);
    expect(second.body).toMatchObject({ id: first.body.id, created: 3 });
    expect(await titles(team)).toHaveLength(3);
  });

  test("the same Idempotency-Key with another file is refused", async () => {
    const team = await newTeam();
    const headers = { "idempotency-key": "import-1" };
    await importCsv(team, "Title,Type\nOne,Bug", { headers });

    const other = await importCsv(team, "Title,Type\nTwo,Bug", { headers });
    expectProblem(other, 422, "idempotency-key-reused");
    expect(await titles(team)).toEqual(["One"]);
  });

  describe("refuses what it cannot read", () => {
    let team: string;

    beforeAll(async () => {
      team = await newTeam();
    });

    test.each([
      ["an empty file", ""],
      ["headings alone", "Title,Type\n"],
      ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 13])],
      ["a quote that never ends", 'Title,Type\n"x,Bug'],
      ["NUL in a cell", "Title,Type\na\0b,Bug"],
    ])("%s", async (_, csv) => {
      const answer = await importCsv(team, csv);
      expect(answer.status, answer.text).toBe(422);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(answer.body.field).toBe("file");
    });

    test.each([
      ["an unknown member", { foo: 1 }, "foo", "unknown-field"],
      ["an unknown field", { mapping: { colour: "B" } }, "mapping.colour", "unknown-field"],
      ["a list", [], "", "wrong-type"],
      ["an unknown date format", { dateFormat: "stardate" }, "dateFormat", "unknown-date-format"],
      ["an unknown kind", { kinds: { Bug: "bad" } }, "kinds.Bug", "not-one-of"],
      ["an unknown choice", { onError: "ignore" }, "onError", "not-one-of"],
      ["text with NUL", { mapping: { title: "a\0" } }, "mapping.title", "unstorable-text"],
    ])("options with %s", async (_, options, field, code) => {
      expectProblem(await importCsv(team, good, { options }), 422, code, field);
    });

    test("options that are not JSON", async () => {
      const form = new FormData();
      form.set("file", new File([good], "a.csv"));
      form.set("options", "{");
      expectProblem(await post(`${team}/imports`, form), 422, "not-json", "options");
    });

    test("a form without a file, or with text for a file", async () => {
      const form = new FormData();
      expectProblem(await post(`${team}/imports`, form), 422, "required", "file");
      form.set("file", good);
      expectProblem(await post(`${team}/imports`, form), 422, "required", "file");
    });

    test("another content type", async () => {
      for (const type of ["text/csv", "application/json", "multipart/mixed; boundary=x", ""]) {
        const headers = { "content-type": type };
        const answer = await callApi("POST", `${team}/imports`, { body: good, headers });
        expectProblem(answer, 415, "unsupported-content-type");
      }
    });

    test("a form that breaks off", async () => {
      const headers = { "content-type": "multipart/form-data; boundary=x" };
      const body = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nTi';
      const answer = await callApi("POST", `${team}/imports`, { body, headers });
      expectProblem(answer, 400, "not-multipart");
    });

    test("a file above 200 MB, unread", async () => {
      const headers = {
        "content-type": "multipart/form-data; boundary=x",
        "content-length": "200000001",
      };
      const answer = await callApi("POST", `${team}/imports`, { body: "--x", headers });
      expectProblem(answer, 413, "body-too-large");
    });

    test("a dryRun that is neither true nor false", async () => {
      const answer = await importCsv(team, good, { query: "?dryRun=yes" });
      expectProblem(answer, 400, "not-one-of", "dryRun");
      const twice = await importCsv(team, good, { query: "?dryRun=true&dryRun=false" });
      expectProblem(twice, 400, "repeated-parameter", "dryRun");
    });

    test("a file for an unknown team", async () => {
      expectProblem(await importCsv("/teams/nobody", good), 404, "team-not-found");
    });

    test("and keeps nothing of any of it", async () => {
      expect(await titles(team)).toEqual([]);
      expect((await get(team)).body.revision).toBe(1);
    });
  });

  test("takes a file whose name no system would have", async () => {
    const team = await newTeam();
    const form = new FormData();
    form.set("file", new File([good], `../\n"🚀${"x".repeat(3_000)}.csv`));
    expect((await post(`${team}/imports`, form)).status).toBe(200);
    form.set("file", new File([good], "\0.csv"));
    expectProblem(await post(`${team}/imports`, form), 400, "not-multipart");
  });

  test("takes options sent as a file", async () => {
    const team = await newTeam();
    const form = new FormData();
    form.set("file", new File([bad], "a.csv"));
    form.set("options", new File(['{"onError":"skip"}'], "options.json"));
    expect((await post(`${team}/imports`, form)).body).toMatchObject({ created: 1, skipped: 2 });
  });
});

describe("DELETE …/imports/{id}", () => {
  test("removes what the import made and restores what it changed", async () => {
    const team = await newTeam();
    await newCard(team, { title: "Mine", reference: "W-1", notes: "kept" });
    const { body } = await importCsv(team, good);
    expect(body).toMatchObject({ created: 2, updated: 1 });

    const undone = await remove(`${team}/imports/${body.id}`);

    expect(undone.status).toBe(200);
    expect(undone.body).toEqual({ removed: 2, restored: 1 });
    expect(importUndoneSchema.parse(undone.body)).toEqual(undone.body);
    expect(await titles(team)).toEqual(["Mine"]);
    expect((await get(`${team}/cards/1`)).body).toMatchObject({ released: null, notes: "kept" });
    const types = (await get(team)).body.types.map((type: { name: string }) => type.name);
    expect(types).not.toContain("Chore");
    expectProblem(await remove(`${team}/imports/${body.id}`), 409, "import-already-undone");
  });

  test("lists cards edited since, and undoes all the same when told to", async () => {
    const team = await newTeam();
    const { body } = await importCsv(team, good);
    await patch(`${team}/cards/1`, { version: 1, title: "Edited" });

    const refused = await remove(`${team}/imports/${body.id}`);
    expectProblem(refused, 409, "edited-since-import");
    expect(refused.body.editedCards).toEqual([{ number: 1, title: "Edited", created: true }]);
    expect(undoConflictSchema.parse(refused.body)).toEqual(refused.body);
    expect(await titles(team)).toHaveLength(3);

    const undone = await remove(`${team}/imports/${body.id}?evenIfEdited=true`);
    expect(undone.status).toBe(200);
    expect(await titles(team)).toEqual([]);
  });

  test.each(["1", "0", "-1", "x", "%00", "99999999999", "x".repeat(5_000)])(
    "answers 404 for the unknown import %s",
    async (id) => {
      expectProblem(await remove(`${await newTeam()}/imports/${id}`), 404, "import-not-found");
    },
  );

  test("does not undo another team's import", async () => {
    const [one, other] = [await newTeam(), await newTeam()];
    await importCsv(one, good);

    expectProblem(await remove(`${other}/imports/1`), 404, "import-not-found");
    expect(await titles(one)).toHaveLength(3);
  });
});
