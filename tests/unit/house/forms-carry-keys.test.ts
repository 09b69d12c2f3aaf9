import { describe, expect, test } from "vitest";
import { filesOf, functionsOf, textOf } from "@/tests/setup/sources";

/** Whether a body does something, itself or through a function of its file. */
function does(file: string, body: string, deed: RegExp, seen = new Set<string>()): boolean {
  if (deed.test(body)) return true;
  return functionsOf(file).some(({ name, body: other }) => {
    if (seen.has(name) || !body.includes(`${name}(`)) return false;
    return does(file, other, deed, new Set([...seen, name]));
  });
}

const actionFiles = filesOf("app", /\.ts$/).filter((file) =>
  textOf(file).startsWith('"use server"'),
);
const actions = actionFiles.flatMap((file) =>
  functionsOf(file)
    .filter(({ isExported }) => isExported)
    .map(({ name, body }) => ({ file, name, body })),
);

/** Actions without the key of a form, and why they do no harm when they are sent again. */
const harmless: Record<string, string> = {
  "app/account/actions.ts changePasswordAction": "the old password is another by then, and says so",
  "app/account/actions.ts endSessionAction": "a session that is over stays over",
  "app/account/actions.ts endOtherSessionsAction": "sessions that are over stay over",
  "app/account/actions.ts removePasskeyAction": "a passkey that is forgotten stays so",
  "app/account/actions.ts connectProviderAction": "only leads to the provider",
  "app/account/actions.ts disconnectProviderAction": "a provider that is gone stays so",
  "app/account/actions.ts makeResetLinkAction": "a new link takes the place of the one before",
  "app/actions.ts loadSampleTeamAction": "there is one sample team, which it goes to",
  "app/confirm-alerts/[link]/actions.ts answerConfirmationAction": "the link is good once",
  "app/first-owner/actions.ts firstOwnerAction": "the link is good once, then it signs in",
  "app/forgot-password/actions.ts forgotPasswordAction":
    "earlier links stay good; mails are counted",
  "app/join/[link]/actions.ts joinAction": "who is a member by this link is told the team",
  "app/join/[link]/actions.ts joinWithAccountAction": "the link is good once, then it signs in",
  "app/reset-password/[link]/actions.ts resetPasswordAction": "the link is good once, and says so",
  "app/sign-in/actions.ts signInAction": "another session, of which the first was never heard of",
  "app/sign-in/actions.ts signOutAction": "who is signed out stays so",
};

/** Within `answerForm` these hand services the key of the form. */
const keyed = /\b(?:openTeam|findTeam|sentForm|answerBulkForm|open)\(/;

describe("every form's action", () => {
  test("is found by this test", () => {
    expect(actions.length).toBeGreaterThan(70);
    const names = actions.map(({ file, name }) => `${file} ${name}`);
    expect(Object.keys(harmless).filter((one) => !names.includes(one))).toEqual([]);
  });

  test.each(actions)("$file $name is answered by the key of its form", ({ file, name, body }) => {
    if (`${file} ${name}` in harmless) return;
    expect(does(file, body, /\banswer(?:Bulk)?Form\(/)).toBe(true);
    expect(does(file, body, keyed)).toBe(true);
  });

  test.each(actions)("$file $name opens its team after the key is known", ({ body }) => {
    const opened = body.search(/\b(?:openTeam|findTeam)\(/);
    if (opened >= 0) expect(body.slice(0, opened)).toMatch(/\b(?:answerForm|changed|saveRows)\(/);
  });
});

/** Writes that no form and no program asks for, or that know a repetition otherwise. */
const unkeyedWrites: Record<string, string> = {
  "lib/services/cards/empty-bins.ts": "Walltime does it by itself, once a day",
  "lib/services/people/follow-groups.ts": "what groups say at a sign-in, which is set",
  "lib/services/people/invitations.ts": "joins by a link that is good once",
  "lib/services/sample/load-sample-team.ts": "has a key of its own",
};

describe("every service that writes", () => {
  const writes = filesOf("lib/services", /\.ts$/).flatMap((file) =>
    textOf(file)
      .split(/\bwrite(?:New)?Team(?:<[^(]*>)?\(/)
      .slice(1)
      .map((call) => ({ file, call: call.slice(0, 80) })),
  );

  test("is found by this test", () => expect(writes.length).toBeGreaterThan(35));

  test.each(writes)("$file hands the key on", ({ file, call }) => {
    if (file in unkeyedWrites && !call.includes("...context")) return;
    expect(call).toMatch(/^\s*(?:\{\s*\.\.\.context\b|kept\b)/);
  });
});

/** Requests without a key, and why they do no harm when they are made again. */
const harmlessRequests: Record<string, string> = {
  "components/card-list/read-bulk-progress.ts": "sends the form with the key in it",
  "components/import/work-progress.tsx": "stops work, which stays stopped",
};

describe("everything that sends", () => {
  const sources = filesOf("components", /\.tsx?$/).map((file) => ({ file, text: textOf(file) }));

  test.each(
    sources.filter(({ text }) =>
      /\buseActionState\(|\bawait \w+\((?:newForm|state|before), /.test(text),
    ),
  )("$file puts the key into its form", ({ text }) => {
    expect(text).toContain(".set(keyField, ");
  });

  test.each(sources.filter(({ text }) => /method: "(?:POST|PUT|PATCH|DELETE)"/.test(text)))(
    "$file sends the key with its request",
    ({ file, text }) => {
      if (file in harmlessRequests) return;
      expect(text).toContain('"idempotency-key": key');
    },
  );

  const forms = sources.filter(
    ({ file, text }) => text.includes(" = useFormAction(") && !file.includes("/use-"),
  );

  test.each(forms)("$file tells of each of its forms what came of it", ({ text }) => {
    const told = text.match(/<FormMessage\b|state\.message\b/g) ?? [];
    expect(told.length).toBeGreaterThanOrEqual(text.match(/ = useFormAction\(/g)?.length ?? 0);
  });

  test("says nowhere that nothing was saved because no answer came", () => {
    const claims =
      /could not be reached[^"`]*(?:nothing was|was not) (?:saved|changed|undone|made)/i;
    expect(sources.filter(({ text }) => claims.test(text)).map(({ file }) => file)).toEqual([]);
  });
});
