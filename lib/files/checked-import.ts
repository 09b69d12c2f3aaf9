import type { EqualErrors } from "@/lib/cards/import/equal-errors";
import type { ImportChanges } from "@/lib/cards/import/import-changes";
import type { DateField, ImportMapping } from "@/lib/cards/import/import-fields";
import type { TakenName } from "@/lib/cards/import/import-names";
import type {
  ImportError,
  ImportWarning,
  NewType,
  PlannedRow,
} from "@/lib/cards/import/import-plan";
import type { ImportQuestion } from "@/lib/cards/import/import-questions";
import type { PlacedStatus } from "@/lib/cards/import/status-places";
import type { DateFormat } from "@/lib/files/date-format";
import type { AmbiguousColumn } from "@/lib/files/decide-date-formats";
import type { NamedField } from "@/lib/files/import-request";
import type { ClockBy } from "@/lib/files/status-board";
import type { PreviewRow } from "@/lib/files/table-survey";
import type { SlaMove } from "@/lib/metrics/sla-movement";

/** What became of the cards of an import. */
export type ImportCounts = { created: number; updated: number; unchanged: number };

/** What importing a file would do or has done, as the page and the API show it. */
export type CheckedImport = ImportCounts & {
  /**
   * checked: a dry run that would succeed; ambiguous: a date column could be read in two ways; asked:
   * there are questions without an answer
   */
  status: "imported" | "checked" | "rejected" | "ambiguous" | "asked";
  rows: number;
  /** Rows left out because of an error */
  skipped: number;
  /** Rows that a later row with the same reference replaced */
  replaced: number;
  /** At most 1,000 of them; `errorCount` counts all */
  errors: ImportError[];
  errorCount: number;
  /** Every error, those that are the same but for row and cell as one */
  equalErrors: EqualErrors[];
  warnings: ImportWarning[];
  headings: string[];
  /** The tool that wrote the file, where it is known */
  tool: string | null;
  mapping: ImportMapping;
  dateFormats: Partial<Record<DateField, DateFormat>>;
  ambiguous: AmbiguousColumn[];
  newTypes: NewType[];
  newSizes: string[];
  /** The first 200 clients that no card of the team has; `newClientCount` counts all */
  newClients: string[];
  newClientCount: number;
  /** Names of the file that were taken for others */
  takenNames: Record<NamedField, readonly TakenName[]>;
  /** Columns whose cells together are the labels */
  labelColumns: string[];
  /** Columns with the day on which a card entered each stage, in the board's order */
  stages: string[];
  /** Columns that could stand for the start of work where the file has none */
  startChoices: string[];
  /** The sheet that was read and all that could be; null where the file has no sheets */
  sheets: { chosen: string; names: string[] } | null;
  /** What only a person can know about the file, answered or not */
  questions: ImportQuestion[];
  /** The column that says where each card stands; null for none */
  statusColumn: string | null;
  /** Statuses, lists or stages of the file and where they are placed */
  statuses: PlacedStatus[];
  /** What says when clocks start and stop: stages, statuses that cards went through, or other columns */
  clockBy: ClockBy | null;
  /** What becomes of the first rows */
  firstRows: PlannedRow[];
  /** The first rows, as they stand in the file */
  preview: PreviewRow[];
  /** What cards that are there already become, field by field; null where it was not asked for */
  changes: ImportChanges | null;
  /** How the SLA table would move, by type and in total; empty where it was not asked for */
  slaMoves: SlaMove[];
};
