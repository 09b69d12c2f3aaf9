import { beforeAll, describe, expect, test, vi } from "vitest";
import { get, post } from "@/tests/integration/api/support/call-api";
import { newCard, newTeam } from "@/tests/integration/api/support/new-team";

const figures = ["sla", "sla.csv", "sla.md", "committed-to-done", "work-mix", "cards"];

describe("an ETag of a figure", () => {
  let team: string;

  beforeAll(async () => {
    team = await newTeam();
  });

  test.each(figures)("of %s answers 304 without a body until the team changes", async (figure) => {
    const path = `${team}/${figure}?from=2026-01-01`;
    const first = await get(path);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^W\/"[\w-]+"$/);
    expect(first.headers.get("cache-control")).toBe("private, no-cache");

    const same = await get(path, { "if-none-match": tag });
    expect([same.status, same.text, same.headers.get("etag")]).toEqual([304, "", tag]);

    await newCard(team);
    const changed = await get(path, { "if-none-match": tag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get("etag")).not.toBe(tag);
  });

  test("is another for another query, another team and another figure", async () => {
    const other = await newTeam();
    const tags = await Promise.all(
      [`${team}/sla`, `${team}/sla?by=size`, `${other}/sla`, `${team}/work-mix`].map(async (path) =>
        (await get(path)).headers.get("etag"),
      ),
    );
    expect(new Set(tags).size).toBe(4);
  });

  test("is another on the next day", async () => {
    const today = (await get(`${team}/sla`)).headers.get("etag");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 86_400_000 });
    const tomorrow = (await get(`${team}/sla`)).headers.get("etag");
    vi.useRealTimers();

    expect(tomorrow).not.toBe(today);
  });

  test.each([
    ["among others", (tag: string) => `"x", ${tag}, W/"y"`],
    ["written as a strong one", (tag: string) => tag.slice(2)],
    ["as any", () => "*"],
  ])("is recognised %s", async (_, write) => {
    const tag = (await get(`${team}/sla`)).headers.get("etag") ?? "";
    expect((await get(`${team}/sla`, { "if-none-match": write(tag) })).status).toBe(304);
  });

  test("does not hide a bad query", async () => {
    expect((await get(`${team}/sla?from=x`, { "if-none-match": "*" })).status).toBe(400);
  });

  test("stays the same after a write that was refused", async () => {
    const tag = (await get(`${team}/sla`)).headers.get("etag") ?? "";
    await post(`${team}/cards`, { title: "x", type: "unknown" });
    expect((await get(`${team}/sla`, { "if-none-match": tag })).status).toBe(304);
  });
});
