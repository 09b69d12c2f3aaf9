import "server-only";
import { primary, readFrom, replica } from "@/lib/db/client";
import { isWaitForConnection, troubleOf } from "@/lib/db/database-health";
import { forgetRevisions, replicaState } from "@/lib/db/replica-state";
import type { PrismaClient } from "@/prisma/generated/client";

const lookAgainMs = 5_000;

/**
 * Work that reads a team as it is at a revision or later: from the replica once that has the revision,
 * else from the database that is written to. So nobody misses a change that was answered, their own
 * least of all. A replica that goes away or lags is passed over; one that has gone is looked for
 * beside the work, which does not wait for it.
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
  if (other === null || !(await hasRevision(other, team))) return readFrom(primary(), work);
  try {
    return await readFrom(other, work);
  } catch (error) {
    // Replaying a change may also cut off a long read.
    if (troubleOf(error) === null && !isCutOff(error)) throw error;
    passOver(error);
    return readFrom(primary(), work);
  }
}

async function hasRevision(
  other: PrismaClient,
  { id, revision }: { id: number; revision: number },
): Promise<boolean> {
  const { revisions } = replicaState;
  if (replicaState.isAway) {
    if (Date.now() >= replicaState.lookAgainAt && !replicaState.isLooking) void lookAgain(other);
    return false;
  }
  if ((revisions.get(id) ?? -1) >= revision) return true;
  try {
    const [found] = await other.$queryRaw<{ revision: number }[]>`
      select revision from teams where id = ${id}`;
    revisions.set(id, found?.revision ?? -1);
    return (found?.revision ?? -1) >= revision;
  } catch (error) {
    passOver(error);
    return false;
  }
}

function passOver(error: unknown): void {
  // It is only busy, or replays what the read stood in the way of.
  if (isWaitForConnection(error) || isCutOff(error)) return;
  forgetRevisions();
  replicaState.isAway = true;
  replicaState.lookAgainAt = Date.now() + lookAgainMs;
}

async function lookAgain(other: PrismaClient): Promise<void> {
  replicaState.isLooking = true;
  try {
    await other.$queryRaw`select 1`;
    replicaState.isAway = false;
  } catch {
    replicaState.lookAgainAt = Date.now() + lookAgainMs;
  } finally {
    replicaState.isLooking = false;
  }
}

function isCutOff(error: unknown): boolean {
  return String(error instanceof Error ? error.message : error).includes("conflict with recovery");
}
