import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { GET as openEvents } from "@/app/api/v1/teams/[team]/events/route";
import { slugOfLink } from "@/lib/cards/links/link-address";
import { newShareLinkSchema } from "@/lib/cards/links/share-link";
import type { Actor } from "@/lib/cards/people/actor";
import type { TeamRole } from "@/lib/cards/people/roles";
import { database } from "@/lib/db/client";
import { putMember } from "@/lib/db/members";
import { asReader, readerSight } from "@/lib/db/reader-sight";
import { loadPartHistory } from "@/lib/services/history/load-part-history";
import { proofCookie } from "@/lib/services/links/link-password";
import { makeShareLink } from "@/lib/services/links/make-share-link";
import { loadShareLinks, revokeShareLink } from "@/lib/services/links/manage-share-links";
import {
  type AskedLink,
  noteOpened,
  openShareLink,
  unlockShareLink,
} from "@/lib/services/links/open-share-link";
import { createAccount } from "@/lib/services/people/create-account";
import { removeMember } from "@/lib/services/people/members";
import { hashSecret } from "@/lib/services/people/secret-links";
import { loadTeam } from "@/lib/services/team/load-team";
import { makeTeam } from "@/tests/factories/make-team";

type Writing = { actor: Actor; teamId: number; source: "screen"; now?: Date | undefined };

let owner: Writing;

beforeEach(async () => {
  vi.stubEnv("WALLTIME_SECRET", "a secret that only these tests know of");
  const { context } = await makeTeam();
  owner = { ...context, source: "screen" };
});

function as(role: TeamRole, userId: string | null = randomUUID()): Writing {
  const actor = { ...owner.actor, name: role, userId, roles: new Map([[owner.teamId, role]]) };
  return { ...owner, actor };
}

async function make(context: Writing, input: object = {}): Promise<{ id: number; link: string }> {
  const parsed = newShareLinkSchema.parse({ target: "planning", ...input });
  const { id, address } = await makeShareLink(context, parsed);
  return { id, link: /\d+_[\w-]{43}/.exec(address)?.[0] ?? "" };
}

const open = (link: string, cookie?: string): Promise<AskedLink> =>
  asReader(() => openShareLink(link, () => cookie));

const stateOf = async (link: string) => (await open(link)).state;

async function codesOf(made: Promise<unknown>): Promise<string[]> {
  const problem = await made.then(
    () => null,
    (error) => error,
  );
  return problem === null
    ? []
    : (problem.errors?.map((one: { code: string }) => one.code) ?? []).concat(
        problem.errors?.length ? [] : [problem.code],
      );
}

describe("a link", () => {
  test("is shown once and kept as a hash, its password as accounts’ are", async () => {
    const { link } = await make(owner, { password: "tell nobody", note: "the board" });
    const rows = JSON.stringify(
      await database().shareLink.findMany({ where: { teamId: owner.teamId } }),
    );
    const [, secret = ""] = link.split(/_(.*)/);
    expect(rows).not.toContain(secret);
    expect(rows).not.toContain("tell nobody");
    expect(rows).toContain(hashSecret(secret));
    // better-auth's own form: salt and key of scrypt.
    expect(
      (await database().shareLink.findFirst({ where: { teamId: owner.teamId } }))?.passwordHash,
    ).toMatch(/^[\da-f]{32}:[\da-f]{128}$/);
  });

  test("lets somebody read one page of one team, and is counted", async () => {
    const { id, link } = await make(owner, { query: "kind=feature&from=" });
    const asked = await open(link);
    if (asked.state !== "open") throw new Error(asked.state);
    const { actor } = asked;
    expect(actor.link).toMatchObject({ id, target: "planning", query: "kind=feature" });
    expect([...(actor.roles as Map<number, string>)]).toEqual([[owner.teamId, "viewer"]]);
    expect([actor.isToken, actor.isInstallationOwner, actor.userId]).toEqual([true, false, null]);
    noteOpened({ teamId: owner.teamId, actor });
    await expect.poll(async () => (await loadShareLinks(owner))[0]?.uses).toBe(1);
    expect((await loadShareLinks(owner))[0]?.lastUsedAt).toBeInstanceOf(Date);
  });

  test("is over when it expires and when it is revoked, like one that never was", async () => {
    const yesterday = { ...owner, now: new Date(Date.now() - 2 * 86_400_000) };
    const { link: expired } = await make(yesterday, { days: 1 });
    const { link: lasting } = await make(yesterday, { days: 3 });
    const { id, link: revoked } = await make(owner);
    expect(await stateOf(revoked)).toBe("open");
    await revokeShareLink(owner, id);
    const states = [expired, lasting, revoked, `${owner.teamId}_${"A".repeat(43)}`, "nonsense"];
    expect(await Promise.all(states.map(stateOf))).toEqual([
      ...["gone", "open", "gone", "gone", "gone"],
    ]);
    expect(await codesOf(revokeShareLink(owner, id))).toEqual(["link-not-found"]);
    // The secret of a link is good in its own team only.
    const other = (await makeTeam()).context.teamId;
    expect(await stateOf(lasting.replace(/^\d+/, String(other)))).toBe("gone");
  });

  test("shows nothing of what links hide before it is known, and then what was ticked", async () => {
    const { link } = await make(owner, { clients: true });
    await asReader(async () => {
      expect(readerSight()).toEqual({ clients: false, notes: false, costs: false });
      await openShareLink("nonsense", () => undefined);
      expect(readerSight()).toEqual({ clients: false, notes: false, costs: false });
      await openShareLink(link, () => undefined);
      expect(readerSight()).toEqual({ clients: true, notes: false, costs: false });
    });
    await expect(openShareLink(link, () => undefined)).rejects.toThrow("outside of a link");
  });

  test("with a password tells nothing before it, and only so many wrong ones are taken", async () => {
    const { link } = await make(owner, { password: "tell nobody" });
    const { link: other } = await make(owner, { password: "tell nobody" });
    expect(await stateOf(link)).toBe("locked");
    expect(await unlockShareLink(link, "wrong", "client a")).toBeNull();
    const unlocked = await unlockShareLink(link, "tell nobody", "client a");
    expect(unlocked?.cookie).toBe(proofCookie(hashSecret(link.split(/_(.*)/)[1] ?? "")));
    expect((await open(link, unlocked?.proof)).state).toBe("open");
    expect((await open(other, unlocked?.proof)).state).toBe("locked");
    expect((await open(link, "made up")).state).toBe("locked");
    for (let count = 0; count < 10; count += 1) {
      expect(await unlockShareLink(link, "wrong", "client b")).toBeNull();
    }
    expect(await codesOf(unlockShareLink(link, "tell nobody", "client b"))).toEqual([
      "too-many-attempts",
    ]);
    // Nor does a link that is not there say so.
    expect(await unlockShareLink("nonsense", "wrong", "client c")).toBeNull();
  });
});

describe("a stream of events", () => {
  const opened: AbortController[] = [];
  afterEach(() => {
    for (const controller of opened.splice(0)) controller.abort();
  });

  /** Opens one under a team's name and reads it to its end, which it has in its own time. */
  async function listen(team: string) {
    const controller = new AbortController();
    opened.push(controller);
    const response = await openEvents(
      new Request(`http://walltime.test/api/v1/teams/${team}/events`, controller),
      { params: Promise.resolve({ team }) },
    );
    const heard = { text: "", isOver: false };
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const read = async () => {
      for (;;) {
        const part = await reader?.read();
        if (!part || part.done) break;
        heard.text += part.value;
      }
      heard.isOver = true;
    };
    void read();
    await expect.poll(() => heard.text).toContain("event: revision");
    return { response, heard };
  }

  const byLink = (link: string) => asReader(() => listen(slugOfLink(link)));
  const byMember = async () => listen((await loadTeam(owner)).slug);

  test("that was opened by a link ends when the link is revoked", async () => {
    const { id, link } = await make(owner, { target: "wall" });
    const { response, heard } = await byLink(link);
    expect([response.status, response.headers.get("cache-control")]).toEqual([
      ...[200, "no-store, no-transform"],
    ]);
    await revokeShareLink(owner, id);
    await expect.poll(() => heard.isOver).toBe(true);
  });

  test.each([
    ["before", true],
    ["after", false],
  ])("by a link that was opened %s a member's is of the link alone", async (_, isFirst) => {
    const { id, link } = await make(owner, { target: "wall" });
    const first = isFirst ? await byLink(link) : await byMember();
    const second = isFirst ? await byMember() : await byLink(link);
    const [ofLink, ofMember] = isFirst ? [first, second] : [second, first];
    const { revision } = await loadTeam(owner);
    await make(owner);
    for (const { heard } of [ofLink, ofMember]) {
      await expect.poll(() => heard.text).toContain(`data: ${revision + 1}\n`);
    }
    await revokeShareLink(owner, id);
    await expect.poll(() => ofLink.heard.isOver).toBe(true);
    await expect.poll(() => ofMember.heard.text).toContain(`data: ${revision + 2}\n`);
    expect(ofMember.heard.isOver).toBe(false);
    expect(ofLink.heard.text).not.toContain(`data: ${revision + 2}\n`);
  });
});

describe("who may do what with links", () => {
  test("editors make them and revoke their own; owners see and revoke all", async () => {
    const [ed, eve, viewer] = [as("editor"), as("editor"), as("viewer")];
    const { id, link } = await make(ed);
    expect(await loadShareLinks(ed)).toHaveLength(1);
    expect(await loadShareLinks(eve)).toEqual([]);
    expect(await loadShareLinks(viewer)).toEqual([]);
    expect(await codesOf(revokeShareLink(eve, id))).toEqual(["link-not-found"]);
    expect(await codesOf(make(viewer))).toEqual(["not-allowed"]);
    expect(await loadShareLinks(owner)).toHaveLength(1);
    await revokeShareLink(owner, id);
    expect(await stateOf(link)).toBe("gone");
    const said = (await loadPartHistory(owner, { kind: ["links"] })).flatMap(
      ({ sentences }) => sentences,
    );
    expect(said).toEqual(["Link to “Planning” revoked", "Link to “Planning” made"]);
  });

  test("every member makes a feed for a calendar of their own, and no link does", async () => {
    const { link } = await make(as("viewer"), { target: "rota.ics" });
    expect((await open(link)).state).toBe("open");
    const asked = await open(link);
    if (asked.state !== "open") throw new Error(asked.state);
    const byLink = { ...owner, actor: asked.actor };
    expect(await codesOf(make(byLink, { target: "rota.ics" }))).toEqual(["not-for-tokens"]);
    expect(await codesOf(make(byLink))).toEqual(["not-allowed"]);
  });

  test("costs are shown by owners alone, client cost with names and costs only", async () => {
    const ed = as("editor");
    expect(await codesOf(make(ed, { costs: true }))).toEqual(["for-owners"]);
    expect(await codesOf(make(owner, { target: "cost" }))).toEqual([
      ...["shows-nothing", "shows-nothing"],
    ]);
    expect(await codesOf(make(owner, { target: "cost", clients: true, costs: true }))).toEqual([]);
  });

  test("what a link is filtered by must be shown, and a chart needs its sites", async () => {
    expect(await codesOf(make(owner, { query: "client=Acme" }))).toEqual(["filtered-by-client"]);
    expect(await codesOf(make(owner, { query: "client=Acme", clients: true }))).toEqual([]);
    expect(await codesOf(make(owner, { query: "from=soon" }))).toEqual(["invalid"]);
    expect(await codesOf(make(owner, { target: "items" }))).toEqual(["required"]);
    expect(await codesOf(make(owner, { target: "delivery" }))).toEqual(["invalid"]);
    const origins = ["https://example.org/"];
    expect(
      await codesOf(make(owner, { target: "items", origins, password: "tell nobody" })),
    ).toEqual(["not-possible"]);
    for (const wrong of ["javascript:alert(1)", "https://example.org/path", "*", "example.org"]) {
      const asked = newShareLinkSchema.safeParse({ target: "items", origins: [wrong] });
      expect([wrong, asked.success]).toEqual([wrong, false]);
    }
  });

  test("links of somebody who is taken out of the team are worthless", async () => {
    const email = `${randomUUID()}@example.org`;
    const userId = await createAccount({ name: "Ed", email, password: "long enough here" });
    await putMember(database(), owner.teamId, userId, "editor");
    const { link } = await make(as("editor", userId));
    await removeMember(owner, userId);
    expect(await stateOf(link)).toBe("gone");
  });
});
