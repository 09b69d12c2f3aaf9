import { beforeEach, describe, expect, test } from "vitest";
import {
  movedCardSchema,
  queueOrderedSchema,
  queueSchema,
} from "@/lib/server/openapi/move-schemas";
import { get, post } from "@/tests/integration/api/support/call-api";
import { expectProblem } from "@/tests/integration/api/support/expect-problem";
import { newCard, newTeam } from "@/tests/integration/api/support/new-team";

const today = new Date().toISOString().slice(0, 10);
let team: string;

beforeEach(async () => {
  team = await newTeam({ timeZone: "UTC" });
});

const move = (number: number, name: string, body?: object) =>
  post(`${team}/cards/${number}/${name}`, body);

describe("a card on its way over the wall", () => {
  test("is committed and released today, without a body", async () => {
    const { number } = await newCard(team);
    const committed = await move(number, "commit");
    expect(committed.status, committed.text).toBe(200);
    expect(movedCardSchema.safeParse(committed.body).error?.issues ?? []).toEqual([]);
    expect(committed.body).toMatchObject({ committed: today, released: null, version: 2 });
    const released = await move(number, "release");
    expect(released.body).toMatchObject({ committed: today, released: today, cycleDays: 1 });
    expect(released.body.revision).toBe(committed.body.revision + 1);
  });

  test("is committed to a stream on a past day, and keeps that day when it changes streams", async () => {
    const { number } = await newCard(team);
    const [first, second] = (await get(team)).body.streams.map((one: { name: string }) => one.name);
    const body = { on: "2026-03-02", stream: first.toUpperCase() };
    expect((await move(number, "commit", body)).body).toMatchObject({
      committed: "2026-03-02",
      stream: first,
    });
    expect((await move(number, "commit", { stream: second })).body).toMatchObject({
      committed: "2026-03-02",
      stream: second,
    });
    expect((await move(number, "commit", { stream: null })).body).toMatchObject({
      committed: "2026-03-02",
      stream: null,
    });
  });

  test("is reopened on a past day, and was in progress from then on", async () => {
    const { number } = await newCard(team, { committed: "2026-03-02", released: "2026-03-04" });
    const early = await move(number, "reopen", { on: "2026-03-03" });
    expectProblem(early, 422, "on-before-end", "on");
    expectProblem(await move(number, "reopen", { on: "2099-01-01" }), 422, "on-in-future", "on");
    expect((await move(number, "reopen", { on: "2026-03-10" })).status).toBe(200);
    const openOn = async (day: string) =>
      (await get(`${team}/in-progress?asOf=${day}`)).body.cards.length;
    expect([await openOn("2026-03-04"), await openOn("2026-03-06")]).toEqual([1, 0]);
    // A morning is the start of its day: on the 10th it was still released.
    expect([await openOn("2026-03-10"), await openOn("2026-03-11")]).toEqual([0, 1]);
  });

  test("is reopened with its first commit day", async () => {
    const card = await newCard(team, { committed: "2026-03-02", released: "2026-03-04" });
    expect((await move(card.number, "reopen")).body).toMatchObject({
      committed: "2026-03-02",
      released: null,
    });
    await move(card.number, "cancel", { on: "2026-03-09" });
    expect((await move(card.number, "reopen")).body).toMatchObject({ cancelled: null });
  });

  test("goes back into the queue and loses its commit day", async () => {
    const waiting = await newCard(team);
    const card = await newCard(team, { committed: "2026-03-02" });
    const answer = await post(`${team}/queue`, { card: card.number, before: waiting.number });
    expect(answer.status, answer.text).toBe(200);
    expect((await get(`${team}/cards/${card.number}`)).body.committed).toBeNull();
    expect(await queue()).toEqual([card.number, waiting.number]);
  });

  test("shows since when and why it is blocked, and for how many days", async () => {
    const { number } = await newCard(team, { committed: "2026-03-02" });
    await move(number, "block", { on: "2026-03-03", reason: "Waiting for the bank" });
    const on = async (day: string) => {
      const { cards } = (await get(`${team}/in-progress?asOf=${day}`)).body;
      return { blocked: cards[0].blocked, blockedDays: cards[0].blockedDays };
    };
    const blocked = { since: "2026-03-03", reason: "Waiting for the bank" };
    expect(await on("2026-03-02")).toEqual({ blocked: null, blockedDays: 0 });
    expect(await on("2026-03-04")).toEqual({ blocked, blockedDays: 2 });
    await move(number, "unblock", { on: "2026-03-05" });
    expect(await on("2026-03-04")).toEqual({ blocked, blockedDays: 2 });
    expect(await on("2026-03-06")).toEqual({ blocked: null, blockedDays: 2 });
  });

  test("is blocked no longer once it is released", async () => {
    const { number } = await newCard(team, { committed: "2026-03-02" });
    await move(number, "block", { on: "2026-03-03" });
    await move(number, "release", { on: "2026-03-05" });
    expectProblem(await move(number, "unblock"), 409, "not-blocked");
  });
});

describe("a move that cannot be", () => {
  test("is refused with a reason", async () => {
    const { number } = await newCard(team);
    expectProblem(await move(number, "reopen"), 409, "not-ended");
    expectProblem(await move(number, "unblock"), 409, "not-blocked");
    await move(number, "commit");
    expectProblem(await move(number, "commit"), 409, "already-committed");
    await move(number, "block");
    expectProblem(await move(number, "block"), 409, "already-blocked");
    await move(number, "release");
    for (const name of ["commit", "cancel", "block"]) {
      expectProblem(await move(number, name), 409, "already-released");
    }
    expectProblem(await post(`${team}/queue`, { order: [number] }), 409, "already-released");
  });

  test("is refused for impossible days, unknown streams and unknown cards", async () => {
    const { number } = await newCard(team, { committed: "2026-03-02" });
    expectProblem(
      await move(number, "release", { on: "2026-03-01" }),
      422,
      "released-before-committed",
    );
    expectProblem(await move(number, "release", { on: "2100-01-01" }), 422, "released-in-future");
    expectProblem(await move(number, "block", { on: "2100-01-01" }), 422, "on-in-future", "on");
    expectProblem(await move(number, "commit", { stream: "No such" }), 422, "unknown-stream");
    expectProblem(await move(999, "release"), 404, "card-not-found");
    expectProblem(await post(`${team}/queue`, { card: 999, before: null }), 404, "card-not-found");
    const itself = { card: number, before: number };
    expect((await post(`${team}/queue`, itself)).status).toBe(422);
    expectProblem(
      await post(`${team}/queue`, { card: number, before: 999 }),
      409,
      "left-the-queue",
    );
  });

  test("that lost a race is refused, and says what happened", async () => {
    const { number } = await newCard(team);
    await move(number, "commit", { version: 1 });
    const late = await move(number, "commit", { version: 1 });
    expectProblem(late, 409, "card-changed");
    expect(late.body.detail).toMatch(/it is now in progress/);
    expect(late.body.current).toMatchObject({ number, version: 2 });
    const order = { card: number, before: null, version: 1 };
    expectProblem(await post(`${team}/queue`, order), 409, "card-changed");
  });
});

describe("a move sent twice with one idempotency key", () => {
  const sent = (number: number, name: string, body: object, key: string) =>
    post(`${team}/cards/${number}/${name}`, body, { "idempotency-key": key });

  test("is made once, and the second answer is the first", async () => {
    const { number } = await newCard(team);
    const first = await sent(number, "commit", { stream: "Features" }, "one");
    const again = await sent(number, "commit", { stream: "Features" }, "one");
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect((await get(`${team}/cards/${number}`)).body.version).toBe(2);
    const other = await newCard(team);
    const order = { card: number, before: other.number };
    const ordered = await post(`${team}/queue`, order, { "idempotency-key": "two" });
    expect((await post(`${team}/queue`, order, { "idempotency-key": "two" })).body).toEqual(
      ordered.body,
    );
  });

  test("is refused where the second asks for something else", async () => {
    const { number } = await newCard(team);
    await sent(number, "commit", {}, "one");
    expectProblem(
      await sent(number, "commit", { stream: "Support" }, "one"),
      422,
      "idempotency-key-reused",
    );
    expectProblem(await sent(number, "release", {}, "one"), 422, "idempotency-key-reused");
  });
});

async function queue(): Promise<number[]> {
  const { body } = await get(`${team}/queue`);
  expect(queueSchema.safeParse(body).error?.issues ?? []).toEqual([]);
  return body.cards.map((card: { number: number }) => card.number);
}

describe("the queue", () => {
  test("is ordered by prioritised day until somebody ranks cards", async () => {
    await newCard(team, { prioritised: "2026-03-03" });
    await newCard(team);
    await newCard(team, { prioritised: "2026-03-02", type: "Support" });
    expect(await queue()).toEqual([3, 1, 2]);
    await post(`${team}/queue`, { card: 2, before: 1 });
    expect(await queue()).toEqual([3, 2, 1]);
    await post(`${team}/queue`, { card: 3, before: null });
    expect(await queue()).toEqual([2, 1, 3]);
    const { body } = await post(`${team}/queue?dryRun=true`, { order: [3, 1] });
    expect(queueOrderedSchema.safeParse(body).error?.issues ?? []).toEqual([]);
    expect(body).toMatchObject({ order: [3, 1, 2], slips: [], missing: { activeDays: 0 } });
    expect(await queue()).toEqual([2, 1, 3]);
    await post(`${team}/queue`, { order: [3, 1] });
    expect(await queue()).toEqual([3, 1, 2]);
  });

  test("keeps its order over many moves to the same place", async () => {
    for (let index = 0; index < 4; index += 1) await newCard(team);
    await post(`${team}/queue`, { order: [1, 3, 4, 2] });
    for (let round = 0; round < 70; round += 1) {
      const [card, other] = round % 2 === 0 ? [3, 4] : [4, 3];
      await post(`${team}/queue`, { card, before: 2 });
      expect(await queue()).toEqual([1, other, card, 2]);
    }
  }, 60_000);
});
