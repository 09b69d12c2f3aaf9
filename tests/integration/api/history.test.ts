import { beforeEach, describe, expect, test } from "vitest";
import { get, patch, post, remove } from "@/tests/integration/api/support/call-api";
import { newTeam } from "@/tests/integration/api/support/new-team";

let team: string;

beforeEach(async () => {
  team = await newTeam();
  for (const title of ["One", "Two", "=Three"]) {
    await post(`${team}/cards`, { title, type: "Bug", client: "Museum" });
  }
});

describe("GET /teams/{team}/history", () => {
  test("answers pages by cursor, the latest first, with author and origin", async () => {
    const first = await get(`${team}/history?limit=2`);
    expect(first.body.changes).toMatchObject([
      {
        ...{ actor: "Local owner", source: "api", place: null, cards: [3] },
        sentences: ["#3 =Three: Added"],
        ...{ undoes: null, isUndone: false },
      },
      { sentences: ["#2 Two: Added"] },
    ]);
    const second = await get(`${team}/history?limit=2&cursor=${first.body.nextCursor}`);
    expect(second.body.changes.map((one: { revision: number }) => one.revision)).toEqual([2, 1]);
    expect(second.body.nextCursor).toBeNull();
    const again = await get(`${team}/history?limit=2`);
    expect(again.headers.get("etag")).toBe(first.headers.get("etag"));
  });

  test.each([
    ["kind=cards&kind=settings", 4],
    ["kind=settings", 1],
    ["card=2", 1],
    ["q=museum&who=Local%20owner&origin=api", 3],
    ["origin=on-wall", 0],
  ])("is narrowed by %s", async (query, count) => {
    expect((await get(`${team}/history?${query}`)).body.changes).toHaveLength(count);
  });

  test.each(["cursor=x", "card=0", "kind=moon", "from=2026-02-30", "origin=moon", "limit=0"])(
    "refuses %s",
    async (query) => {
      const { status, body } = await get(`${team}/history?${query}`);
      expect([status, body.field]).toEqual([400, query.split("=")[0]]);
    },
  );

  test("is a file, too, in which nothing runs as a formula", async () => {
    const file = await get(`${team}/history.csv?kind=cards&separator=semicolon`);
    expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(file.headers.get("content-disposition")).toMatch(/-history-to-\d{4}-\d\d-\d\d\.csv"$/);
    const rows = file.text.trim().split("\r\n");
    expect(rows).toHaveLength(4);
    expect(rows[1]).toMatch(/^4;.*Z;Local owner;api;;3;'=Three;Added;$/);
  });
});

describe("a change of settings", () => {
  const bug = async () =>
    (await get(`${team}/types`)).body.types.find((one: { name: string }) => one.name === "Bug");

  test("with a version that is another by now is answered with both sides", async () => {
    const { id, version } = await bug();
    expect((await patch(`${team}/types/${id}`, { colour: "#112233", version })).status).toBe(200);
    const late = await patch(`${team}/types/${id}`, { kind: "support", version });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({
      code: "settings-changed",
      current: { id, name: "Bug", colour: "#112233", version: 5 },
      yours: { kind: "support" },
    });
    expect((await remove(`${team}/types/${id}?replacement=Feature&version=0`)).status).toBe(409);
    expect((await remove(`${team}/types/${id}?replacement=Feature&version=5`)).status).toBe(204);
    const read = (await get(team)).body.settingsVersion;
    expect((await patch(team, { rule: "p85", version: read })).body.rule).toBe("p85");
    expect((await patch(team, { rule: "p50", version: read })).body).toMatchObject({
      current: { rule: "p85" },
      yours: { rule: "p50" },
    });
  });

  test("is only told with dryRun", async () => {
    const { id } = await bug();
    const before = (await get(team)).body.revision;
    const kind = await patch(`${team}/types/${id}?dryRun=true`, { kind: "feature" });
    expect(kind.body).toMatchObject({ cardsOfKind: 3, cardsMoved: 0, by: "type" });
    expect(kind.body.sentences).toContain("3 cards would be of another kind of work.");
    const merged = await remove(`${team}/types/${id}?replacement=Feature&dryRun=true`);
    expect([merged.status, merged.body.cardsMoved]).toEqual([200, 3]);
    const unknown = await remove(`${team}/types/${id}?replacement=Moon&dryRun=true`);
    expect(unknown.status).toBe(422);
    const renamed = await patch(`${team}/clients/Museum?dryRun=true`, { name: "Zoo" });
    expect(renamed.body.sentences).toEqual(["3 cards would get another client."]);
    const rule = await patch(`${team}?dryRun=true`, { rule: "p85", dayCount: "calendar" });
    expect(rule.body.sentences).toEqual(["Days would be calendar days instead of working days."]);
    expect((await get(team)).body.revision).toBe(before);
  });
});
