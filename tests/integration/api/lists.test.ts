import { beforeEach, describe, expect, test } from "vitest";
import { callApi, get, patch, post, remove } from "@/tests/integration/api/support/call-api";
import { expectProblem } from "@/tests/integration/api/support/expect-problem";
import { newTeam } from "@/tests/integration/api/support/new-team";

let team: string;

beforeEach(async () => {
  team = await newTeam();
});

const card = (input: object) => post(`${team}/cards`, { title: "A card", type: "Bug", ...input });
const namesOf = async (list: "types" | "sizes" | "streams") =>
  (await get(`${team}/${list}`)).body[list].map((one: { name: string }) => one.name);
const idOf = async (list: "types" | "sizes" | "streams", name: string) =>
  (await get(`${team}/${list}`)).body[list].find((one: { name: string }) => one.name === name).id;
const history = async (): Promise<{ revision: number; sentences: string[] }[]> =>
  (await get(`${team}/settings-history`)).body.changes;

describe("types, sizes and streams", () => {
  test("are read in their order with how many cards have each", async () => {
    await card({ size: "S" });
    const { types } = (await get(`${team}/types`)).body;
    expect(types).toContainEqual({
      ...{ id: expect.any(Number), name: "Bug", kind: "hidden", colour: null, boxDays: null },
      ...{ cards: 1, version: 0 },
    });
    expect(await namesOf("sizes")).toEqual(["XS", "S", "M", "L", "XL"]);
  });

  test("are added with kinds, colours, time boxes and limits, and answer where they are", async () => {
    const added = await post(`${team}/types`, { name: "Spike", kind: "hidden", boxDays: 3 });
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({ name: "Spike", boxDays: 3, colour: null, cards: 0 });
    expect(added.headers.get("location")).toBe(`/api/v1${team}/types/${added.body.id}`);
    const size = await post(`${team}/sizes`, { name: "XXL", colour: "#112233" });
    expect(size.body).toMatchObject({ name: "XXL", colour: "#112233" });
    const stream = await post(`${team}/streams`, { name: "Maps", kind: "feature", wipLimit: 3 });
    expect(stream.body).toMatchObject({ name: "Maps", kind: "feature", wipLimit: 3 });
    expect((await namesOf("types")).at(-1)).toBe("Spike");
  });

  test("are changed field by field, and their cards follow", async () => {
    await card({});
    const path = `${team}/types/${await idOf("types", "Bug")}`;
    const changed = await patch(path, { name: "Defect", colour: "#aa0000" });
    expect(changed.body).toMatchObject({ name: "Defect", kind: "hidden", colour: "#aa0000" });
    expect((await get(`${team}/cards/1`)).body.type).toBe("Defect");
    expect((await patch(path, { colour: null })).body).toMatchObject({ name: "Defect" });
    expect((await history())[0]?.sentences).toEqual(["Type “Defect”: colour changed"]);
  });

  test("are put into another order, all of them", async () => {
    const { sizes } = (await get(`${team}/sizes`)).body;
    const order = sizes.map((one: { id: number }) => one.id).reverse();
    const placed = await callApi("PUT", `${team}/sizes/order`, { body: { order } });
    expect(placed.body.sizes.map((one: { name: string }) => one.name)).toEqual(
      await namesOf("sizes"),
    );
    expect(await namesOf("sizes")).toEqual(["XL", "L", "M", "S", "XS"]);
    for (const wrong of [order.slice(1), [...order, order[0]], [...order.slice(1), 999]]) {
      const answer = await callApi("PUT", `${team}/sizes/order`, { body: { order: wrong } });
      expectProblem(answer, 422, "other-entries", "order");
    }
  });

  test("are merged into another, or removed where no card has one", async () => {
    await card({ size: "S", stream: "Support" });
    const bug = `${team}/types/${await idOf("types", "Bug")}`;
    expectProblem(await remove(bug), 422, "needs-replacement", "replacement");
    expectProblem(await remove(`${bug}?replacement=none`), 422, "needs-replacement");
    expectProblem(await remove(`${bug}?replacement=Nothing`), 422, "unknown-type", "replacement");
    expect((await remove(`${bug}?replacement=feature`)).status).toBe(204);
    expect(
      (await remove(`${team}/sizes/${await idOf("sizes", "S")}?replacement=none`)).status,
    ).toBe(204);
    expect((await get(`${team}/cards/1`)).body).toMatchObject({ type: "Feature", size: null });
    expect((await remove(`${team}/sizes/${await idOf("sizes", "XS")}`)).status).toBe(204);
    expectProblem(await remove(bug), 404, "entry-not-found");
  });

  test("say what cannot be", async () => {
    const types = `${team}/types`;
    expectProblem(await post(types, { name: "bug", kind: "hidden" }), 422, "name-taken", "name");
    expectProblem(await post(types, { name: "Spike" }), 422, "not-one-of", "kind");
    expectProblem(await patch(`${types}/999`, { name: "X" }), 404, "entry-not-found");
    expectProblem(await patch(`${types}/x`, { name: "X" }), 404, "entry-not-found");
    const bug = `${types}/${await idOf("types", "Bug")}`;
    expectProblem(await patch(bug, { name: "Feature" }), 422, "name-taken", "name");
    expectProblem(await get("/teams/no-such-team/types"), 404, "team-not-found");
    const stream = { name: "Maps", kind: "hidden" };
    expectProblem(await post(`${team}/streams`, stream), 422, "not-one-of", "kind");
  });

  test("are added once however often the request is repeated with its key", async () => {
    const key = { "idempotency-key": "one" };
    const first = await post(`${team}/types`, { name: "Spike", kind: "hidden" }, key);
    const again = await post(`${team}/types`, { name: "Spike", kind: "hidden" }, key);
    expect(again.body).toEqual(first.body);
    expect((await namesOf("types")).filter((name: string) => name === "Spike")).toHaveLength(1);
  });
});

describe.each(["clients", "classes-of-service"])("%s", (list) => {
  const field = list === "clients" ? "client" : "classOfService";

  test("are listed, added, renamed, merged and taken from their cards", async () => {
    await card({ [field]: "Musuem & Co/Ltd" });
    const added = await post(`${team}/${list}`, { name: "Gallery" });
    expect(added.status).toBe(201);
    expect((await get(`${team}/${list}`)).body.names).toEqual([
      { name: "Gallery", cards: 0 },
      { name: "Musuem & Co/Ltd", cards: 1 },
    ]);
    const path = `${team}/${list}/${encodeURIComponent("Musuem & Co/Ltd")}`;
    expect((await patch(path, { name: "Museum" })).body).toEqual({ name: "Museum", cards: 1 });
    expectProblem(await patch(path, { name: "Museum" }), 404, "name-not-found");
    expect((await patch(`${team}/${list}/museum`, { name: "Gallery" })).body).toEqual({
      name: "Gallery",
      cards: 1,
    });
    expect((await remove(`${team}/${list}/Gallery`)).status).toBe(204);
    expect((await get(`${team}/cards/1`)).body[field]).toBeNull();
    expect((await get(`${team}/${list}`)).body.names).toEqual([]);
  });

  test("are changed by their exact spelling where several are alike", async () => {
    for (const spelling of ["ACME", "Acme", "Acme", "acme"]) await card({ [field]: spelling });
    const renamed = await patch(`${team}/${list}/Acme`, { name: "Apex" });
    expect(renamed.body).toEqual({ name: "Apex", cards: 2 });
    expect((await remove(`${team}/${list}/acme`)).status).toBe(204);
    expect((await get(`${team}/${list}`)).body.names).toEqual([
      { name: "ACME", cards: 1 },
      { name: "Apex", cards: 2 },
    ]);
    expect((await patch(`${team}/${list}/aCME`, { name: "Apex" })).body).toMatchObject({
      cards: 3,
    });
  });

  test("are renamed once however often the request is repeated with its key", async () => {
    await post(`${team}/${list}`, { name: "Listed" });
    for (const title of ["One", "Two"]) await card({ title, [field]: "museum" });
    await card({ [field]: "Single" });
    const renames = [
      ["museum", "Museum"],
      ["MUSEUM", "Gallery"],
      ["single", "One"],
      ["listed", "Other"],
    ] as const;
    for (const [from, name] of renames) {
      const key = { "idempotency-key": `${from} ${name}` };
      const first = await patch(`${team}/${list}/${from}`, { name }, key);
      expect(first.status).toBe(200);
      const again = await patch(`${team}/${list}/${from}`, { name }, key);
      expect(again).toMatchObject({ status: 200, body: first.body });
      for (const [other, to] of [
        [from, "X"],
        ["Elsewhere", name],
      ]) {
        const another = await patch(`${team}/${list}/${other}`, { name: to }, key);
        expectProblem(another, 422, "idempotency-key-reused");
      }
    }
    const used = { "idempotency-key": "of another request" };
    await post(`${team}/cards`, { title: "A card", type: "Bug" }, used);
    const reused = await patch(`${team}/${list}/gallery`, { name: "Hall" }, used);
    expectProblem(reused, 422, "idempotency-key-reused");
    expect((await get(`${team}/${list}`)).body.names).toEqual([
      { name: "Other", cards: 0 },
      { name: "Gallery", cards: 2 },
      { name: "One", cards: 1 },
    ]);
  });

  test("are in the list once", async () => {
    await post(`${team}/${list}`, { name: "Gallery" });
    expectProblem(await post(`${team}/${list}`, { name: "gallery" }), 422, "name-taken", "name");
    expectProblem(await post(`${team}/${list}`, { name: " " }), 422, "required", "name");
  });
});

describe("the history of settings", () => {
  test("tells what the API changed, which can be undone, and redone", async () => {
    await card({ size: "S" });
    await patch(team, { holidays: [{ day: "2026-12-25", name: "Christmas Day" }] });
    await remove(`${team}/types/${await idOf("types", "Bug")}?replacement=Feature`);
    const [merged, holiday] = await history();
    expect(holiday?.sentences).toEqual(["Holiday 25 Dec 2026 added"]);
    expect(merged?.sentences).toEqual(["Type “Bug” removed"]);

    const undone = await post(`${team}/changes/${merged?.revision}/undo`);
    expect(undone.body).toEqual({ cards: 1, revision: expect.any(Number) });
    expect((await get(`${team}/cards/1`)).body.type).toBe("Bug");
    await post(`${team}/changes/${undone.body.revision}/undo`);
    expect((await get(`${team}/cards/1`)).body.type).toBe("Feature");
    await post(`${team}/changes/${holiday?.revision}/undo`);
    expect((await get(team)).body.holidays).toEqual([]);
    expectProblem(await post(`${team}/changes/999/undo`), 404, "change-not-found");
    expectProblem(await post(`${team}/changes/x/undo`), 404, "change-not-found");
  });
});

test("a card tells its spells: in progress, per stream and blocked, with their days", async () => {
  await post(`${team}/streams`, { name: "Maps", kind: "feature" });
  // Monday 4 to Monday 11 May.
  const days = { committed: "2026-05-04", released: "2026-05-08" };
  await card({ stream: "Maps", ...days });
  await post(`${team}/cards/1/reopen`, { on: "2026-05-11" });
  await post(`${team}/cards/1/release`, { on: "2026-05-12" });
  expect((await get(`${team}/cards/1`)).body.spells).toEqual({
    inProgress: [
      { from: "2026-05-04", to: "2026-05-08" },
      { from: "2026-05-11", to: "2026-05-12" },
    ],
    streams: [
      { stream: "Maps", from: "2026-05-04", to: "2026-05-08" },
      { stream: "Maps", from: "2026-05-11", to: "2026-05-12" },
    ],
    blocked: [],
    daysPerStream: [{ stream: "Maps", days: 6 }],
    blockedDays: 0,
  });
  await card({ committed: "2026-05-04" });
  await post(`${team}/cards/2/block`, { on: "2026-05-05", reason: "waits" });
  await post(`${team}/cards/2/unblock`, { on: "2026-05-07" });
  expect((await get(`${team}/cards/2`)).body.spells).toMatchObject({
    inProgress: [{ from: "2026-05-04", to: null }],
    blocked: [{ from: "2026-05-05", to: "2026-05-07", reason: "waits" }],
    blockedDays: 2,
  });
  await card({});
  expect((await get(`${team}/cards/3`)).body.spells).toMatchObject({
    inProgress: [],
    blockedDays: null,
  });
});
