import "server-only";

/** What the launcher tells of the database that it runs, where it does not (lib/launch/postgres/keep-running.js). */
const shared = globalThis as { walltimeEmbedded?: { isFull: boolean } | null };

/** Whether the embedded database does not run because its disk is full. */
export function isStoppedByFullDisk(): boolean {
  return shared.walltimeEmbedded?.isFull ?? false;
}
