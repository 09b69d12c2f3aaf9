import { beforeAll, describe, expect, test } from "vitest";
import { cardConflictSchema } from "@/lib/server/openapi/problem-schemas";
import { get, patch, post } from "@/tests/integration/api/support/call-api";
import { expectProblem } from "@/tests/integration/api/support/expect-problem";
import { newCard, newTeam } from "@/tests/integration/api/support/new-team";

describe("PATCH …/cards/{id}", () => {
  test("changes the fields that were sent, leaves the others, and makes a new version", async () => {
    const team = await newTeam();
    const card = await newCard(team, { client: "Acme", notes: "n", committed: "2026-05-04" });

    const answer = await patch(`${team}/cards/1`, {
      version: 1,
      title: "Better",
      released: "2026-05-08",
      notes: null,
    });

    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      ...card,
      version: 2,
      title: "Better",
      released: "2026-05-08",
      notes: null,
      cycleDays: 5,
    });
    expect((await get(`${team}/cards/1`)).body).toMatchObject(answer.body);
  });

  test("moves a card to another type, size and stream by name", async () => {
    const team = await newTeam();
    await newCard(team, { size: "S" });

    const moved = await patch(`${team}/cards/1`, {
      version: 1,
      type: "support",
      size: null,
      stream: "Support",
    });

    expect(moved.body).toMatchObject({
      type: "Support",
      kind: "support",
      size: null,
      stream: "Support",
    });
  });

  test("reopens a card when its release is cleared: no cycle time, the commit day kept", async () => {
    const team = await newTeam();
    await newCard(team, { committed: "2026-05-04", released: "2026-05-08" });

    const open = await patch(`${team}/cards/1`, { version: 1, released: null });

    expect(open.body).toMatchObject({ committed: "2026-05-04", released: null, cycleDays: null });
    const done = await patch(`${team}/cards/1`, { version: 2, released: "2026-05-11" });
    expect(done.body).toMatchObject({ cycleDays: 6 });
  });

  test("takes a whole card back with one field changed, but not what nobody sets", async () => {
    const team = await newTeam();
    const card = await newCard(team, { committed: "2026-05-04", released: "2026-05-08" });

    const answer = await patch(`${team}/cards/1`, { ...card, title: "Better", type: "Support" });
    expect(answer.body).toMatchObject({ version: 2, title: "Better", kind: "support" });

    const changed = await patch(`${team}/cards/1`, { ...answer.body, id: "2", cycleDays: 99 });
    expectProblem(changed, 422, "read-only", "id");
    expect(changed.body.errors.map((one: { field: string }) => one.field)).toEqual([
      "id",
      "cycleDays",
    ]);
  });

  test("refuses days that cannot be, judged with the days that stay", async () => {
    const team = await newTeam();
    await newCard(team, { committed: "2026-05-04" });

    const answer = await patch(`${team}/cards/1`, { version: 1, released: "2026-05-01" });

    expectProblem(answer, 422, "released-before-committed", "released");
    expect((await get(`${team}/cards/1`)).body).toMatchObject({ version: 1, released: null });
  });

  let unchanged: string;

  beforeAll(async () => {
    unchanged = await newTeam();
    await newCard(unchanged);
  });

  test.each([
    ["no version", { title: "x" }, "version", "required"],
    ["a version that is text", { version: "1" }, "version", "wrong-type"],
    ["version 0", { version: 0 }, "version", "too-small"],
    ["version 1.5", { version: 1.5 }, "version", "wrong-type"],
    ["a title that is blank", { version: 1, title: "" }, "title", "required"],
    ["a type that is null", { version: 1, type: null }, "type", "wrong-type"],
    ["an unknown type", { version: 1, type: "Chore" }, "type", "unknown-type"],
    ["a field that follows from others", { version: 1, kind: "hidden" }, "kind", "read-only"],
    ["another number", { version: 1, number: 7 }, "number", "read-only"],
    ["text with NUL", { version: 1, client: "\0" }, "client", "unstorable-text"],
  ])("refuses %s", async (_, body, field, code) => {
    expectProblem(await patch(`${unchanged}/cards/1`, body), 422, code, field);
  });

  test("answers 409 with both sides when somebody changed the card since", async () => {
    const team = await newTeam();
    await newCard(team, { title: "First" });
    const theirs = await patch(`${team}/cards/1`, { version: 1, title: "Theirs" });

    const answer = await patch(`${team}/cards/1`, { version: 1, title: "Mine", size: "M" });

    expect(answer.status).toBe(409);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.body).toMatchObject({ status: 409, code: "card-changed" });
    expect(answer.body.current).toEqual(theirs.body);
    expect(answer.body.yours).toEqual({ version: 1, title: "Mine", size: "M" });
    expect(cardConflictSchema.parse(answer.body)).toEqual(answer.body);
    expect((await get(`${team}/cards/1`)).body).toMatchObject(theirs.body);
  });

  test("lets exactly one of many changes from the same version through", async () => {
    const team = await newTeam();
    await newCard(team);

    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        patch(`${team}/cards/1`, { version: 1, title: `Writer ${index}` }),
      ),
    );

    expect(answers.map((one) => one.status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
  });
});

describe("Idempotency-Key", () => {
  const key = { "idempotency-key": "9a1c0b52-retry" };

  test("the same request twice makes one card and gives it both times", async () => {
    const team = await newTeam();
    const input = { title: "Once", type: "Feature", size: "M" };

    const first = await post(`${team}/cards`, input, key);
    const second = await post(`${team}/cards`, input, key);

    expect(second.status).toBe(201);
    expect(second.body).toEqual(first.body);
    expect((await get(`${team}/cards`)).body.cards).toHaveLength(1);
    expect((await get(team)).body.revision).toBe(2);
  });

  test("the same request many times at once makes one card", async () => {
    const team = await newTeam();
    const input = { title: "Once", type: "Feature" };
    const answers = await Promise.all([1, 2, 3, 4].map(() => post(`${team}/cards`, input, key)));

    expect(answers.map((one) => one.body.number)).toEqual([1, 1, 1, 1]);
  });

  test("the same key for another request is refused", async () => {
    const team = await newTeam();
    await post(`${team}/cards`, { title: "One", type: "Feature" }, key);

    const other = await post(`${team}/cards`, { title: "Other", type: "Feature" }, key);

    expectProblem(other, 422, "idempotency-key-reused", "Idempotency-Key");
  });

  test("a repeated change is made once, and its repetition is no conflict", async () => {
    const team = await newTeam();
    await newCard(team);
    const change = { version: 1, title: "Changed" };

    const first = await patch(`${team}/cards/1`, change, key);
    const second = await patch(`${team}/cards/1`, change, key);

    expect(first.body).toMatchObject({ version: 2, title: "Changed" });
    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
  });

  test("a request that failed leaves its key free", async () => {
    const team = await newTeam();
    expectProblem(await post(`${team}/cards`, { title: "x", type: "?" }, key), 422, "unknown-type");

    const mended = await post(`${team}/cards`, { title: "x", type: "Bug" }, key);

    expect(mended.status).toBe(201);
  });

  test("one team's key is free in another team", async () => {
    const [one, other] = [await newTeam(), await newTeam()];
    await post(`${one}/cards`, { title: "One", type: "Feature" }, key);

    expect((await post(`${other}/cards`, { title: "Two", type: "Bug" }, key)).status).toBe(201);
  });

  test("a key of more than 200 characters is refused, a blank one ignored", async () => {
    const team = await newTeam();
    const input = { title: "x", type: "Bug" };

    const long = await post(`${team}/cards`, input, { "idempotency-key": "k".repeat(201) });
    expectProblem(long, 400, "idempotency-key-too-long", "Idempotency-Key");
    await post(`${team}/cards`, input, { "idempotency-key": " " });
    await post(`${team}/cards`, input, { "idempotency-key": " " });
    expect((await get(`${team}/cards`)).body.cards).toHaveLength(2);
  });
});
