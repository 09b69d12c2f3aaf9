import "server-only";
import { database } from "@/lib/db/client";
import { isAccepted, refusalOf } from "@/lib/services/import/accept-import";
import { type ImportOutcome, noCounts, outcomeOf } from "@/lib/services/import/import-outcome";
import { ImportPreview } from "@/lib/services/import/import-preview";
import { addCounts, beginRows, eachPart, type ImportRun } from "@/lib/services/import/import-rows";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

/** What importing the rows would do. */
export async function checkRows(team: LoadedTeam, run: ImportRun): Promise<ImportOutcome> {
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
