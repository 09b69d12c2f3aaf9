import type { CardDates } from "@/lib/cards/fields/card-rules";
import { findDayOddities } from "@/lib/cards/import/import-day-oddities";
import { dateFields, type ImportField, importFields } from "@/lib/cards/import/import-fields";
import type { ImportedCard, ImportWarning } from "@/lib/cards/import/import-plan";
import type { ImportQuestion } from "@/lib/cards/import/import-questions";
import type { PlacedStatus } from "@/lib/cards/import/status-places";
import { findFileWarnings } from "@/lib/files/import-file-checks";
import type { ImportRequest } from "@/lib/files/import-request";
import { RowWarnings } from "@/lib/files/import-warnings";
import { PlannedNames } from "@/lib/files/planned-names";
import { type FileRow, PlannedRows } from "@/lib/files/planned-rows";
import { createReferenceReader } from "@/lib/files/read-reference";
import { RowDays } from "@/lib/files/row-days";
import { createRowReader, type RowContent } from "@/lib/files/row-reader";
import { RowRepeats } from "@/lib/files/row-repeats";
import type { RowBatch } from "@/lib/files/table-source";

/**
 * Turns the rows of a file into cards, some rows at a time, with everything that is wrong or worth
 * knowing about them. Writes nothing. Definition of the checks: METRICS section 2.
 */
export class ImportPlanner {
  /** The fields the file fills. An update by reference leaves all others as they are. */
  readonly fields: ImportField[];
  /** What became of the rows so far */
  readonly rows: PlannedRows;
  /** The names that the rows have shown so far */
  readonly names: PlannedNames;
  private readonly warnings = new RowWarnings();
  private readonly repeats: RowRepeats;
  private readonly days: RowDays;
  private readonly readRow: (cells: readonly string[], row: number) => RowContent;
  private readonly referenceOf: (cells: readonly string[]) => string | null;

  constructor(private readonly request: ImportRequest) {
    const { headings, mapping } = request;
    this.fields = filledFields(request);
    this.rows = new PlannedRows(headings);
    this.names = new PlannedNames(request);
    this.readRow = createRowReader(request);
    this.referenceOf = createReferenceReader(headings, mapping, request.referencePrefix);
    this.repeats = new RowRepeats(request);
    const filledDays = dateFields.filter((field) => this.fields.includes(field));
    this.days = new RowDays(request, filledDays, this.warnings);
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
    return rows.flatMap((cells, index) => {
      const row = rowNumbers[index] ?? 0;
      return this.planRow({ row, cells, content: this.readRow(cells, row) }, storedDays) ?? [];
    });
  }

  /** The card that a row becomes; null where it is replaced, left out or wrong. */
  private planRow(
    file: FileRow,
    storedDays?: (reference: string) => CardDates | undefined,
  ): ImportedCard | null {
    const { content } = file;
    const { reference } = content.texts;
    if (this.repeats.isReplaced(file)) {
      this.rows.replacedCount += 1;
      return null;
    }
    const isPart = this.leftOutAsPart(file);
    if (isPart !== null) {
      this.rows.leaveOut(file, isPart);
      return null;
    }
    const stored = reference === null ? undefined : storedDays?.(reference);
    const state = content.errors.length > 0 ? null : this.days.applyStatus(file, stored);
    if (state?.leftOut) {
      this.rows.leaveOut(file, state.leftOut);
      return null;
    }
    const errors = [
      ...content.errors,
      ...this.days.errors(file, stored),
      ...this.repeats.errors(file),
    ];
    if (errors.length > 0) {
      this.rows.reject(file, errors);
      return null;
    }
    const card = this.cardOf(content, file.row);
    if (state !== null && state.changed.length > 0) card.alsoFilled = state.changed;
    this.rows.accept(file, card);
    return card;
  }

  /** Why a row is left out as a part of a card, or as none; null where it is not. */
  private leftOutAsPart({ content: { texts, days, errors }, cells, row }: FileRow): string | null {
    const { parts, states } = this.request;
    // Where cells stand under wrong headings, nothing in the row can say what it is a part of.
    if (parts === undefined || errors.some(({ code }) => code === "too-many-cells")) return null;
    const name = texts.title ?? texts.reference ?? "";
    const isDone = states?.hasEnded(days, cells) ?? (days.released ?? days.cancelled) !== null;
    return parts.add(cells, { row, name, type: texts.type ?? "", isDone });
  }

  private cardOf({ texts, days, skippedStart }: RowContent, row: number): ImportedCard {
    const { mapping, today } = this.request;
    const names = this.names.resolve(texts);
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
      ...names,
      row,
      title: texts.title ?? texts.reference ?? `${names.type}, row ${row}`,
      hasOwnTitle: texts.title !== null,
      hasOwnType: texts.type !== null,
    };
  }

  /** What only a person can know of the rows read so far. */
  questions(): ImportQuestion[] {
    const { states, parts } = this.request;
    return [
      ...(parts?.questions() ?? []),
      ...(states?.questions() ?? []),
      ...this.repeats.questions(),
    ];
  }

  /** The statuses that the rows have shown and where they are placed. */
  statuses(): PlacedStatus[] {
    return this.request.states?.statuses() ?? [];
  }

  allWarnings(): ImportWarning[] {
    const { mapping, constants = {}, parts } = this.request;
    return [
      ...findFileWarnings({ ...constants, ...mapping }, this.names.types),
      ...(parts?.warnings() ?? []),
      ...this.warnings.summaries(),
    ];
  }
}

function filledFields(request: ImportRequest): ImportField[] {
  const { mapping, labelColumns = [], constants = {}, blankFields = [] } = request;
  const isMapped = (field: ImportField) =>
    field === "labels" ? labelColumns.length > 0 : mapping[field] !== undefined;
  return importFields.filter(
    (field) => isMapped(field) || field in constants || blankFields.includes(field),
  );
}
