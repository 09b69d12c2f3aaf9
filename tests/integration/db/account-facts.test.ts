import { expect, test } from "vitest";
import { hasOwner, hasSessions } from "@/lib/launch/accounts/account-facts.js";
import { ask } from "@/tests/integration/backup/support/other-database";

const databaseUrl = process.env.DATABASE_URL ?? "";
const madeAt = new Date("2026-06-01T12:00:00Z");

test("before it serves, the launcher asks whether anybody owns it and is signed in", async () => {
  expect(await hasOwner(databaseUrl)).toBe(false);
  await ask(
    databaseUrl,
    `insert into users (id, name, email, email_verified, is_owner, updated_at)
       values ('u1', 'Ann', 'ann@example.org', true, true, now())`,
  );
  expect(await hasOwner(databaseUrl)).toBe(true);
  const session = (id: string, began: string, ends: string) =>
    ask(
      databaseUrl,
      `insert into sessions (id, user_id, token, created_at, expires_at, updated_at)
         values ('${id}', 'u1', '${id}', '${began}', ${ends}, now())`,
    );
  // One that came with a backup, and one that is over.
  await session("s1", "2026-05-31T12:00:00Z", "now() + interval '1 day'");
  await session("s2", "2026-06-02T12:00:00Z", "now() - interval '1 second'");
  expect(await hasSessions(databaseUrl, madeAt)).toBe(false);
  await session("s3", "2026-06-02T12:00:00Z", "now() + interval '1 day'");
  expect(await hasSessions(databaseUrl, madeAt)).toBe(true);
});
