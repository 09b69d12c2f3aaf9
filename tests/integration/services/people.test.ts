import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { type Actor, localOwner } from "@/lib/cards/people/actor";
import { Problem } from "@/lib/cards/problem";
import { createApiToken, loadApiTokens, revokeApiToken } from "@/lib/services/people/api-tokens";
import { createAccount } from "@/lib/services/people/create-account";
import { findActor, findPerson } from "@/lib/services/people/find-actor";
import { createFirstOwner, isFirstOwnerLink } from "@/lib/services/people/first-owner";
import {
  acceptInvitation,
  invite,
  joinWithNewAccount,
  loadInvitations,
  openInvitation,
  withdrawInvitation,
} from "@/lib/services/people/invitations";
import { changeRole, loadMembers, removeMember } from "@/lib/services/people/members";
import { makeResetLink, resetPassword } from "@/lib/services/people/passwords";
import { signIn } from "@/lib/services/people/sign-in";
import { createTeam } from "@/lib/services/team/create-team";
import { loadTeam, loadTeamBySlug } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { query } from "@/tests/integration/db/support/team-state";

const password = "correct horse battery";
const client = "192.0.2.1";

beforeEach(() => {
  vi.stubEnv("WALLTIME_SECRET", "a secret that only these tests know of");
  vi.stubEnv("WALLTIME_URL", "http://walltime.test");
});

/** An account that nobody else uses. */
async function makePerson(name = "Ann") {
  const email = `${randomUUID()}@example.org`;
  const userId = await createAccount({ name, email, password });
  return { userId, email };
}

type Screen = ServiceContext & { source: "screen" };

async function teamWithOwner(): Promise<{ context: Screen; owner: { userId: string } }> {
  const { context } = await makeTeam();
  const owner = await makePerson("Olga");
  const link = await linkOf({ ...context, source: "screen" }, "owner");
  await acceptInvitation(link, owner.userId);
  return { context: { ...(await contextOf(context.teamId, owner.userId)) }, owner };
}

async function linkOf(context: Screen, role: "viewer" | "editor" | "owner", days = 7) {
  const { link } = await invite(context, { role, note: "", days });
  return new URL(link).pathname.replace("/join/", "");
}

async function contextOf(teamId: number, userId: string): Promise<Screen> {
  return { actor: await actorOf(userId), teamId, source: "screen" };
}

/** Who a fresh session of an account is. */
async function actorOf(userId: string): Promise<Actor> {
  const { findRoles } = await import("@/lib/db/members");
  const roles = await findRoles(userId, false);
  return { name: "Somebody", userId, roles, isInstallationOwner: false, isToken: false };
}

async function codeOf(asked: Promise<unknown>): Promise<string> {
  return asked.then(
    () => "went well",
    (error) => (error instanceof Problem ? error.code : String(error)),
  );
}

describe("the first owner", () => {
  test("is whoever has the printed link, once, and owns the teams that were there before", async () => {
    const { context } = await makeTeam();
    await query("delete from users");
    const { createHmac } = await import("node:crypto");
    const secret = process.env.WALLTIME_SECRET ?? "";
    const key = createHmac("sha256", secret).update("first owner").digest("base64url");
    expect(await isFirstOwnerLink("made-up", client)).toBe(false);
    expect(await isFirstOwnerLink(key, client)).toBe(true);
    // Whoever came in by a provider before is no owner of the installation.
    await makePerson("Early");
    expect(await isFirstOwnerLink(key, client)).toBe(true);
    const account = { name: "First", email: `${randomUUID()}@example.org`, password };
    await createFirstOwner(key, account, client);
    expect(await codeOf(createFirstOwner(key, account, client))).toBe("link-spent");
    const [user] = await query<{ id: string; is_owner: boolean }>(
      `select id, is_owner from users where email = '${account.email}'`,
    );
    expect(user?.is_owner).toBe(true);
    const { findRoles } = await import("@/lib/db/members");
    expect((await findRoles(user?.id ?? "", true)).get(context.teamId)).toBe("owner");
    // The teams of the other tests belong to nobody but whom they invite.
    await query("update users set is_owner = false");
  });
});

describe("an invitation", () => {
  test("makes a member with its role, once", async () => {
    const { context } = await teamWithOwner();
    const { userId } = await makePerson();
    const link = await linkOf(context, "viewer");
    expect(await openInvitation(link, client)).toMatchObject({ role: "viewer" });
    await acceptInvitation(link, userId);
    const viewer = await contextOf(context.teamId, userId);
    await loadTeam(viewer);
    expect(await codeOf(makeCard(viewer, { title: "Not mine to write" }))).toBe("not-allowed");
    const other = await makePerson();
    expect(await codeOf(acceptInvitation(link, other.userId))).toBe("link-spent");
  });

  test("is worth nothing once withdrawn or expired, or with one letter changed", async () => {
    const { context } = await teamWithOwner();
    const withdrawn = await linkOf(context, "editor");
    const [open] = await loadInvitations(context);
    await withdrawInvitation(context, open?.id ?? 0);
    expect(await codeOf(openInvitation(withdrawn, client))).toBe("link-spent");
    const expired = await linkOf({ ...context, now: new Date("2026-01-01") }, "editor", 1);
    expect(await codeOf(openInvitation(expired, client))).toBe("link-spent");
    const good = await linkOf(context, "editor");
    const changed = `${good.slice(0, -1)}${good.endsWith("A") ? "B" : "A"}`;
    expect(await codeOf(openInvitation(changed, client))).toBe("link-spent");
    expect(await loadInvitations(context)).toHaveLength(1);
  });

  test("never takes a greater role away", async () => {
    const { context, owner } = await teamWithOwner();
    await acceptInvitation(await linkOf(context, "viewer"), owner.userId);
    expect(await loadMembers(context)).toMatchObject([{ userId: owner.userId, role: "owner" }]);
  });

  test("is an owner's to make", async () => {
    const { context } = await teamWithOwner();
    const { userId } = await makePerson();
    await acceptInvitation(await linkOf(context, "editor"), userId);
    const editor = await contextOf(context.teamId, userId);
    expect(await codeOf(invite(editor, { role: "owner", note: "", days: 1 }))).toBe("not-allowed");
    expect(await codeOf(loadMembers(editor))).toBe("not-allowed");
  });
});

describe("a member", () => {
  test("is out with the next request after being removed, tokens included", async () => {
    const { context } = await teamWithOwner();
    const { userId } = await makePerson();
    await acceptInvitation(await linkOf(context, "editor"), userId);
    const member = await contextOf(context.teamId, userId);
    const { token } = await createApiToken(member, { name: "CI", canWrite: true });
    const headers = new Headers({ authorization: `Bearer ${token}` });
    expect(await findActor(headers)).toMatchObject({ name: "Ann, token “CI”" });
    await removeMember(context, userId);
    expect(await findActor(headers)).toBeNull();
    const { slug } = await loadTeam(context);
    expect(await codeOf(loadTeamBySlug(await actorOf(userId), slug))).toBe("team-not-found");
  });

  test("who is the last owner can neither be removed nor made less", async () => {
    const { context, owner } = await teamWithOwner();
    expect(await codeOf(removeMember(context, owner.userId))).toBe("last-owner");
    expect(await codeOf(changeRole(context, owner.userId, "viewer"))).toBe("last-owner");
    const { userId } = await makePerson("Second");
    await acceptInvitation(await linkOf(context, "owner"), userId);
    await changeRole(context, owner.userId, "viewer");
    expect(await loadMembers(context)).toMatchObject([
      { name: "Olga", role: "viewer" },
      { name: "Second", role: "owner" },
    ]);
  });

  test("of one team cannot tell another team from none", async () => {
    const { context } = await teamWithOwner();
    const { context: other } = await makeTeam();
    const { slug } = await loadTeam(other);
    const asks = [loadTeamBySlug(context.actor, slug), loadTeamBySlug(context.actor, "no-such")];
    const [theirs, nobodys] = await Promise.allSettled(asks);
    expect(theirs).toEqual(nobodys);
  });
});

describe("an owner of the installation", () => {
  test("keeps a team that had no owner when it gets its first", async () => {
    const { context } = await makeTeam();
    const first = await makePerson("First");
    await query(`update users set is_owner = true where id = '${first.userId}'`);
    const { userId } = await makePerson("Second");
    await acceptInvitation(await linkOf({ ...context, source: "screen" }, "owner"), userId);
    const roles = await loadMembers(await contextOf(context.teamId, userId));
    expect(roles.map(({ name, role }) => [name, role])).toContainEqual(["First", "owner"]);
    await query(`update users set is_owner = false where id = '${first.userId}'`);
  });
});

test("an owner who is removed cannot come back by an invitation of their own", async () => {
  const { context } = await teamWithOwner();
  const { userId } = await makePerson("Second");
  await acceptInvitation(await linkOf(context, "owner"), userId);
  const kept = await linkOf(await contextOf(context.teamId, userId), "owner", 90);
  await removeMember(context, userId);
  expect(await codeOf(acceptInvitation(kept, userId))).toBe("link-spent");
});

test("two people who join by one link at once leave one account and one member", async () => {
  const { context } = await teamWithOwner();
  const link = await linkOf(context, "viewer");
  const join = () => {
    const account = { name: "Quick", email: `${randomUUID()}@example.org`, password };
    return joinWithNewAccount(link, account, client).then(
      () => account.email,
      () => null,
    );
  };
  const joined = (await Promise.all([join(), join()])).filter((email) => email !== null);
  expect(joined).toHaveLength(1);
  const quick = await query("select email from users where name = 'Quick'");
  expect(quick).toEqual([{ email: joined[0] }]);
});

describe("a token", () => {
  test("makes no other token and lets nobody in", async () => {
    const { context } = await teamWithOwner();
    const { token } = await createApiToken(context, { name: "CI", canWrite: true });
    const actor = await findActor(new Headers({ authorization: `Bearer ${token}` }));
    if (actor === null) throw new Error("The token opens nothing.");
    const program = { ...context, actor };
    const asked = [
      createApiToken(program, { name: "More", canWrite: true }),
      invite(program, { role: "owner", note: "", days: 90 }),
      removeMember(program, context.actor.userId ?? ""),
    ];
    expect(await Promise.all(asked.map(codeOf))).toEqual(asked.map(() => "not-for-tokens"));
    expect(await findPerson(new Headers({ authorization: `Bearer ${token}` }))).toBeNull();
  });

  test("that only reads is a viewer's, and is stored as a hash alone", async () => {
    const { context } = await teamWithOwner();
    const { token } = await createApiToken(context, { name: "Report", canWrite: false });
    const actor = await findActor(new Headers({ authorization: `Bearer ${token}` }));
    expect(actor?.roles).toEqual(new Map([[context.teamId, "viewer"]]));
    const rows = JSON.stringify(await query("select * from api_tokens"));
    expect(rows).not.toContain(token.slice(-43));
    expect(await loadApiTokens(context)).toMatchObject([{ name: "Report", canWrite: false }]);
  });

  test("opens nothing once revoked, cut short or meant for another team", async () => {
    const { context } = await teamWithOwner();
    const { token } = await createApiToken(context, { name: "Short", canWrite: true });
    const asking = (text: string) => findActor(new Headers({ authorization: `Bearer ${text}` }));
    expect(await asking(token.slice(0, -1))).toBeNull();
    expect(await asking(token.replace(/^wt_\d+/, `wt_${context.teamId + 1}`))).toBeNull();
    const [made] = await loadApiTokens(context);
    await revokeApiToken(context, made?.id ?? 0);
    expect(await asking(token)).toBeNull();
  });
});

describe("signing in", () => {
  test("answers a wrong password and a missing account the same", async () => {
    const { email } = await makePerson();
    const headers = new Headers();
    const given = { headers, client: randomUUID() };
    const wrong = signIn({ email, password: "wrong password" }, given).catch((error) => error);
    const missing = signIn({ email: `${randomUUID()}@example.org`, password }, given).catch(
      (error) => error,
    );
    expect((await wrong).message).toBe((await missing).message);
    expect((await wrong).code).toBe("wrong-password");
    expect((await missing).code).toBe("wrong-password");
  });

  test("hashes once whether or not there is an account, so that time tells neither", async () => {
    const { auth } = await import("@/lib/services/people/auth");
    const { password: hashing } = await auth().$context;
    const work = [vi.spyOn(hashing, "hash"), vi.spyOn(hashing, "verify")];
    const { email } = await makePerson();
    const timesHashed = async (address: string) => {
      for (const spy of work) spy.mockClear();
      const given = { headers: new Headers(), client: randomUUID() };
      await codeOf(signIn({ email: address, password: "wrong password" }, given));
      return work.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
    };
    expect(await timesHashed(email)).toBe(1);
    expect(await timesHashed(`${randomUUID()}@example.org`)).toBe(1);
    vi.restoreAllMocks();
  });

  test("with a thousand wrong passwords is refused before any is looked at, and told to wait", async () => {
    const { email } = await makePerson();
    const codes = new Map<string, number>();
    for (let attempt = 0; attempt < 1_000; attempt++) {
      const given = { headers: new Headers(), client: `198.51.100.${attempt % 7}` };
      const code = await codeOf(signIn({ email, password: `guess ${attempt}` }, given));
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect(codes.get("wrong-password")).toBeLessThanOrEqual(100);
    expect((codes.get("wrong-password") ?? 0) + (codes.get("too-many-attempts") ?? 0)).toBe(1_000);
  }, 120_000);
});

describe("a link that sets a new password", () => {
  test("works once and ends all sessions", async () => {
    const { email, userId } = await makePerson();
    const installationOwner = { ...localOwner, userId: "someone", name: "Olga" };
    const { link } = await makeResetLink(installationOwner, email);
    const token = link.split("/").at(-1) ?? "";
    await query(
      `insert into sessions (id, user_id, token, expires_at, updated_at)
       values ('${randomUUID()}', '${userId}', '${randomUUID()}', now() + interval '1 day', now())`,
    );
    await resetPassword(token, { password: "another good one" }, client);
    expect(await query(`select id from sessions where user_id = '${userId}'`)).toEqual([]);
    const again = resetPassword(token, { password: "and another one" }, client);
    expect(await codeOf(again)).toBe("link-spent");
    const given = { headers: new Headers(), client: randomUUID() };
    expect(await codeOf(signIn({ email, password }, given))).toBe("wrong-password");
    expect(await codeOf(signIn({ email, password: "another good one" }, given))).toBe("went well");
  });

  test("is made by owners of the installation alone", async () => {
    const { email } = await makePerson();
    const { context } = await teamWithOwner();
    expect(await codeOf(makeResetLink(context.actor, email))).toBe("not-allowed");
  });
});

test("a team belongs to who makes it, and only owners of the installation make teams", async () => {
  const { userId } = await makePerson();
  const name = `Team ${randomUUID()}`;
  const actor = { ...(await actorOf(userId)), isInstallationOwner: true };
  const { id } = await createTeam({ actor, source: "screen" }, { name });
  expect(await loadMembers(await contextOf(id, userId))).toMatchObject([{ role: "owner" }]);
  const other = await actorOf((await makePerson()).userId);
  expect(await codeOf(createTeam({ actor: other, source: "screen" }, { name }))).toBe(
    "not-allowed",
  );
});
