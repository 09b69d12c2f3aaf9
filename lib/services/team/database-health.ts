import "server-only";
import { type DatabaseTrouble, isWritable, troubleOf } from "@/lib/db/database-health";

const maxWaitMs = 3_000;
/** A full disk shows only when something is written. */
const fullRememberedMs = 30_000;
let fullSeenAt = Number.NEGATIVE_INFINITY;

/** How the database is, asked again; no answer within a few seconds is none. */
export async function askDatabaseState(): Promise<"ok" | DatabaseTrouble> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<"unreachable">((resolve) => {
    timer = setTimeout(() => resolve("unreachable"), maxWaitMs);
  });
  const asked = isWritable().then(
    (writable) => (writable ? "ok" : "read-only"),
    (error) => troubleOf(error) ?? "unreachable",
  );
  const state = await Promise.race([asked, tooLong]);
  clearTimeout(timer);
  const isFull = state === "ok" && performance.now() - fullSeenAt < fullRememberedMs;
  return isFull ? "full" : state;
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
  if (trouble === "full") fullSeenAt = performance.now();
  return trouble === null ? null : { trouble, sentence: sentences[trouble] };
}
