import "server-only";
import { ImportPlanner } from "@/lib/files/import-planner";
import type { ImportRequest } from "@/lib/files/import-request";
import { proposePrefix } from "@/lib/files/propose-mapping";
import { parseSizePattern } from "@/lib/files/size-pattern";
import type { ImportOptions } from "@/lib/services/import/import-options";
import type { PreparedImport } from "@/lib/services/import/prepare-import";
import { partsFor } from "@/lib/services/import/read-parts";
import { statesFor } from "@/lib/services/import/read-states";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

/** A planner for the file's rows, for a team as it is now. */
export function plannerFor(
  team: LoadedTeam,
  prepared: PreparedImport,
  options: ImportOptions,
  knownClients: readonly string[],
): ImportPlanner {
  return new ImportPlanner({
    ...requestOf(prepared, options, team.timeZone),
    timeZone: team.timeZone,
    today: team.today,
    knownTypes: team.types,
    knownSizes: team.sizes.map((size) => size.name),
    knownClients,
  });
}

function requestOf(
  prepared: PreparedImport,
  options: ImportOptions,
  timeZone: string,
): Omit<ImportRequest, "timeZone" | "today" | "knownTypes" | "knownSizes" | "knownClients"> {
  const { table, mapping, fallbacks, labelColumns, dates, lastRows } = prepared;
  return {
    headings: table.headings,
    mapping,
    blankFields: prepared.blankFields,
    states: statesFor(prepared, options, timeZone),
    parts: partsFor(prepared, options),
    referencePrefix: options.referencePrefix,
    prefixChoice: proposePrefix(prepared.survey, mapping),
    fallbacks,
    labelColumns,
    constants: options.constants,
    sameAs: options.sameAs,
    matchSimilar: options.matchSimilar,
    sizePattern: options.sizePattern ? parseSizePattern(options.sizePattern) : null,
    dateFormats: dates.formats,
    kinds: options.kinds ?? {},
    onRepeat: options.onRepeat,
    lastRows,
  };
}
