import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { localOwner } from "@/lib/cards/people/actor";
import type { TeamRole } from "@/lib/cards/people/roles";
import { database } from "@/lib/db/client";
import { putMember } from "@/lib/db/members";
import { createApiToken } from "@/lib/services/people/api-tokens";
import { createAccount } from "@/lib/services/people/create-account";
import { loadTeamBySlug } from "@/lib/services/team/load-team";
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

describe("an ETag where people sign in", () => {
  let team: string;
  let teamId: number;

  beforeAll(async () => {
    team = await newTeam();
    teamId = (await loadTeamBySlug(localOwner, team.split("/").at(-1) ?? "")).id;
  });

  afterEach(() => vi.unstubAllEnvs());

  /** A member with a token, who asks with tags that they have or not. */
  async function member(role: TeamRole) {
    vi.stubEnv("WALLTIME_ACCOUNTS", "on");
    vi.stubEnv("WALLTIME_SECRET", "a secret that only these tests know of");
    const email = `${randomUUID()}@example.org`;
    const userId = await createAccount({ name: role, email, password: "long enough here" });
    const become = (next: TeamRole) => putMember(database(), teamId, userId, next);
    await become(role);
    const actor = { ...localOwner, userId, roles: new Map([[teamId, role]]) };
    const asking = { actor, teamId, source: "screen" as const };
    const { token } = await createApiToken(asking, { name: "Reading", canWrite: true });
    const ask = (path: string, tag = "") =>
      get(`${team}/${path}`, { authorization: `Bearer ${token}`, "if-none-match": tag });
    const tagOf = async (path: string) => (await ask(path)).headers.get("etag") ?? "";
    return { ask, tagOf, become };
  }

  test("is of one person in one role", async () => {
    const [ann, bea] = [await member("editor"), await member("editor")];
    const tag = await ann.tagOf("history");
    expect((await ann.ask("history", tag)).status).toBe(304);
    expect((await bea.ask("history", tag)).status).toBe(200);
    await ann.become("viewer");
    const lower = await ann.ask("history", tag);
    expect([lower.status, lower.headers.get("etag") === tag]).toEqual([200, false]);
  });

  test.each(["costs", "costs.csv", "budgets", "day-rates"])(
    "of %s hides from nobody that they may not read it",
    async (path) => {
      const [owner, viewer] = [await member("owner"), await member("viewer")];
      const tag = await owner.tagOf(path);
      expect((await owner.ask(path, tag)).status).toBe(304);
      expect((await owner.ask(path, "*")).status).toBe(304);
      for (const known of [tag, "*", `"x", ${tag}`]) {
        expect((await viewer.ask(path, known)).status).toBe(403);
      }
      await owner.become("viewer");
      expect((await owner.ask(path, tag)).status).toBe(403);
    },
  );
});
