import { beforeAll, describe, expect, test } from "vitest";
import { cardSchema } from "@/lib/server/openapi/card-schemas";
import { get, patch, post, remove } from "@/tests/integration/api/support/call-api";
import { expectProblem } from "@/tests/integration/api/support/expect-problem";
import { newCard, newTeam } from "@/tests/integration/api/support/new-team";

const everything = {
  title: "Export 👩🏽‍💻 الفواتير as “CSV”",
  reference: "WALL-17",
  url: "https://example.com/WALL-17?a=b#c",
  type: "Bug",
  size: "M",
  client: "Łódź GmbH",
  classOfService: "Expedite",
  labels: "web, pay",
  stream: "Support",
  prioritised: "2026-04-27",
  committed: "2026-05-01",
  released: "2026-05-04",
  promised: "2027-01-31",
  notes: "first line\nsecond\tline\r\n‮right to left‬",
};

describe("POST …/cards", () => {
  test("keeps every field as it was sent, text of every script included", async () => {
    const team = await newTeam();
    const answer = await post(`${team}/cards`, everything);

    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      ...everything,
      id: "1",
      number: 1,
      version: 1,
      kind: "hidden",
      cancelled: null,
      excludedReason: null,
      cycleDays: 2,
      leadDays: 6,
    });
    expect(answer.headers.get("location")).toBe(`/api/v1${team}/cards/1`);
    expect((await get(`${team}/cards/1`)).body).toMatchObject(answer.body);
    expect(cardSchema.parse(answer.body)).toEqual(answer.body);
  });

  test("needs a title and a type alone", async () => {
    const card = await newCard(await newTeam(), { title: "Small", type: "Feature" });

    const { id, number, version, title, type, kind, ...rest } = card;
    expect({ id, number, version, title, type, kind }).toEqual({
      id: "1",
      number: 1,
      version: 1,
      title: "Small",
      type: "Feature",
      kind: "feature",
    });
    expect(new Set(Object.values(rest))).toEqual(new Set([null]));
  });

  test("takes names in any case and space, and blank fields as empty", async () => {
    const card = await newCard(await newTeam(), {
      title: "  padded  ",
      type: " bUG ",
      size: "xl",
      stream: "features",
      client: "  ",
      reference: "",
      committed: "",
    });

    expect(card).toMatchObject({
      title: "padded",
      type: "Bug",
      size: "XL",
      stream: "Features",
      client: null,
      reference: null,
      committed: null,
    });
  });

  test("takes another spelling of a T-shirt size for that size", async () => {
    const team = await newTeam();
    for (const size of ["Small", "small", "s"]) {
      expect((await post(`${team}/cards`, { title: "One", type: "Bug", size })).body.size).toBe(
        "S",
      );
    }
  });

  test("counts no holiday and no weekend, and a card of one weekend as one day", async () => {
    const team = await newTeam({ holidays: [{ day: "2026-05-04", name: "Early May" }] });
    const dates = { committed: "2026-05-01", released: "2026-05-05" };

    expect(await newCard(team, dates)).toMatchObject({ cycleDays: 2 });
    const weekend = { committed: "2026-05-02", released: "2026-05-03" };
    expect(await newCard(team, weekend)).toMatchObject({ cycleDays: 1 });
  });

  test("has a lead time but no cycle time for a card without a commit day", async () => {
    const card = await newCard(await newTeam(), {
      prioritised: "2026-05-04",
      released: "2026-05-08",
    });

    expect(card).toMatchObject({ cycleDays: null, leadDays: 5 });
  });

  test("accepts a card prioritised after its commitment or even its release", async () => {
    const card = await newCard(await newTeam(), {
      prioritised: "2026-05-20",
      committed: "2026-05-04",
      released: "2026-05-08",
    });

    expect(card).toMatchObject({ cycleDays: 5, leadDays: null });
  });

  let unchanged: string;

  beforeAll(async () => {
    unchanged = await newTeam();
  });

  const tomorrow = new Date(Date.now() + 48 * 3_600_000).toISOString().slice(0, 10);

  test.each([
    ["no title", { title: undefined }, "title", "required"],
    ["a blank title", { title: " \n " }, "title", "required"],
    ["a title that is null", { title: null }, "title", "wrong-type"],
    ["a title of 501 characters", { title: "t".repeat(501) }, "title", "too-long"],
    ["no type", { type: undefined }, "type", "required"],
    ["a title with NUL", { title: "a\0b" }, "title", "unstorable-text"],
    ["notes with NUL", { notes: "\0" }, "notes", "unstorable-text"],
    ["notes with half a pair", { notes: "\udc00" }, "notes", "unstorable-text"],
    ["notes of 20,001 characters", { notes: "n".repeat(20_001) }, "notes", "too-long"],
    ["an address for a program", { url: "javascript:alert(1)" }, "url", "bad-url"],
    ["an unknown field", { cycleDays: 3 }, "cycleDays", "unknown-field"],
    ["a prototype as a field", { constructor: 3 }, "constructor", "unknown-field"],
    ["a day that never was", { committed: "2026-02-30" }, "committed", "not-a-day"],
    ["a day in another form", { committed: "01/02/2026" }, "committed", "not-a-day"],
    ["an instant for a day", { committed: "2026-02-03T00:00:00Z" }, "committed", "not-a-day"],
    ["a day out of reach", { prioritised: "0001-01-01" }, "prioritised", "day-out-of-reach"],
    ["a day that is a number", { released: 20260203 }, "released", "wrong-type"],
    ["a size that is a list", { size: ["M"] }, "size", "wrong-type"],
    [
      "a release before the commitment",
      { committed: "2026-05-05", released: "2026-05-04" },
      "released",
      "released-before-committed",
    ],
    ["a release in the future", { released: tomorrow }, "released", "released-in-future"],
    ["a commitment in the future", { committed: tomorrow }, "committed", "committed-in-future"],
    [
      "a card both released and cancelled",
      { released: "2026-05-05", cancelled: "2026-05-05" },
      "cancelled",
      "released-and-cancelled",
    ],
  ])("refuses %s, naming the field", async (_, change, field, code) => {
    const answer = await post(`${unchanged}/cards`, {
      title: "A card",
      type: "Feature",
      ...change,
    });

    expectProblem(answer, 422, code, field);
    expect(answer.body.errors).toContainEqual({ field, code, message: expect.any(String) });
    expect((await get(`${unchanged}/cards`)).body.cards).toEqual([]);
  });

  test.each([
    ["type", "Chore", "Feature, Bug, Infrastructure, Maintenance, Support"],
    ["size", "XXL", "XS, S, M, L, XL"],
    ["stream", "Fast lane", "Features, Support"],
  ])("refuses an unknown %s and lists the known", async (field, name, known) => {
    const answer = await post(`${unchanged}/cards`, {
      title: "A card",
      type: "Feature",
      [field]: name,
    });

    expectProblem(answer, 422, `unknown-${field}`, field);
    expect(answer.body.detail).toContain(known);
    expect(answer.body.detail).toContain(name);
  });

  test("lists an unknown type and an unknown size together", async () => {
    const answer = await post(`${await newTeam()}/cards`, { title: "x", type: "?", size: "?" });

    expect(answer.body.errors.map((one: { field: string }) => one.field)).toEqual(["type", "size"]);
  });

  test("numbers cards one after the other when many come at once", async () => {
    const team = await newTeam();
    const cards = await Promise.all(Array.from({ length: 12 }, () => newCard(team)));

    expect(cards.map((card) => card.number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
  });

  test("never gives a removed card's number again", async () => {
    const team = await newTeam();
    await newCard(team);
    await remove(`${team}/cards/1`);

    expect(await newCard(team)).toMatchObject({ number: 2 });
  });

  test("answers 404 for an unknown team, whatever the body", async () => {
    expectProblem(await post("/teams/nobody/cards", "?"), 404, "team-not-found");
  });
});

describe("GET and DELETE …/cards/{id}", () => {
  let one: string;

  beforeAll(async () => {
    one = await newTeam();
    await newCard(one);
  });

  test("a removed card is gone, from the list too, and cannot be removed again", async () => {
    const team = await newTeam();
    await newCard(team);
    const kept = await newCard(team);

    const removed = await remove(`${team}/cards/1`);

    expect(removed.status).toBe(204);
    expect(removed.text).toBe("");
    expectProblem(await get(`${team}/cards/1`), 404, "card-not-found");
    expectProblem(await remove(`${team}/cards/1`), 404, "card-not-found");
    expectProblem(await patch(`${team}/cards/1`, { version: 1 }), 404, "card-not-found");
    expect((await get(`${team}/cards`)).body.cards).toEqual([kept]);
  });

  test("one team's card is not another team's", async () => {
    const other = await newTeam();

    expectProblem(await get(`${other}/cards/1`), 404, "card-not-found");
    expectProblem(await remove(`${other}/cards/1`), 404, "card-not-found");
  });

  test.each([
    "2",
    "0",
    "-1",
    "01",
    "1.0",
    "1e0",
    "%31%00",
    "%00",
    "2147483648",
    "99999999999999999999",
    "x".repeat(5_000),
    "%F0%9F%9A%80",
    "null",
    " 1",
  ])("answers 404 for the card %s", async (id) => {
    expectProblem(await get(`${one}/cards/${id}`), 404, "card-not-found");
    expectProblem(await patch(`${one}/cards/${id}`, { version: 1 }), 404, "card-not-found");
  });
});
