import "server-only";
import { AsyncResource } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { requireRole } from "@/lib/cards/people/actor";
import type { Database } from "@/lib/db/client";
import {
  cancelUploadWorks,
  deleteUploadWork,
  findUploadWork,
  insertUploadWork,
  isUploadWorkCancelled,
  tellUploadWork,
  type WorkState,
} from "@/lib/db/upload-works";
import { ImportProgress } from "@/lib/services/import/import-progress";
import { isUploadId } from "@/lib/services/import/keep-upload";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** Whoever looks or cancels may ask another process, so both go through the database. */
const tellEveryMs = 400;

/**
 * Does work on a kept file, the import or a check of it, while all processes can follow and stop it.
 * What it tells is written beside the import's transaction, so that others see it.
 */
export async function withProgress<T>(
  context: ServiceContext,
  uploadId: string,
  isImport: boolean,
  work: (progress: ImportProgress) => Promise<T>,
): Promise<T> {
  requireRole(context, "editor");
  const key = { teamId: context.teamId, uploadId, id: randomUUID() };
  let telling: Promise<boolean> | null = null;
  const tell = (state: WorkState) => {
    // A database that does not answer is not asked again meanwhile; the work hears of it by itself.
    telling ??= tellUploadWork(key, state)
      .catch(() => false)
      .finally(() => {
        telling = null;
      });
    return telling;
  };
  // The work does not wait for what is told: it may hold the connection that the telling needs.
  const beside = AsyncResource.bind(tell);
  const wasCancelled = (tx: Database) => isUploadWorkCancelled(tx, key);
  const progress = new ImportProgress({ tell: beside, wasCancelled });
  // A check needs no database that can be written to; it goes on unseen then.
  await insertUploadWork(key, isImport).catch(() => {});
  const timer = setInterval(() => void progress.tell(), tellEveryMs);
  try {
    return await work(progress);
  } finally {
    clearInterval(timer);
    // One that cannot be deleted is over once it was silent for a while.
    await deleteUploadWork(key).catch(() => {});
  }
}

/** How far the work on a kept file is, in whichever process; null where none is going on. */
export async function findProgress(
  context: ServiceContext,
  uploadId: string,
): Promise<WorkState | null> {
  requireRole(context, "editor");
  const found = isUploadId(uploadId) ? await findUploadWork(context.teamId, uploadId) : null;
  return found && { step: found.step, done: found.done, total: found.total };
}

/**
 * Asks the work on a kept file to stop, its import where there is one; false where none is going on.
 * It stops within a second, unless it is done before.
 */
export async function cancelWork(context: ServiceContext, uploadId: string): Promise<boolean> {
  requireRole(context, "editor");
  const found = isUploadId(uploadId) ? await findUploadWork(context.teamId, uploadId) : null;
  if (found === null) return false;
  return (await cancelUploadWorks(context.teamId, uploadId, found.isImport)) > 0;
}

/** Gives up the checks of a kept file that are still going on; an import goes on. */
export async function cancelChecks(context: ServiceContext, uploadId: string): Promise<void> {
  requireRole(context, "editor");
  await cancelUploadWorks(context.teamId, uploadId, false);
}
