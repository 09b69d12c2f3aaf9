import { type CardDates, cardDateProblems } from "@/lib/cards/fields/card-rules";
import { JoinedErrors } from "@/lib/cards/import/equal-errors";
import { findDayOddities, type ImportDays } from "@/lib/cards/import/import-day-oddities";
import {
  type DateField,
  dateFields,
  type ImportField,
  importFields,
} from "@/lib/cards/import/import-fields";
import {
  ImportClients,
  ImportSizes,
  ImportTypes,
  type TakenName,
  unspecifiedType,
} from "@/lib/cards/import/import-names";
import type {
  ImportError,
  ImportedCard,
  ImportWarning,
  NewType,
  PlannedRow,
} from "@/lib/cards/import/import-plan";
import type { ImportQuestion } from "@/lib/cards/import/import-questions";
import type { PlacedStatus } from "@/lib/cards/import/status-places";
import { findFileWarnings, findNameErrors } from "@/lib/files/import-file-checks";
import type { ImportRequest, NamedField } from "@/lib/files/import-request";
import { describeCell } from "@/lib/files/import-texts";
import { RowWarnings } from "@/lib/files/import-warnings";
import { leftOutReason, shownRow } from "@/lib/files/planned-row";
import { createReferenceReader } from "@/lib/files/read-reference";
import { RejectedRows } from "@/lib/files/rejected-rows";
import { RepeatedReferences } from "@/lib/files/repeated-references";
import { createRowReader, type RowContent } from "@/lib/files/row-reader";
import type { RowState } from "@/lib/files/row-states";
import type { RowBatch } from "@/lib/files/table-source";

const maxErrors = 1_000;
const rowsShown = 10;

/**
 * Turns the rows of a file into cards, some rows at a time, with everything that is wrong or worth
 * knowing about them. Writes nothing. Definition of the checks: METRICS section 2.
 */
export class ImportPlanner {
  /** The fields the file fills. An update by reference leaves all others as they are. */
  readonly fields: ImportField[];
  /** The first 1,000 of them; `errorCount` counts all. */
  readonly errors: ImportError[] = [];
  errorCount = 0;
  /** All of them, equal ones as one */
  readonly equalErrors = new JoinedErrors();
  /** Rows that a later row with the same reference replaces */
  replacedCount = 0;
  /** What becomes of the first rows */
  readonly firstRows: PlannedRow[] = [];
  readonly rejected: RejectedRows;
  private readonly types: ImportTypes;
  private readonly sizes: ImportSizes;
  private readonly clients: ImportClients;
  private readonly warnings = new RowWarnings();
  private readonly repeated: RepeatedReferences;
  private readonly readRow: (cells: readonly string[], row: number) => RowContent;
  private readonly referenceOf: (cells: readonly string[]) => string | null;
  private readonly mappedDays: DateField[];

  constructor(private readonly request: ImportRequest) {
    const { headings, mapping, labelColumns = [], constants = {} } = request;
    const isFilled = (field: ImportField) =>
      field === "labels" ? labelColumns.length > 0 : mapping[field] !== undefined;
    const isKnown = (field: ImportField) =>
      isFilled(field) || field in constants || (request.blankFields ?? []).includes(field);
    this.fields = importFields.filter(isKnown);
    const choices = (field: NamedField) => ({
      sameAs: request.sameAs?.[field] ?? {},
      matchSimilar: request.matchSimilar ?? false,
    });
    this.types = new ImportTypes(request.knownTypes, request.kinds, choices("type"));
    this.sizes = new ImportSizes(request.knownSizes, choices("size"));
    this.clients = new ImportClients(request.knownClients ?? [], choices("client"));
    this.rejected = new RejectedRows(headings);
    this.readRow = createRowReader(request);
    this.referenceOf = createReferenceReader(headings, mapping, request.referencePrefix);
    this.repeated = new RepeatedReferences({
      headings,
      column: mapping.reference ?? "",
      onRepeat: request.onRepeat,
      prefixColumn: request.referencePrefix ? null : (request.prefixChoice ?? null),
    });
    this.mappedDays = dateFields.filter((field) => this.fields.includes(field));
  }

  /** The references in some rows, to find the cards that carry them. */
  referencesIn({ rows }: RowBatch): string[] {
    return rows.flatMap((cells) => this.referenceOf(cells) ?? []);
  }

  /**
   * The good rows among these as cards. `storedDays` is what the cards that have a reference hold
   * already: the days that a file leaves as they are can contradict the days that it brings.
   */
  plan(
    { rows, rowNumbers }: RowBatch,
    storedDays?: (reference: string) => CardDates | undefined,
  ): ImportedCard[] {
    const cards: ImportedCard[] = [];
    for (const [index, cells] of rows.entries()) {
      const row = rowNumbers[index] ?? 0;
      const content = this.readRow(cells, row);
      const { reference } = content.texts;
      if (reference === null ? this.isEqualRow(cells, row) : this.isReplaced(reference, row)) {
        continue;
      }
      const leftOut = this.leftOutAsPart(content, cells, row);
      if (leftOut !== null) {
        this.leaveOut(content, cells, row, leftOut);
        continue;
      }
      const stored = reference === null ? undefined : storedDays?.(reference);
      const state = content.errors.length > 0 ? null : this.stateOf(content, stored, cells, row);
      if (state?.leftOut) {
        this.leaveOut(content, cells, row, state.leftOut);
        continue;
      }
      const errors = [
        ...content.errors,
        ...this.dateErrors(content, stored, cells, row),
        ...this.repetitionErrors(reference, cells, row),
      ];
      const card = errors.length > 0 ? null : this.cardOf(content, row);
      if (card !== null && state !== null && state.changed.length > 0) {
        card.alsoFilled = state.changed;
      }
      if (card === null) this.reject(cells, errors);
      else cards.push(card);
      this.show(shownRow(content, card, errors, row));
    }
    return cards;
  }

  private show(row: PlannedRow): void {
    if (this.firstRows.length < rowsShown) this.firstRows.push(row);
  }

  private leaveOut(content: RowContent, cells: readonly string[], row: number, why: string): void {
    this.rejected.add(cells, [leftOutReason(row, why)]);
    this.show({ ...shownRow(content, null, [], row), leftOut: why });
  }

  /** Why a row is left out as a part of a card, or as none; null where it is not. */
  private leftOutAsPart(
    { texts, days, errors }: RowContent,
    cells: readonly string[],
    row: number,
  ) {
    const { parts, states } = this.request;
    // Where cells stand under wrong headings, nothing in the row can say what it is a part of.
    if (parts === undefined || errors.some(({ code }) => code === "too-many-cells")) return null;
    const name = texts.title ?? texts.reference ?? "";
    const isDone = states?.hasEnded(days, cells) ?? (days.released ?? days.cancelled) !== null;
    return parts.add(cells, { row, name, type: texts.type ?? "", isDone });
  }

  /** What the row's status makes of its days; days that the file does not fill are the card's own. */
  private stateOf(
    { texts, days }: RowContent,
    stored: CardDates | undefined,
    cells: readonly string[],
    row: number,
  ): RowState | null {
    const { states } = this.request;
    if (states === undefined) return null;
    const name = texts.title ?? texts.reference ?? "";
    const known = stored === undefined ? days : { ...days, ...stored, ...this.filledDays(days) };
    const state = states.apply(known, cells, row, name);
    if (known !== days) for (const field of state.changed) days[field] = known[field];
    if (state.isUnstarted) this.warnings.add("started-without-day", row, null);
    if (state.unplaced !== null) this.warnings.add("status-not-placed", row, null);
    if (state.changed.includes("released") && days.released === null && days.cancelled === null) {
      this.warnings.add("done-while-open", row, this.request.mapping.released ?? null);
    }
    return state;
  }

  /** Whether a row of a file without references is to be left out as equal to an earlier one. */
  private isEqualRow(cells: readonly string[], row: number): boolean {
    if (this.request.mapping.reference !== undefined) return false;
    const isEqual = this.repeated.addPlain(cells, row) && this.request.onRepeat === "last";
    if (isEqual) this.replacedCount += 1;
    return isEqual;
  }

  private isReplaced(reference: string, row: number): boolean {
    const last = this.request.lastRows?.rowOf(reference) ?? row;
    if (last === row) return false;
    this.replacedCount += 1;
    return true;
  }

  private dateErrors(
    { days }: RowContent,
    stored: CardDates | undefined,
    cells: readonly string[],
    row: number,
  ): ImportError[] {
    const { mapping, today, headings } = this.request;
    const judged = stored === undefined ? days : { ...stored, ...this.filledDays(days) };
    return cardDateProblems(judged, today).map(({ field, code, message }) => {
      const column = mapping[field] ?? null;
      const cell = cells[headings.indexOf(column ?? "")] ?? "";
      return { row, column, code, message: `${describeCell(row, column, cell)}: ${message}` };
    });
  }

  /** The days that the file fills, those that are blank as well. */
  private filledDays(days: ImportDays): Partial<ImportDays> {
    return Object.fromEntries(this.mappedDays.map((field) => [field, days[field]]));
  }

  private repetitionErrors(
    reference: string | null,
    cells: readonly string[],
    row: number,
  ): ImportError[] {
    const { onRepeat = "refuse" } = this.request;
    if (reference === null || onRepeat !== "refuse") return [];
    const error = this.repeated.add(reference, cells, row);
    return error === null ? [] : [error];
  }

  private reject(cells: readonly string[], errors: readonly ImportError[]): void {
    this.errorCount += errors.length;
    this.equalErrors.add(errors);
    this.errors.push(...errors.slice(0, maxErrors - this.errors.length));
    this.rejected.add(cells, errors);
  }

  private cardOf({ texts, days, skippedStart }: RowContent, row: number): ImportedCard {
    const { mapping, today } = this.request;
    const type = this.types.resolve(texts.type ?? unspecifiedType);
    if (texts.type === null && mapping.type !== undefined) {
      this.warnings.add("blank-type", row, mapping.type);
    }
    if (texts.title === null && mapping.title !== undefined) {
      this.warnings.add("blank-title", row, mapping.title);
    }
    if (skippedStart) this.warnings.add("stage-skipped", row, mapping.committed ?? null);
    for (const { field, code } of findDayOddities(days, today)) {
      this.warnings.add(code, row, mapping[field] ?? null);
    }
    return {
      ...texts,
      ...days,
      row,
      title: texts.title ?? texts.reference ?? `${type}, row ${row}`,
      hasOwnTitle: texts.title !== null,
      type,
      hasOwnType: texts.type !== null,
      size: texts.size === null ? null : this.sizes.resolve(texts.size),
      client: texts.client === null ? null : this.clients.resolve(texts.client),
    };
  }

  /** Types that the team does not have, as far as the rows have shown them, in their order. */
  newTypes(): NewType[] {
    return this.types.added();
  }

  /** Sizes that the team does not have, in the order in which the rows have shown them. */
  sizesMet(): readonly string[] {
    return this.sizes.met();
  }

  /** Sizes that the team does not have, from small to large where that can be told. */
  newSizes(): string[] {
    return this.sizes.added();
  }

  /** Clients that no card of the team has, in the order in which the rows have shown them. */
  newClients(): readonly string[] {
    return this.clients.added();
  }

  /** Names of the file that were taken for others, by choice or because they are much alike. */
  takenNames(): Record<NamedField, readonly TakenName[]> {
    return { type: this.types.taken(), size: this.sizes.taken(), client: this.clients.taken() };
  }

  /** What only shows with all rows: columns of types or sizes that hold something else. */
  nameErrors(): ImportError[] {
    return findNameErrors(this.request.mapping, this.newTypes(), this.newSizes());
  }

  /** What only a person can know of the rows read so far. */
  questions(): ImportQuestion[] {
    const { states, parts } = this.request;
    return [
      ...(parts?.questions() ?? []),
      ...(states?.questions() ?? []),
      ...this.repeated.questions(),
    ];
  }

  /** The statuses that the rows have shown and where they are placed. */
  statuses(): PlacedStatus[] {
    return this.request.states?.statuses() ?? [];
  }

  allWarnings(): ImportWarning[] {
    const { mapping, constants = {} } = this.request;
    return [
      ...findFileWarnings({ ...constants, ...mapping }, this.types),
      ...(this.request.parts?.warnings() ?? []),
      ...this.warnings.summaries(),
    ];
  }
}
