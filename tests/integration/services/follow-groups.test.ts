import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { findMemberships, findRoles } from "@/lib/db/members";
import { loadPartHistory } from "@/lib/services/history/load-part-history";
import { createAccount } from "@/lib/services/people/create-account";
import { followGroups } from "@/lib/services/people/follow-groups";
import { acceptInvitation, invite } from "@/lib/services/people/invitations";
import { changeRole, removeMember } from "@/lib/services/people/members";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeTeam } from "@/tests/factories/make-team";
import { query } from "@/tests/integration/db/support/team-state";

beforeEach(() => {
  vi.stubEnv("WALLTIME_SECRET", "a secret that only these tests know of");
  vi.stubEnv("WALLTIME_URL", "http://walltime.test");
});

type Screen = ServiceContext & { source: "screen" };

async function teamWithOwner(): Promise<{ context: Screen; slug: string; userId: string }> {
  const { context, slug } = await makeTeam();
  const owner = await newAccount("Olga");
  await join({ ...context, source: "screen" }, owner, "owner");
  const roles = new Map([[context.teamId, "owner" as const]]);
  const actor = { name: "Olga", userId: owner, roles, isInstallationOwner: false, isToken: false };
  return {
    context: { actor, teamId: context.teamId, source: "screen" },
    slug,
    userId: owner,
  };
}

const newAccount = (name: string) =>
  createAccount({ name, email: `${randomUUID()}@example.org`, password: "correct horse battery" });

async function join(context: Screen, userId: string, role: "viewer" | "editor" | "owner") {
  const { link } = await invite(context, { role, note: "", days: 1 });
  await acceptInvitation(new URL(link).pathname.replace("/join/", ""), userId);
}

function map(...roles: { group: string; team: string; role: string }[]) {
  const rest = { issuer: "https://login.example.org", clientId: "c", clientSecret: "s", name: "A" };
  const settings = { ...rest, scopes: ["openid"], groupsClaim: "groups", roles };
  vi.stubEnv("WALLTIME_OPENID", JSON.stringify(settings));
}

const roleIn = async (userId: string, teamId: number) =>
  (await findMemberships(userId)).find((one) => one.teamId === teamId)?.role ?? null;

describe("somebody who signs in at the provider", () => {
  test("has the roles of their groups, changed and taken back at the next sign-in", async () => {
    const { context, slug } = await teamWithOwner();
    const kim = await newAccount("Kim");
    map(
      { group: "devs", team: slug, role: "editor" },
      { group: "staff", team: slug, role: "viewer" },
    );
    await followGroups(kim, ["staff", "devs"]);
    expect(await roleIn(kim, context.teamId)).toBe("editor");
    await followGroups(kim, ["staff"]);
    expect(await roleIn(kim, context.teamId)).toBe("viewer");
    await followGroups(kim, ["staff"]);
    await followGroups(kim, []);
    expect(await roleIn(kim, context.teamId)).toBeNull();
    const told = await loadPartHistory(context, { kind: ["members"] });
    expect(told.slice(0, 3).flatMap(({ sentences }) => sentences)).toEqual([
      "Kim, viewer, taken out of the team",
      "Kim is viewer now, was editor",
      "Kim joined as editor",
    ]);
  });

  test("keeps what an owner gave by hand, before and after", async () => {
    const { context, slug } = await teamWithOwner();
    const [ann, ben] = [await newAccount("Ann"), await newAccount("Ben")];
    await join(context, ann, "viewer");
    map({ group: "devs", team: slug, role: "owner" });
    await followGroups(ann, ["devs"]);
    expect(await roleIn(ann, context.teamId)).toBe("viewer");
    await followGroups(ben, ["devs"]);
    await changeRole(context, ben, "editor");
    await followGroups(ben, []);
    expect(await roleIn(ben, context.teamId)).toBe("editor");
  });

  test("gets nothing that lasts by an invitation to less than a group gave", async () => {
    const { context, slug } = await teamWithOwner();
    const kim = await newAccount("Kim");
    map({ group: "leads", team: slug, role: "owner" });
    await followGroups(kim, ["leads"]);
    await join(context, kim, "viewer");
    await followGroups(kim, []);
    expect(await roleIn(kim, context.teamId)).toBeNull();
  });

  test("has no role by group any more a week after the provider told groups last", async () => {
    const { context, slug } = await teamWithOwner();
    const [kim, ann] = [await newAccount("Kim"), await newAccount("Ann")];
    await join(context, ann, "editor");
    map({ group: "devs", team: slug, role: "editor" });
    await followGroups(kim, ["devs"]);
    const rolesOf = async (userId: string) => (await findRoles(userId, false)).get(context.teamId);
    expect(await rolesOf(kim)).toBe("editor");
    await query(
      `update members set followed_at = now() - interval '8 days' where user_id = '${kim}'`,
    );
    expect([await rolesOf(kim), await rolesOf(ann)]).toEqual([undefined, "editor"]);
    await followGroups(kim, ["devs"]);
    expect(await rolesOf(kim)).toBe("editor");
  });

  test("is in for twelve hours, whatever they do meanwhile", async () => {
    const { auth } = await import("@/lib/services/people/auth");
    expect(auth().options.session?.disableSessionRefresh).toBe(true);
  });

  test("who is taken out comes back with the group, and only with it", async () => {
    const { context, slug } = await teamWithOwner();
    const kim = await newAccount("Kim");
    map({ group: "devs", team: slug, role: "viewer" });
    await followGroups(kim, ["devs"]);
    await removeMember(context, kim);
    await followGroups(kim, ["others"]);
    expect(await roleIn(kim, context.teamId)).toBeNull();
    await followGroups(kim, ["devs"]);
    expect(await roleIn(kim, context.teamId)).toBe("viewer");
  });

  test("leaves no token, alert or link behind in a team that a group opened", async () => {
    const { context, slug } = await teamWithOwner();
    const kim = await newAccount("Kim");
    const { teamId } = context;
    map({ group: "devs", team: slug, role: "editor" });
    await followGroups(kim, ["devs"]);
    await query(`insert into api_tokens (team_id, id, user_id, name, secret_hash, can_write)
      values (${teamId}, 1, '${kim}', 'CI', 'hash', true)`);
    await query(`insert into share_links (team_id, id, secret_hash, target, query, shows_clients, shows_notes,
        shows_costs, origins, created_by, created_by_id)
      values (${teamId}, 1, 'hash', 'planning', '', false, false, false, '{}', 'Kim', '${kim}')`);
    await followGroups(kim, []);
    const left = await query(`
      select 1 from api_tokens where team_id = ${teamId} and revoked_at is null
      union all select 1 from share_links where team_id = ${teamId} and revoked_at is null`);
    expect(left).toEqual([]);
  });
});

test("who becomes a viewer keeps no link to a page that they made as an editor", async () => {
  const { context } = await teamWithOwner();
  const ed = await newAccount("Ed");
  await join(context, ed, "editor");
  for (const [id, target] of [
    [1, "planning"],
    [2, "rota.ics"],
  ] as const) {
    await query(`insert into share_links (team_id, id, secret_hash, target, query, shows_clients, shows_notes,
        shows_costs, origins, created_by, created_by_id)
      values (${context.teamId}, ${id}, 'hash${id}', '${target}', '', false, false, false, '{}', 'Ed', '${ed}')`);
  }
  await changeRole(context, ed, "viewer");
  const left = await query(
    `select target from share_links where team_id = ${context.teamId} and revoked_at is null`,
  );
  expect(left).toEqual([{ target: "rota.ics" }]);
});
