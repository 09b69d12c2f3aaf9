import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { slugOfLink } from "@/lib/cards/links/link-address";
import { linkTarget, linkTargetKeys } from "@/lib/cards/links/link-targets";
import { newShareLinkSchema } from "@/lib/cards/links/share-link";
import type { TeamRole } from "@/lib/cards/people/roles";
import { database } from "@/lib/db/client";
import { putMember } from "@/lib/db/members";
import { asReader } from "@/lib/db/reader-sight";
import { makeShareLink } from "@/lib/services/links/make-share-link";
import { revokeShareLink } from "@/lib/services/links/manage-share-links";
import { createApiToken, loadApiTokens, revokeApiToken } from "@/lib/services/people/api-tokens";
import { createAccount } from "@/lib/services/people/create-account";
import { removeMember } from "@/lib/services/people/members";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { filesOf } from "@/tests/setup/sources";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof methods)[number];

/** Addresses that hold nothing of any team. */
const open = new Set([
  "app/api/auth/[...path]/route.ts",
  "app/api/v1/[[...path]]/route.ts",
  "app/api/v1/health/route.ts",
  "app/api/v1/openapi.json/route.ts",
  "app/openapi.json/route.ts",
  "app/robots.txt/route.ts",
]);

/** Routes that answer forms as pages do; a browser's test asks them. */
const likePages = new Set(["app/s/[link]/unlock/route.ts", "app/t/[team]/cards/bulk/route.ts"]);

/** What only owners see. */
const forOwners = /\/(costs(\.csv|\.xlsx)?|budgets|day-rates|settings\/team\/export)\/route\.ts$/;

/** What needs a file that editors alone can bring. */
const forEditors = /\/import\/\[upload\]\/(rejected-rows|progress)\/route\.ts$/;

const routes = filesOf("app", /(?:^|\/)route\.ts$/).filter(
  (file) => !open.has(file) && !likePages.has(file),
);
const teamRoutes = routes.filter((file) => file.includes("[team]"));

let slug: string;
const authorization: Record<string, string | null> = { "signed out": null };

beforeEach(() => {
  vi.stubEnv("WALLTIME_ACCOUNTS", "on");
  vi.stubEnv("WALLTIME_SECRET", "a secret that only these tests know of");
});

beforeAll(async () => {
  vi.stubEnv("WALLTIME_SECRET", "a secret that only these tests know of");
  const { context } = await makeTeam();
  await makeCard(context, { title: "One" });
  const other = await makeTeam();
  slug = (await loadTeam(context)).slug;
  const tokenOf = async (teamId: number, role: TeamRole) => {
    const email = `${randomUUID()}@example.org`;
    const userId = await createAccount({ name: role, email, password: "long enough here" });
    await putMember(database(), teamId, userId, role);
    const actor = { ...context.actor, userId, roles: new Map([[teamId, role]]) };
    const asking = { actor, teamId, source: "screen" as const };
    const { token } = await createApiToken(asking, { name: role, canWrite: true });
    return { asking, token: `Bearer ${token}` };
  };
  for (const role of ["viewer", "editor", "owner"] as const) {
    authorization[role] = (await tokenOf(context.teamId, role)).token;
  }
  authorization["owner of another team"] = (await tokenOf(other.context.teamId, "owner")).token;
  const revoked = await tokenOf(context.teamId, "editor");
  const [made] = await loadApiTokens(revoked.asking);
  await revokeApiToken(revoked.asking, made?.id ?? 0);
  authorization["revoked token"] = revoked.token;
  const removed = await tokenOf(context.teamId, "editor");
  const screen = { ...context, source: "screen" as const };
  await removeMember(screen, removed.asking.actor.userId ?? "");
  authorization["removed member"] = removed.token;
  await makeLinks(screen);
  authorization["made-up token"] = `Bearer wt_${context.teamId}_${"A".repeat(43)}`;
});

afterAll(() => vi.unstubAllEnvs());

/** A link to each thing that there are links to, and links that no longer lead anywhere. */
const links = new Map<string, string>();
const spentLinks = ["expired link", "revoked link", "made-up link", "link of nobody’s team"];

async function makeLinks(context: ServiceContext & { source: "screen" }): Promise<void> {
  const make = async (target: string, more: object = {}) => {
    const { kind, page } = linkTarget(target) ?? {};
    const input = newShareLinkSchema.parse({
      target,
      item: page?.endsWith("*") ? 1 : null,
      origins: kind === "embed" ? ["https://example.org"] : [],
      ...{ clients: true, notes: true, costs: true },
      ...more,
    });
    const { id, address } = await makeShareLink(context, input);
    return { id, link: /(\d+_[\w-]{43})/.exec(address)?.[1] ?? "" };
  };
  // The first is the one that an owner revokes below.
  await make("planning");
  for (const target of linkTargetKeys) links.set(target, (await make(target)).link);
  const yesterday = { ...context, now: new Date(Date.now() - 2 * 86_400_000) };
  const expired = await makeShareLink(
    yesterday,
    newShareLinkSchema.parse({ target: "planning", days: 1 }),
  );
  links.set("expired link", expired.address.split("/").at(-1) ?? "");
  const revoked = await make("planning");
  await revokeShareLink(context, revoked.id);
  links.set("revoked link", revoked.link);
  links.set("made-up link", `${context.teamId}_${"A".repeat(43)}`);
  links.set("link of nobody’s team", `999999_${"A".repeat(43)}`);
}

/** Whether a link to this leads to a route, by the list of what each needs. */
function leadsTo(target: string, file: string): boolean {
  const path = file.replace(/^app|\/route\.ts$/g, "").replace(/\[[^\]]+\]/g, "*");
  return linkTarget(target)?.routes.some((route) => route === path) ?? false;
}

type Answer = { status: number; code: string | null };

async function ask(
  file: string,
  method: Method,
  who: string,
  link?: string,
): Promise<Answer | null> {
  const handler = (await import(`@/${file.replace(/\.ts$/, "")}`))[method];
  if (handler === undefined) return null;
  const values = {
    team: link === undefined ? slug : slugOfLink(link),
    id: "1",
    from: "2026-01-01",
    file: "blockers.csv",
    upload: randomUUID(),
  };
  const path = file
    .replace(/^app|\/route\.ts$/g, "")
    .replace(/\[(\w+)\]/g, (_, name: keyof typeof values) => values[name] ?? "1");
  const headers = new Headers({ "content-type": "application/json" });
  const token = authorization[who];
  if (token) headers.set("authorization", token);
  const body = method === "GET" ? null : "{}";
  const request = new Request(`http://walltime.test${path}`, { method, headers, body });
  const answered = () => handler(request, { params: Promise.resolve(values) });
  const answer: Response = await (link === undefined ? answered() : asReader(answered));
  if (answer.headers.get("content-type")?.startsWith("text/event-stream")) {
    await answer.body?.cancel();
    return { status: answer.status, code: null };
  }
  const text = await answer.text();
  const code = /"code":"([\w-]+)"/.exec(text)?.[1] ?? null;
  return { status: answer.status, code };
}

/** The methods of a route that do something, with what each person is answered. */
async function answersOf(file: string, who: string): Promise<[Method, Answer][]> {
  const answers: [Method, Answer][] = [];
  for (const method of methods) {
    const answer = await ask(file, method, who);
    if (answer && answer.status !== 405) answers.push([method, answer]);
  }
  return answers;
}

describe("every route", () => {
  test("is found by this test", () => {
    expect(teamRoutes.length).toBeGreaterThan(70);
  });

  test.each(routes)("%s answers nobody who is not in", async (file) => {
    for (const who of ["signed out", "revoked token", "removed member", "made-up token"]) {
      for (const [method, { status }] of await answersOf(file, who)) {
        const told = status === 303 ? 401 : status;
        expect([who, method, told]).toEqual([who, method, 401]);
      }
    }
  });

  test.each(teamRoutes)("%s does not know the team for an owner of another one", async (file) => {
    for (const [method, { status }] of await answersOf(file, "owner of another team")) {
      expect([method, status === 303 ? 404 : status]).toEqual([method, 404]);
    }
  });

  test.each(teamRoutes)("%s lets a viewer look and no more", async (file) => {
    for (const [method, answer] of await answersOf(file, "viewer")) {
      const isRefused = answer.status === 403 || answer.status === 303;
      const mayNot = method !== "GET" || forOwners.test(file) || forEditors.test(file);
      expect([method, isRefused]).toEqual([method, mayNot]);
    }
  });

  test.each(teamRoutes)(
    "%s keeps editors from what is for owners, and owners from nothing",
    async (file) => {
      for (const [method, { status }] of await answersOf(file, "editor")) {
        expect([method, status === 401]).toEqual([method, false]);
        if (method === "GET")
          expect([method, status === 403]).toEqual([method, forOwners.test(file)]);
      }
      for (const [method, { status }] of await answersOf(file, "owner")) {
        expect([method, [401, 403].includes(status)]).toEqual([method, false]);
      }
    },
  );

  test.each(teamRoutes)(
    "%s answers a link only where it leads there, and only reading",
    async (file) => {
      for (const target of linkTargetKeys) {
        for (const method of methods) {
          const answer = await ask(file, method, "nobody", links.get(target));
          if (answer === null || answer.status === 405) continue;
          const mayRead = method === "GET" && leadsTo(target, file);
          const told = answer.status === 303 ? 404 : answer.status;
          expect([target, method, told]).toEqual([target, method, mayRead ? 200 : 404]);
        }
      }
      for (const spent of spentLinks) {
        const answer = await ask(file, "GET", "nobody", links.get(spent));
        if (answer === null || answer.status === 405) continue;
        expect([spent, answer.status]).toEqual([spent, 404]);
      }
    },
  );

  test("that a link leads to is there", () => {
    for (const target of linkTargetKeys) {
      const found = teamRoutes.filter((file) => leadsTo(target, file));
      expect([target, found.length]).toEqual([target, linkTarget(target)?.routes.length]);
    }
  });
});
