import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createAccount } from "@/lib/services/people/create-account";
import { mailResetLink } from "@/lib/services/people/mail-reset-link";
import { resetPassword } from "@/lib/services/people/passwords";
import { signIn } from "@/lib/services/people/sign-in";
import { query } from "@/tests/integration/db/support/team-state";
import { watchSql } from "@/tests/integration/db/support/watch-sql";
import { MailServer, textOf } from "@/tests/setup/mail-server";

const mail = new MailServer();
beforeAll(() => mail.start());
afterAll(() => mail.stop());

let client: string;
beforeEach(() => {
  mail.clear();
  client = randomUUID();
  vi.stubEnv("WALLTIME_SECRET", "a secret that only these tests know of");
  vi.stubEnv("WALLTIME_URL", "http://walltime.test");
  vi.stubEnv("WALLTIME_SMTP_URL", mail.url());
  vi.stubEnv("WALLTIME_MAIL_FROM", "Walltime <walltime@example.org>");
});

/** A machine that is busy otherwise takes its time. */
const patience = { timeout: 20_000 };

const password = "correct horse battery";

async function makePerson() {
  const email = `${randomUUID()}@example.org`;
  const userId = await createAccount({ name: "Ann", email, password });
  return { email, userId };
}

function fail(error: unknown): never {
  throw error;
}

async function mailedLink(email: string): Promise<string> {
  await mailResetLink(email, client, fail);
  const found = await vi.waitFor(() => {
    const [one] = mail.received.splice(0);
    if (one === undefined) throw new Error("no mail yet");
    return one;
  }, patience);
  expect(found.to).toEqual([email]);
  const [, token = ""] =
    /http:\/\/walltime\.test\/reset-password\/([\w-]{43})/.exec(textOf(found)) ?? [];
  expect(token).not.toBe("");
  return token;
}

describe("a forgotten password", () => {
  test("is set by a mailed link, once", async () => {
    const { email } = await makePerson();
    const token = await mailedLink(email);
    await resetPassword(token, { password: "a brand new password" }, client);
    const asking = { headers: new Headers(), client };
    await signIn({ email, password: "a brand new password" }, asking);
    const again = resetPassword(token, { password: "one more password" }, client);
    await expect(again).rejects.toMatchObject({ code: "link-spent" });
  });

  test("leaves an earlier link as good as it was, until one of them is used", async () => {
    const { email } = await makePerson();
    const first = await mailedLink(email);
    const second = await mailedLink(email);
    await resetPassword(first, { password: "a brand new password" }, client);
    const other = resetPassword(second, { password: "one more password" }, client);
    await expect(other).rejects.toMatchObject({ code: "link-spent" });
  });

  test("has a link that is good for an hour", async () => {
    const { email, userId } = await makePerson();
    const token = await mailedLink(email);
    const [row] = await query<{ minutes: number }>(
      "select extract(epoch from expires_at - now())::int / 60 as minutes from verifications where value = $1",
      [userId],
    );
    expect([59, 60]).toContain(row?.minutes);
    await query("update verifications set expires_at = now() - interval '1 s' where value = $1", [
      userId,
    ]);
    const late = resetPassword(token, { password: "a brand new password" }, client);
    await expect(late).rejects.toMatchObject({ code: "link-spent" });
  });

  test("is answered alike, and after the same work, for an address without an account", async () => {
    const { email } = await makePerson();
    const asked = async (address: string) => {
      let answer: unknown;
      const sent = await watchSql(async () => {
        answer = await mailResetLink(address, randomUUID(), fail);
      });
      return { answer, statements: sent.map(({ text }) => text) };
    };
    const unknown = await asked(`${randomUUID()}@example.org`);
    const known = await asked(email);
    expect(known).toEqual(unknown);
    expect(known.statements.join()).not.toMatch(/users|accounts|verifications/);
    await vi.waitFor(() => expect(mail.received).toHaveLength(1), patience);
    expect(mail.received[0]?.to).toEqual([email]);
  });

  test("brings no mail to an account that has no password to forget", async () => {
    const { email, userId } = await makePerson();
    await query("delete from accounts where user_id = $1", [userId]);
    await mailResetLink(email, client, fail);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(mail.received).toEqual([]);
  });

  test("is asked for a few times an hour only, with or without an account", async () => {
    const { email } = await makePerson();
    for (const address of [email, `${randomUUID()}@example.org`]) {
      for (let count = 0; count < 3; count += 1) {
        await mailResetLink(address, randomUUID(), () => {});
      }
      const once = mailResetLink(address, randomUUID(), fail);
      await expect(once).rejects.toMatchObject({ status: 429, code: "too-many-attempts" });
    }
  });

  test("says in the log why a mail was not taken, without address, link and password", async () => {
    const { email } = await makePerson();
    for (const url of [mail.url("wrong-word"), "smtp://walltime:pass-word@127.0.0.1:1"]) {
      vi.stubEnv("WALLTIME_SMTP_URL", url);
      const error = await new Promise<Error>((resolve) => {
        void mailResetLink(email, client, (thrown) => resolve(thrown as Error));
      });
      expect(error.message).toMatch(/^The mail server/);
      const told = `${error.stack} ${JSON.stringify(error)}`;
      for (const secret of ["wrong-word", "pass-word", email, "reset-password/"]) {
        expect(told).not.toContain(secret);
      }
    }
  });

  test("cannot be asked for where mail is not set up", async () => {
    vi.stubEnv("WALLTIME_SMTP_URL", "");
    const asked = mailResetLink("ann@example.org", client, fail);
    await expect(asked).rejects.toMatchObject({ code: "no-mail" });
  });
});
