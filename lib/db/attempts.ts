import "server-only";
import { randomUUID } from "node:crypto";
import { type Database, database } from "@/lib/db/client";

/**
 * Counts one more attempt under a key and answers how many there were since the first of this
 * window; after the window it begins again at one. All processes count together.
 */
export async function countAttempt(
  key: string,
  windowMs: number,
  now: Date,
  db: Database = database(),
): Promise<number> {
  const at = now.getTime();
  const [row] = await db.$queryRaw<{ count: number }[]>`
    insert into rate_limits (id, key, count, last_request) values (${randomUUID()}, ${key}, 1, ${at})
    on conflict (key) do update set
      count = case when rate_limits.last_request <= ${at - windowMs} then 1 else rate_limits.count + 1 end,
      last_request = case when rate_limits.last_request <= ${at - windowMs} then ${at} else rate_limits.last_request end
    returning count`;
  return row?.count ?? 1;
}

/** Forgets all attempts of before an instant. */
export async function forgetAttemptsBefore(instant: Date): Promise<void> {
  await database().$executeRaw`delete from rate_limits where last_request < ${instant.getTime()}`;
}

/** Forgets the attempts under a key, once one of them was right. */
export async function forgetAttempts(key: string): Promise<void> {
  await database().rateLimit.deleteMany({ where: { key } });
}
