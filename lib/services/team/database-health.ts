import "server-only";
import { type DatabaseTrouble, isWritable, troubleOf } from "@/lib/db/database-health";
import { isDiskFull, noteRefused } from "@/lib/db/database-room";

const maxWaitMs = 3_000;

export type DatabaseState = {
  database: "ok" | DatabaseTrouble;
  /** Whether pages can be read, whatever is the matter */
  canRead: boolean;
};

/** How the database is, asked again; no answer within a few seconds is none. */
export async function askDatabaseState(): Promise<DatabaseState> {
  const written = await within(
    isWritable().catch((error) => troubleOf(error) ?? ("unreachable" as const)),
    "unreachable" as const,
  );
  if (typeof written === "string") return { database: written, canRead: false };
  if (!written) return { database: "read-only", canRead: true };
  return { database: (await within(isDiskFull(), false)) ? "full" : "ok", canRead: true };
}

/** What is answered in time, else something instead. */
async function within<T>(answer: Promise<T>, instead: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(instead), maxWaitMs);
  });
  const first = await Promise.race([answer, tooLong]);
  clearTimeout(timer);
  return first;
}

const sentences: Record<DatabaseTrouble, string> = {
  unreachable: "The database does not answer at the moment.",
  "read-only": "The database can only be read at the moment, so nothing was changed.",
  full: "The disk of the database is full, so nothing was changed. Whoever runs Walltime has to make room.",
};

/** Why a service failed where the database was in trouble, with a sentence for people; else null. */
export function databaseTrouble(
  error: unknown,
): { trouble: DatabaseTrouble; sentence: string } | null {
  const trouble = troubleOf(error);
  if (trouble === "full") noteRefused();
  return trouble === null ? null : { trouble, sentence: sentences[trouble] };
}
