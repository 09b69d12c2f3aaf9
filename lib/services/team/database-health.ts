import "server-only";
import { isUnreachable, pingDatabase } from "@/lib/db/database-health";

const longestWait = 3_000;

/** Whether the database answers within a few seconds. */
export async function doesDatabaseAnswer(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), longestWait);
  });
  const answer = pingDatabase().then(
    () => true,
    () => false,
  );
  const answers = await Promise.race([answer, tooLong]);
  clearTimeout(timer);
  return answers;
}

/** Whether a service failed because the database could not be reached. */
export function isDatabaseUnreachable(error: unknown): boolean {
  return isUnreachable(error);
}
