import "server-only";
import { primary } from "@/lib/db/client";
import { troubleOf } from "@/lib/db/database-health";

/** Since when a change that found the disk full stands unanswered by one that was made. */
type Room = {
  refusedAt: number;
  hasRoom: boolean;
  lookAgainAt: number;
  look: Promise<void> | null;
};
const shared = globalThis as { walltimeRoom?: Room };
shared.walltimeRoom ??= {
  ...{ refusedAt: Number.NEGATIVE_INFINITY, hasRoom: true, lookAgainAt: 0, look: null },
};
const room = shared.walltimeRoom;

/** A change that was refused counts for so long, whatever a look finds. */
const refusedMs = 30_000;
const lookAgainMs = { room: 30_000, full: 5_000 };

/** A change could not be made since the disk is full. */
export function noteRefused(): void {
  room.refusedAt = performance.now();
  room.lookAgainAt = 0;
}

/** A change was made. */
export function noteWritten(): void {
  room.refusedAt = Number.NEGATIVE_INFINITY;
}

/**
 * Whether the disk of the database is full: a change was refused a moment ago and none made since, or
 * there is no room for 16 MB, the size by which PostgreSQL's log grows. Which of these it is differs
 * from process to process; the room is looked for by each, twice a minute at most, more often while there is none.
 */
export async function isDiskFull(): Promise<boolean> {
  if (performance.now() - room.refusedAt < refusedMs) return true;
  if (performance.now() >= room.lookAgainAt) {
    room.look ??= lookForRoom().finally(() => {
      room.look = null;
    });
    await room.look;
  }
  return !room.hasRoom;
}

/** Has PostgreSQL write a temporary file: no table and no log is touched, so that it can do no harm. */
async function lookForRoom(): Promise<void> {
  try {
    await primary().$transaction([
      primary().$executeRaw`set local work_mem = '64kB'`,
      primary().$queryRaw`
        with filler as materialized (
          select repeat('x', 1000) as part from generate_series(1, 16384)
        ) select sum(length(part))::int from filler`,
    ]);
    room.hasRoom = true;
  } catch (error) {
    // Of another failure the disk says nothing.
    room.hasRoom = troubleOf(error) !== "full";
  }
  room.lookAgainAt = performance.now() + (room.hasRoom ? lookAgainMs.room : lookAgainMs.full);
}
