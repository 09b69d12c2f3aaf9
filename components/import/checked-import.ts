import type { EqualErrors } from "@/lib/cards/import/equal-errors";
import type { ImportChanges } from "@/lib/cards/import/import-changes";
import type { NamedList } from "@/lib/cards/import/import-choices";
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
import type { ClockBy } from "@/lib/files/status-board";
import type { SlaMove } from "@/lib/metrics/sla-movement";

/** What importing a file would do, for the page that asks whether to do it. */
export type CheckedImport = {
  status: "imported" | "checked" | "rejected" | "ambiguous" | "asked";
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  errors: ImportError[];
  equalErrors: EqualErrors[];
  errorCount: number;
  warnings: ImportWarning[];
  headings: string[];
  tool: string | null;
  replaced: number;
  changes: ImportChanges | null;
  slaMoves: SlaMove[];
  mapping: ImportMapping;
  dateFormats: Partial<Record<DateField, DateFormat>>;
  ambiguous: AmbiguousColumn[];
  newTypes: NewType[];
  newSizes: string[];
  newClients: string[];
  newClientCount: number;
  takenNames: Record<NamedList, readonly TakenName[]>;
  labelColumns: string[];
  stages: string[];
  startChoices: string[];
  sheets: { chosen: string; names: string[] } | null;
  questions: ImportQuestion[];
  statusColumn: string | null;
  statuses: PlacedStatus[];
  clockBy: ClockBy | null;
  firstRows: PlannedRow[];
  preview: { row: number; cells: string[] }[];
};

export type PastImport = {
  id: number;
  fileName: string;
  rows: number;
  created: number;
  updated: number;
  skipped: number;
  importedOn: string;
  isUndone: boolean;
};
