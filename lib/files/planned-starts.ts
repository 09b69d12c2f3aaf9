import { means } from "@/lib/cards/words/heading-words";
import { isBareStart, isStartDate } from "@/lib/cards/words/start-dates";
import type { SurveyedTable } from "@/lib/files/table-survey";
import { startDateOf } from "@/lib/files/tool-exports";

/**
 * Columns of a start that may only have been planned, never taken for the start of work unasked: in the
 * export of a tool whose start date is set for a plan; where teams name columns themselves, a "Start
 * date" beside a due date; in any other table one beside an "End date" that is not the day of release.
 */
export function plannedStarts(table: SurveyedTable, tool: string | null): ReadonlySet<string> {
  const filled = table.headings.filter((one) => (table.column(one)?.sample.length ?? 0) > 0);
  const has = (meaning: "promised" | "end" | "released") =>
    filled.some((heading) => means(heading, meaning));
  const isPlan = has("end") && has("released");
  if (tool === null) return new Set(isPlan ? filled.filter(isStartDate) : []);
  const kind = startDateOf(tool);
  if (kind === "planned") return new Set(filled.filter(isBareStart));
  const mayBe = kind === "own" && (isPlan || has("promised"));
  return new Set(mayBe ? filled.filter(isStartDate) : []);
}
