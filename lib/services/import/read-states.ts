import "server-only";
import type { ImportMapping } from "@/lib/cards/import/import-fields";
import { type PlacedStatus, placeOfStage } from "@/lib/cards/import/status-places";
import { isStartDate } from "@/lib/cards/words/start-dates";
import { createDayReader } from "@/lib/files/date-format";
import { RowStates } from "@/lib/files/row-states";
import { stageOfHeading } from "@/lib/files/stage-columns";
import {
  proposeDoneColumn,
  proposeResolutionColumn,
  proposeStatusColumn,
} from "@/lib/files/status-columns";
import type { UnderstoodFile } from "@/lib/files/understand-file";
import type { ImportOptions } from "@/lib/services/import/import-options";

export type StatusColumns = {
  /** The column that says where each card stands; null for none */
  statusColumn: string | null;
  /** The column that says how a card ended; null for none */
  resolutionColumn: string | null;
};

type ReadFile = StatusColumns &
  Pick<UnderstoodFile, "table" | "survey" | "places"> & {
    mapping: ImportMapping;
  };

/**
 * The columns that say where a card stands and how it ended. A board and a log of changes have told
 * that by their lists and statuses already.
 */
export function statusColumnsOf(
  { survey, places, readsStatus }: UnderstoodFile,
  mapping: ImportMapping,
  { statusColumn }: ImportOptions,
): StatusColumns {
  const proposed = readsStatus
    ? (proposeStatusColumn(survey, mapping, places) ?? proposeDoneColumn(survey, mapping, places))
    : null;
  const resolutionColumn = readsStatus ? proposeResolutionColumn(survey, mapping, places) : null;
  return statusColumn === undefined
    ? { statusColumn: proposed, resolutionColumn }
    : { statusColumn, resolutionColumn: statusColumn === null ? null : resolutionColumn };
}

/** The lists, statuses or stages that the columns of a file name, and where they stand. */
export function statusesOf({ statuses, stages, places }: UnderstoodFile): PlacedStatus[] {
  if (statuses.length > 0) return statuses;
  return stages.map((name) => {
    const stage = places.chosen(name) ?? stageOfHeading(name, places);
    return { name, place: stage === null ? null : placeOfStage[stage] };
  });
}

/** How the rows of a file are read beside their status; undefined where it has none. */
export function statesFor(
  { table, survey, mapping, places, statusColumn, resolutionColumn }: ReadFile,
  options: ImportOptions,
  timeZone: string,
): RowStates | undefined {
  if (statusColumn === null && resolutionColumn === null) return undefined;
  const { doneWithoutDay, startedWithoutDay, startedWhileWaiting } = options;
  const { doneWhileOpen, cancelledWithDay } = options;
  // What is of no other use first; the day of release itself is what is missing.
  const used = new Set(Object.values(mapping));
  const order = (heading: string) => (used.has(heading) ? 1 : 0);
  const headings = survey.headings
    .filter((heading) => heading !== mapping.released)
    .sort((a, b) => order(a) - order(b));
  const otherDays = headings.flatMap((heading) => {
    const dates = survey.column(heading)?.dates;
    if (dates?.outcome !== "decided" || dates.format === "spreadsheet-serial") return [];
    return [[heading, createDayReader(dates.format, timeZone)] as const];
  });
  return new RowStates({
    headings: table.headings,
    ...{ statusColumn, resolutionColumn, places },
    answers: {
      ...{ doneWithoutDay, startedWithoutDay, startedWhileWaiting },
      ...{ doneWhileOpen, cancelledWithDay },
    },
    otherDays: new Map(otherDays),
    startMayBePlanned: isStartDate(mapping.committed ?? ""),
    asksPlaces: mapping.released === undefined,
    needsStart: mapping.committed !== undefined || mapping.released === undefined,
  });
}
