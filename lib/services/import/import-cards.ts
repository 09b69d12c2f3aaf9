import "server-only";
import type { ImportWarning } from "@/lib/cards/import/import-plan";
import type { ImportQuestion } from "@/lib/cards/import/import-questions";
import { requireRole } from "@/lib/cards/people/actor";
import { findLastListId } from "@/lib/db/card-changes";
import { findCarriedNames } from "@/lib/db/card-names";
import { findCardsByReference, hasReferences } from "@/lib/db/cards-by-reference";
import { type Database, database } from "@/lib/db/client";
import { findImportByDigest, insertImport, nextImportId } from "@/lib/db/imports";
import { operation } from "@/lib/db/operation";
import { writeTeam } from "@/lib/db/write-team";
import type { FileSource } from "@/lib/files/file-source";
import type { ImportPlanner } from "@/lib/files/import-planner";
import { fileWarning } from "@/lib/files/import-warnings";
import type { ImportOptions } from "@/lib/services/import/import-options";
import {
  type ImportCounts,
  type ImportOutcome,
  noCounts,
  outcomeOf,
  refusedFile,
} from "@/lib/services/import/import-outcome";
import { ImportPreview } from "@/lib/services/import/import-preview";
import { ImportProgress } from "@/lib/services/import/import-progress";
import { ImportMerger, type MergedPart } from "@/lib/services/import/merge-import";
import { NamesOfImport } from "@/lib/services/import/names-of-import";
import {
  asProblems,
  type PreparedImport,
  plannerFor,
  prepareImport,
} from "@/lib/services/import/prepare-import";
import { ImportWriter } from "@/lib/services/import/write-import";
import { loadTeam, loadTeamInside } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

export type ImportInput = {
  source: FileSource;
  options: ImportOptions;
  dryRun: boolean;
  progress?: ImportProgress;
};

/**
 * Imports a file of cards, or only says what importing it would do (`dryRun`). The file is read
 * piece by piece, first to find out what its columns mean, then to make cards of its rows. One
 * transaction, all or nothing unless `onError` is "skip". Throws a 422 Problem where the file cannot
 * be read at all, a 409 where the work was cancelled.
 */
export async function importCards(
  context: ServiceContext & { idempotencyKey?: string | undefined },
  { source, options, dryRun, progress = new ImportProgress() }: ImportInput,
): Promise<ImportOutcome> {
  requireRole(context, "editor");
  const team = await loadTeam(context);
  const prepared = await prepareImport(team, source, options, progress);
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
        await eachPart(write.tx, inside, run, rows, async (part) => {
          addCounts(counts, part);
          // What will be taken back need not be written; the other rows are read for their errors.
          if (isAccepted(rows.planner, options, counts)) await writer.write(part);
        });
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

type Run = {
  prepared: PreparedImport;
  options: ImportOptions;
  progress: ImportProgress;
};

type Rows = {
  planner: ImportPlanner;
  names: NamesOfImport;
  merger: ImportMerger;
  hasReferences: boolean;
  warnings: ImportWarning[];
};

/** What importing the rows would do. */
async function checkRows(team: LoadedTeam, run: Run): Promise<ImportOutcome> {
  const rows = await beginRows(database(), team, run, { cardNumber: 1, importId: 0 });
  const preview = await ImportPreview.begin(team, rows.names);
  const counts = noCounts();
  await eachPart(database(), team, run, rows, async (part) => {
    addCounts(counts, part);
    preview.add(part);
  });
  const isGood = isAccepted(rows.planner, run.options, counts);
  const outcome = outcomeOf(run.prepared, rows.planner, {
    ...(isGood ? counts : noCounts()),
    status: isGood ? "checked" : refusalOf(rows.planner, run.options),
    id: null,
  });
  outcome.warnings.unshift(...rows.warnings);
  return { ...outcome, changes: preview.changes, slaMoves: preview.slaMoves() };
}

async function beginRows(
  db: Database,
  team: LoadedTeam,
  { prepared, options }: Run,
  next: { cardNumber: number; importId: number },
): Promise<Rows> {
  const clients =
    prepared.mapping.client === undefined ? [] : await findCarriedNames(team.id, "client", db);
  const planner = plannerFor(team, prepared, options, clients);
  const names = new NamesOfImport(team, {
    type: await findLastListId(team.id, "type", db),
    size: await findLastListId(team.id, "size", db),
  });
  const earlier = options.again ? null : await findImportByDigest(db, team.id, prepared.digest);
  const merger = new ImportMerger(team, {
    fields: planner.fields,
    onRepeat: options.onRepeat ?? "refuse",
    isRepeated: earlier !== null,
    nextNumber: next.cardNumber,
    importId: next.importId,
    typeIdOf: names.typeIdOf,
    sizeIdOf: names.sizeIdOf,
  });
  const warnings = earlier
    ? [
        fileWarning(
          "file-imported-before",
          `This very file was imported before, as “${earlier.fileName}”. Its rows without a reference are cards already and are not added again.`,
        ),
      ]
    : [];
  return { planner, names, merger, warnings, hasReferences: await hasReferences(db, team.id) };
}

/** Hands on what each stretch of rows makes of the team's cards. */
async function eachPart(
  db: Database,
  team: LoadedTeam,
  { prepared, progress }: Run,
  { planner, names, merger, hasReferences }: Rows,
  use: (part: MergedPart) => Promise<void>,
): Promise<void> {
  await asProblems(async () => {
    for await (const batch of prepared.table.batches()) {
      const references = hasReferences ? planner.referencesIn(batch) : [];
      const known = await findCardsByReference(db, team.id, references);
      const cards = planner.plan(batch, (reference) => known.get(reference)?.at(-1));
      // No team has this many; the rest of the rows would only add to them.
      if (planner.names.errors().length > 0) return;
      names.takeNew(planner.names);
      await use(merger.merge(cards, known));
      await progress.advance(0);
    }
  });
}

function addCounts(counts: ImportCounts, part: MergedPart): void {
  counts.created += part.created.length;
  counts.updated += part.updated.length;
  counts.unchanged += part.unchanged;
}

/** Repeated references are errors already; their questions say how to go on. */
const isOpen = ({ option, isAnswered }: ImportQuestion) =>
  !isAnswered && option !== "referencePrefix" && option !== "onRepeat";

/** Whether something of the rows read so far has to be asked before they can go in. */
function isAsked(planner: ImportPlanner, { onQuestion }: ImportOptions): boolean {
  return onQuestion !== "default" && planner.questions().some(isOpen);
}

/** What is wrong with the rows comes before what has to be asked about them. */
function refusalOf(planner: ImportPlanner, options: ImportOptions): "rejected" | "asked" {
  const hasErrors = planner.rows.errorCount > 0 && options.onError !== "skip";
  return isAsked(planner, options) && !hasErrors && planner.names.errors().length === 0
    ? "asked"
    : "rejected";
}

function isAccepted(planner: ImportPlanner, options: ImportOptions, counts: ImportCounts): boolean {
  if (planner.names.errors().length > 0 || isAsked(planner, options)) return false;
  if (planner.rows.errorCount === 0) return true;
  const good = counts.created + counts.updated + counts.unchanged;
  return options.onError === "skip" && good > 0;
}
