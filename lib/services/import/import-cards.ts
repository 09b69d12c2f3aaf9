import "server-only";
import { requireRole } from "@/lib/cards/people/actor";
import { readInside } from "@/lib/db/client";
import { insertImport, nextImportId } from "@/lib/db/imports";
import { operation } from "@/lib/db/operation";
import { writeTeam } from "@/lib/db/write-team";
import type { FileSource } from "@/lib/files/file-source";
import { isAccepted, isOpen, refusalOf } from "@/lib/services/import/accept-import";
import { checkRows } from "@/lib/services/import/check-rows";
import { whenThereIsAPlace } from "@/lib/services/import/file-line";
import type { ImportOptions } from "@/lib/services/import/import-options";
import {
  type ImportOutcome,
  noCounts,
  outcomeOf,
  refusedFile,
} from "@/lib/services/import/import-outcome";
import { ImportProgress } from "@/lib/services/import/import-progress";
import { addCounts, beginRows, eachPart } from "@/lib/services/import/import-rows";
import type { MergedPart } from "@/lib/services/import/merge-import";
import { prepareImport } from "@/lib/services/import/prepare-import";
import { ReadingTime } from "@/lib/services/import/reading-time";
import { ImportWriter } from "@/lib/services/import/write-import";
import { loadTeam, loadTeamInside } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

export type ImportInput = {
  source: FileSource;
  options: ImportOptions;
  dryRun: boolean;
  progress?: ImportProgress;
  /** Aborted once whoever asked has gone: a file that still waits for its turn is not worked on then */
  signal?: AbortSignal;
  /** How long the file may be read before cards are made of it */
  time?: ReadingTime;
};

type Followed = { progress: ImportProgress };

/**
 * Imports a file of cards, or only says what importing it would do (`dryRun`). The file is read
 * piece by piece, first to find out what its columns mean, then to make cards of its rows. One
 * transaction, all or nothing unless `onError` is "skip". Throws a 422 Problem where the file cannot
 * be read at all, a 409 where the work was cancelled, a 503 where too many files wait to be worked on.
 */
export async function importCards(
  context: ServiceContext & { idempotencyKey?: string | undefined },
  { progress = new ImportProgress(), signal, ...input }: ImportInput,
): Promise<ImportOutcome> {
  requireRole(context, "editor");
  return whenThereIsAPlace(input.source.size, { progress, signal }, () =>
    workOnFile(context, { ...input, progress }),
  );
}

async function workOnFile(
  context: ServiceContext & { idempotencyKey?: string | undefined },
  { source, options, dryRun, progress, time = new ReadingTime() }: ImportInput & Followed,
): Promise<ImportOutcome> {
  const team = await loadTeam(context);
  const prepared = await prepareImport(team, source, options, progress, time);
  const isAsked = options.onQuestion !== "default" && prepared.questions.some(isOpen);
  if (prepared.fileErrors.length > 0 || isAsked) return refusedFile(prepared);
  const run = { prepared, options, progress };
  if (dryRun) {
    progress.begin("checking", source.size);
    return checkRows(team, run);
  }

  let refused: ImportOutcome | undefined;
  let done: ImportOutcome | undefined;
  const request = { fileName: source.fileName, content: prepared.digest, options };
  try {
    const { result } = await writeTeam(
      { ...context, source: "import", action: "import", request },
      async (write) => {
        progress.begin("writing", source.size);
        const inside = await loadTeamInside(context, write.tx);
        const id = await nextImportId(write.tx, inside.id);
        const rows = await beginRows(write.tx, inside, run, {
          cardNumber: write.team.lastCardNumber + 1,
          importId: id,
        });
        const writer = new ImportWriter(write, inside, rows.names, rows.planner);
        const counts = noCounts();
        const use = async (part: MergedPart) => {
          addCounts(counts, part);
          // What will be taken back need not be written; the other rows are read for their errors.
          if (isAccepted(rows.planner, options, counts)) await writer.write(part);
        };
        // A kept file is read as well, by the connection that the change holds.
        await readInside(write.tx, () => eachPart(write.tx, inside, run, rows, use));
        if (!isAccepted(rows.planner, options, counts)) {
          refused = outcomeOf(prepared, rows.planner, {
            ...noCounts(),
            status: refusalOf(rows.planner, options),
            id: null,
          });
          throw new RefusedImport();
        }
        await writer.end(counts.created);
        done = outcomeOf(prepared, rows.planner, { ...counts, status: "imported", id });
        done.warnings.unshift(...rows.warnings);
        const { rows: rowCount, created, updated, unchanged, skipped } = done;
        const summary = { id, rows: rowCount, created, updated, skipped };
        await insertImport(write.tx, inside.id, {
          ...summary,
          fileName: source.fileName,
          revision: write.revision,
          digest: prepared.digest,
          options: { ...options },
        });
        await progress.finish(write.tx);
        return { ...summary, unchanged };
      },
    );
    if (done) operation()?.importedRows(done.rows);
    // A repetition of an import that was made gets the first answer.
    return done ?? { ...(await checkRows(team, run)), status: "imported", ...result };
  } catch (error) {
    if (error instanceof RefusedImport && refused) return refused;
    throw error;
  }
}

/** Rolls the transaction back; the outcome says why. */
class RefusedImport extends Error {}
