import "server-only";
import type { ImportQuestion } from "@/lib/cards/import/import-questions";
import type { ImportCounts } from "@/lib/files/checked-import";
import type { ImportPlanner } from "@/lib/files/import-planner";
import type { ImportOptions } from "@/lib/services/import/import-options";

/** Repeated references are errors already; their questions say how to go on. */
export const isOpen = ({ option, isAnswered }: ImportQuestion) =>
  !isAnswered && option !== "referencePrefix" && option !== "onRepeat";

/** Whether something of the rows read so far has to be asked before they can go in. */
function isAsked(planner: ImportPlanner, { onQuestion }: ImportOptions): boolean {
  return onQuestion !== "default" && planner.questions().some(isOpen);
}

/** What is wrong with the rows comes before what has to be asked about them. */
export function refusalOf(planner: ImportPlanner, options: ImportOptions): "rejected" | "asked" {
  const hasErrors = planner.rows.errorCount > 0 && options.onError !== "skip";
  return isAsked(planner, options) && !hasErrors && planner.names.errors().length === 0
    ? "asked"
    : "rejected";
}

/** Whether the rows read so far may go in as the options say. */
export function isAccepted(
  planner: ImportPlanner,
  options: ImportOptions,
  counts: ImportCounts,
): boolean {
  if (planner.names.errors().length > 0 || isAsked(planner, options)) return false;
  if (planner.rows.errorCount === 0) return true;
  const good = counts.created + counts.updated + counts.unchanged;
  return options.onError === "skip" && good > 0;
}
