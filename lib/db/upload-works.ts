import "server-only";
import { type Database, database } from "@/lib/db/client";

export type WorkStep = "waiting" | "reading" | "checking" | "writing";
/** How far a work is: its step, of which `done` out of `total` is done. */
export type WorkState = { step: WorkStep; done: number; total: number };
/** The work on a kept file: its team's key, the file's, and its own. */
export type WorkKey = { teamId: number; uploadId: string; id: string };

/** A work that was not heard of for so long is over: its process died. In seconds. */
const silentS = 10;

/** Says that the check or the import of a kept file begins. */
export async function insertUploadWork(
  { teamId, uploadId, id }: WorkKey,
  isImport: boolean,
): Promise<void> {
  await database().uploadWork.create({ data: { teamId, uploadId, id, isImport } });
}

/** Tells how far a work is; true where somebody asked it to stop. */
export async function tellUploadWork(
  { teamId, uploadId, id }: WorkKey,
  { step, done, total }: WorkState,
): Promise<boolean> {
  const [row] = await database().$queryRaw<{ isCancelled: boolean }[]>`
    update upload_works
    set step = ${step}::upload_step, done = ${Math.round(Math.min(done, total))}::int,
        total = ${Math.round(total)}::int, heard_at = now()
    where team_id = ${teamId} and upload_id = ${uploadId}::uuid and id = ${id}::uuid
    returning is_cancelled as "isCancelled"`;
  return row?.isCancelled ?? false;
}

/** Whether somebody asked a work to stop, by its own transaction. */
export async function isUploadWorkCancelled(
  tx: Database,
  { teamId, uploadId, id }: WorkKey,
): Promise<boolean> {
  const where = { teamId, uploadId, id, isCancelled: true };
  return (await tx.uploadWork.count({ where })) > 0;
}

/** Says that a work is over. */
export async function deleteUploadWork({ teamId, uploadId, id }: WorkKey): Promise<void> {
  await database().uploadWork.deleteMany({ where: { teamId, uploadId, id } });
}

/** The import of a kept file that goes on in any process, else its latest check; null for neither. */
export async function findUploadWork(
  teamId: number,
  uploadId: string,
): Promise<(WorkState & { isImport: boolean }) | null> {
  const [row] = await database().$queryRaw<(WorkState & { isImport: boolean })[]>`
    select step::text as step, done, total, is_import as "isImport"
    from upload_works
    where team_id = ${teamId} and upload_id = ${uploadId}::uuid
      and heard_at > now() - make_interval(secs => ${silentS})
    order by is_import desc, begun_at desc, id
    limit 1`;
  return row ?? null;
}

/** Asks the imports of a kept file to stop, or its checks; answers how many were asked. */
export async function cancelUploadWorks(
  teamId: number,
  uploadId: string,
  isImport: boolean,
): Promise<number> {
  return database().$executeRaw`
    update upload_works set is_cancelled = true
    where team_id = ${teamId} and upload_id = ${uploadId}::uuid and is_import = ${isImport}
      and heard_at > now() - make_interval(secs => ${silentS})`;
}
