import pg from "pg";
import { beforeAll, expect, test, vi } from "vitest";
import { clearTeamCache } from "@/lib/services/team/team-cache";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { filesOf } from "@/tests/setup/sources";

vi.mock("next/headers", () => ({
  headers: async () => new Headers({ host: "walltime.test" }),
  cookies: async () => ({ get: () => undefined, set: () => undefined }),
}));

/** What only accounts need: schema.prisma keeps these apart. */
const ofAccounts =
  /\b(users|sessions|accounts|verifications|passkeys|rate_limits|members|invitations|api_tokens)\b/;

const pages = filesOf("app/t/[team]", /\/page\.tsx$/).filter((file) => !/\[(?!team\])/.test(file));

let slug = "";
beforeAll(async () => {
  const { context, slug: made } = await makeTeam();
  slug = made;
  const days = { committed: "2026-03-02", released: "2026-03-09" };
  for (const type of ["Feature", "Bug"]) await makeCard(context, { type, ...days });
});

/** The statements that drawing a page sends, with nothing remembered. */
async function open(file: string): Promise<string[]> {
  clearTeamCache();
  const query = vi.spyOn(pg.Client.prototype, "query");
  const { default: page } = await import(`@/${file.replace(/\.tsx$/, "")}`);
  const given = { params: Promise.resolve({ team: slug }), searchParams: Promise.resolve({}) };
  await page({ ...given, children: null });
  return query.mock.calls.map(([asked]: unknown[]) =>
    typeof asked === "string" ? asked : String((asked as { text?: string }).text),
  );
}

test("every page of a team is found", () => {
  expect(pages.length).toBeGreaterThan(20);
});

test.each([...pages, "app/t/[team]/layout.tsx", "app/page.tsx"])(
  "%s asks nothing of accounts where nobody signs in",
  async (file) => {
    const statements = await open(file);
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.filter((text) => ofAccounts.test(text))).toEqual([]);
  },
);

test("the history page reads the team, its lists and three things of its history", async () => {
  const statements = await open("app/t/[team]/history/page.tsx");
  expect(statements.length).toBeGreaterThan(2);
  expect(statements.filter((text) => /\bchanges\b|change_records/.test(text)).length).toBeLessThan(
    6,
  );
});

test("what accounts need would be seen", async () => {
  const { findRoles } = await import("@/lib/db/members");
  const query = vi.spyOn(pg.Client.prototype, "query");
  await findRoles("nobody", false);
  const texts = query.mock.calls.map(([asked]: unknown[]) =>
    String((asked as { text?: string }).text),
  );
  expect(texts.some((text) => ofAccounts.test(text))).toBe(true);
});
