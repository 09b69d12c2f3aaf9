import { beforeAll, describe, expect, test } from "vitest";
import { callApi, get, post } from "@/tests/integration/api/support/call-api";
import { expectProblem } from "@/tests/integration/api/support/expect-problem";
import { newTeam } from "@/tests/integration/api/support/new-team";

const json = { "content-type": "application/json" };
const card = JSON.stringify({ title: "x", type: "Bug" });

describe("a JSON body", () => {
  let team: string;

  beforeAll(async () => {
    team = await newTeam();
  });

  test.each([
    ["an unfinished object", '{"title": "x"'],
    ["no body at all", undefined],
    ["blank text", "  "],
    ["a form", "title=x&type=Bug"],
    ["bytes that are not UTF-8", new Uint8Array([0x22, 0xff, 0xfe, 0x22])],
    ["half a million open brackets", "[".repeat(500_000)],
  ])("that is %s is answered 400 not-json", async (_, body) => {
    expectProblem(await callApi("POST", `${team}/cards`, { body, headers: json }), 400, "not-json");
  });

  test("of deeply nested lists is refused as the wrong type", async () => {
    const nested = `${"[".repeat(400_000)}${"]".repeat(400_000)}`;
    expectProblem(await post("/teams", `{"name":${nested}}`, json), 422, "wrong-type", "name");
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""])(
    "sent as “%s” is answered 415",
    async (type) => {
      const answer = await post(`${team}/cards`, card, { "content-type": type });
      expectProblem(answer, 415, "unsupported-content-type");
    },
  );

  test.each([
    "application/json; charset=utf-8",
    "Application/JSON",
    "application/merge-patch+json",
  ])("may be sent as %s", async (type) => {
    const answer = await post(`${team}/cards`, card, { "content-type": type });
    expect(answer.status).toBe(201);
  });

  test("may begin with a byte order mark", async () => {
    const body = new TextEncoder().encode(`\ufeff${card}`);
    const answer = await callApi("POST", `${team}/cards`, { body, headers: json });
    expect(answer.status).toBe(201);
  });

  test("announced as longer than 1 MB is answered 413 unread", async () => {
    const headers = { ...json, "content-length": "1000001" };
    expectProblem(await post("/teams", card, headers), 413, "body-too-large");
  });

  test("that turns out to be longer than 1 MB is answered 413 and read no further", async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 100_000;
        if (sent > 50_000_000) controller.close();
        else controller.enqueue(new Uint8Array(100_000).fill(0x20));
      },
    });
    expectProblem(await callApi("POST", "/teams", { body, headers: json }), 413, "body-too-large");
    expect(sent).toBeLessThan(3_000_000);
  });

  test("of almost 1 MB is read", async () => {
    const body = `${" ".repeat(990_000)}{"name":"Padded"}`;
    expect((await post("/teams", body, json)).status).toBe(201);
  });

  test("whose connection breaks off is answered 400 and logged nowhere", async () => {
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new Error("aborted"));
      },
    });
    expectProblem(await callApi("POST", "/teams", { body, headers: json }), 400, "not-json");
  });

  test("that names a field __proto__ is refused and changes nothing", async () => {
    const answer = await post("/teams", '{"name":"x","__proto__":{"dayCount":"calendar"}}', json);
    expect(answer.status).toBe(422);
    expect(({} as { dayCount?: string }).dayCount).toBeUndefined();
  });
});

describe("a card of the largest size", () => {
  test("comes back whole", async () => {
    const team = await newTeam();
    const largest = {
      title: "𝕏".repeat(250),
      type: "Bug",
      notes: "é".repeat(20_000),
      reference: "r".repeat(200),
      url: `https://example.com/${"u".repeat(1_980)}`,
    };
    const answer = await post(`${team}/cards`, largest);
    expect(answer.status, answer.text).toBe(201);
    expect((await get(`${team}/cards/1`)).body).toMatchObject(largest);
  });
});
