import "server-only";
import { primary, readFrom, replica } from "@/lib/db/client";
import { troubleOf } from "@/lib/db/database-health";

const retryMs = 5_000;

/** The revision of each team that the replica is known to have, and until when it is left alone */
type Copy = { revisions: Map<number, number>; awayUntil: number };
const shared = globalThis as { walltimeCopy?: Copy };
shared.walltimeCopy ??= { revisions: new Map(), awayUntil: 0 };
const copy = shared.walltimeCopy;

/**
 * Work that reads a team as it is at a revision or later: from the replica once that has the revision,
 * else from the database that is written to. So nobody misses a change that was answered, their own
 * least of all. A replica that goes away or lags is passed over.
 */
export function readAtRevision<T>(
  team: { id: number; revision: number },
  work: () => Promise<T>,
): Promise<T> {
  return replica() === null ? work() : readWhereKnown(team, work);
}

async function readWhereKnown<T>(
  team: { id: number; revision: number },
  work: () => Promise<T>,
): Promise<T> {
  const other = replica();
  if (other === null || !(await hasRevision(team))) return readFrom(primary(), work);
  try {
    return await readFrom(other, work);
  } catch (error) {
    // Replaying a change may also cut off a long read.
    if (troubleOf(error) === null && !isCutOff(error)) throw error;
    copy.awayUntil = Date.now() + retryMs;
    return readFrom(primary(), work);
  }
}

async function hasRevision({ id, revision }: { id: number; revision: number }): Promise<boolean> {
  const other = replica();
  if (other === null || Date.now() < copy.awayUntil) return false;
  if ((copy.revisions.get(id) ?? -1) >= revision) return true;
  try {
    const [found] = await other.$queryRaw<{ revision: number }[]>`
      select revision from teams where id = ${id}`;
    copy.revisions.set(id, found?.revision ?? -1);
    return (found?.revision ?? -1) >= revision;
  } catch {
    copy.awayUntil = Date.now() + retryMs;
    return false;
  }
}

function isCutOff(error: unknown): boolean {
  return String(error instanceof Error ? error.message : error).includes("conflict with recovery");
}
