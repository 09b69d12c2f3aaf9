import { describe, expect, test } from "vitest";
import { filesOf, functionsOf, textOf } from "@/tests/setup/sources";

/** What somebody does who is not in yet, or is just leaving. */
const open = new Set([
  "app/confirm-alerts/[link]/actions.ts answerConfirmationAction",
  "app/first-owner/actions.ts firstOwnerAction",
  "app/forgot-password/actions.ts forgotPasswordAction",
  "app/join/[link]/actions.ts joinWithAccountAction",
  "app/reset-password/[link]/actions.ts resetPasswordAction",
  "app/sign-in/actions.ts signInAction",
  "app/sign-in/actions.ts signOutAction",
]);

const openers =
  /\b(?:openTeam|openTeamRoute|openTeamFile|teamRoute|whoAsks|whoSends|openReaderPage|findTeam|answerBulkForm)(?:<[^(]*>)?\(/;

/** Whether a body finds out who asks, itself or through a function of its file. */
function knowsWho(file: string, body: string, seen = new Set<string>()): boolean {
  if (openers.test(body)) return true;
  return functionsOf(file).some(({ name, body: other }) => {
    if (seen.has(name) || !body.includes(`${name}(`)) return false;
    return knowsWho(file, other, new Set([...seen, name]));
  });
}

describe("every form's action", () => {
  const actions = filesOf("app", /actions?\.ts$/).flatMap((file) =>
    functionsOf(file)
      .filter(({ isExported }) => isExported)
      .map(({ name, body }) => ({ file, name, body })),
  );

  test("is found by this test", () => {
    expect(actions.length).toBeGreaterThan(50);
  });

  test.each(actions)("$file $name finds out who asks", ({ file, name, body }) => {
    expect(open.has(`${file} ${name}`) || knowsWho(file, body)).toBe(true);
  });
});

/** Pages and routes that hold nothing of any team. */
const withoutTeam = new Set([
  "app/api/auth/[...path]/route.ts",
  "app/api/v1/[[...path]]/route.ts",
  "app/api/v1/health/route.ts",
  "app/api/v1/openapi.json/route.ts",
  "app/confirm-alerts/[link]/page.tsx",
  "app/confirm-alerts/page.tsx",
  "app/first-owner/page.tsx",
  "app/forgot-password/page.tsx",
  "app/how-figures-are-worked-out/page.tsx",
  "app/join/[link]/page.tsx",
  "app/openapi.json/route.ts",
  "app/reset-password/[link]/page.tsx",
  "app/sign-in/openid/route.ts",
  "app/robots.txt/route.ts",
  // A link's password, which is asked before anything is told.
  "app/s/[link]/unlock/route.ts",
  "app/sign-in/page.tsx",
  "app/t/[team]/[...missing]/page.tsx",
]);

describe("every page and route", () => {
  test.each(filesOf("app", /(?:^|\/)(?:page|route)\.tsx?$/))("%s finds out who asks", (file) => {
    const text = textOf(file);
    const isMove = /\b(?:moveRoute|entryRoutes|listRoutes|\w+Route)\(/.test(text);
    expect(withoutTeam.has(file) || openers.test(text) || isMove).toBe(true);
  });
});
