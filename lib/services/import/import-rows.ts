import "server-only";
import type { ImportWarning } from "@/lib/cards/import/import-plan";
import { findLastListId } from "@/lib/db/card-changes";
import { findCarriedNames } from "@/lib/db/card-names";
import { findCardsByReference, hasReferences } from "@/lib/db/cards-by-reference";
import type { Database } from "@/lib/db/client";
import { findImportByDigest } from "@/lib/db/imports";
import type { ImportCounts } from "@/lib/files/checked-import";
import type { ImportPlanner } from "@/lib/files/import-planner";
import { fileWarning } from "@/lib/files/import-warnings";
import { asProblems } from "@/lib/services/import/file-problems";
import type { ImportOptions } from "@/lib/services/import/import-options";
import type { ImportProgress } from "@/lib/services/import/import-progress";
import { ImportMerger, type MergedPart } from "@/lib/services/import/merge-import";
import { NamesOfImport } from "@/lib/services/import/names-of-import";
import { plannerFor } from "@/lib/services/import/planner-for";
import type { PreparedImport } from "@/lib/services/import/prepare-import";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

export type ImportRun = {
  prepared: PreparedImport;
  options: ImportOptions;
  progress: ImportProgress;
};

export type ImportRows = {
  planner: ImportPlanner;
  names: NamesOfImport;
  merger: ImportMerger;
  hasReferences: boolean;
  warnings: ImportWarning[];
};

/** Gets ready to make cards of the rows of a file that was looked through. */
export async function beginRows(
  db: Database,
  team: LoadedTeam,
  { prepared, options }: ImportRun,
  next: { cardNumber: number; importId: number },
): Promise<ImportRows> {
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
export async function eachPart(
  db: Database,
  team: LoadedTeam,
  { prepared, progress }: ImportRun,
  { planner, names, merger, hasReferences }: ImportRows,
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

/** Adds what became of some rows. */
export function addCounts(counts: ImportCounts, part: MergedPart): void {
  counts.created += part.created.length;
  counts.updated += part.updated.length;
  counts.unchanged += part.unchanged;
}
