import type {
  DateField,
  ImportConstants,
  ImportField,
  ImportMapping,
} from "@/lib/cards/import/import-fields";
import type { NewType, OnRepeat } from "@/lib/cards/import/import-plan";
import type { Kind } from "@/lib/cards/kinds";
import type { IsoDay } from "@/lib/dates/day";
import type { ColumnFormats } from "@/lib/files/decide-date-formats";
import type { RowParts } from "@/lib/files/row-parts";
import type { RowStates } from "@/lib/files/row-states";
import type { SeenReferences } from "@/lib/files/seen-references";

/** How the rows of a file become cards of a team. */
export type ImportRequest = {
  headings: readonly string[];
  mapping: ImportMapping;
  /** Columns that stand in, in this order, where the mapped one is blank. */
  fallbacks?: Partial<Record<DateField, readonly string[]>> | undefined;
  /** Columns whose cells together are the labels */
  labelColumns?: readonly string[] | undefined;
  /** What a field is in every row, or in every row where its column is blank. */
  constants?: ImportConstants | undefined;
  /** Fields whose column has no value in any row: an update empties them */
  blankFields?: readonly ImportField[] | undefined;
  /** Finds the size within its cell: the first group, or all that matches. */
  sizePattern?: RegExp | null | undefined;
  dateFormats: ColumnFormats;
  timeZone: string;
  today: IsoDay;
  knownTypes: readonly NewType[];
  /** The team's sizes in its own order. */
  knownSizes: readonly string[];
  /** Kinds chosen for new types, by type name. */
  kinds: Readonly<Record<string, Kind>>;
  /** Clients that the team's cards have */
  knownClients?: readonly string[] | undefined;
  /** By list: the name that one of the file stands for, null where it is new */
  sameAs?: Partial<Record<NamedField, Readonly<Record<string, string | null>>>> | undefined;
  /** Whether a name much like one of the team's is taken for it unless `sameAs` says otherwise */
  matchSimilar?: boolean | undefined;
  onRepeat?: OnRepeat | undefined;
  /** A column that makes references unique together with theirs: "web#7" */
  referencePrefix?: string | null | undefined;
  /** A column that might do so */
  prefixChoice?: string | null | undefined;
  /** How statuses are read beside the days; absent where the file has none */
  states?: RowStates | undefined;
  /** How parts of cards are told from whole ones; absent where the file has none */
  parts?: RowParts | undefined;
  /** With `onRepeat: "last"`: the row in which each reference comes last. */
  lastRows?: SeenReferences | undefined;
};

/** Fields whose values are names that the team may have already. */
export const namedFields = ["type", "size", "client"] as const;
export type NamedField = (typeof namedFields)[number];
