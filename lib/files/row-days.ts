import { type CardDates, cardDateProblems } from "@/lib/cards/fields/card-rules";
import type { ImportDays } from "@/lib/cards/import/import-day-oddities";
import type { DateField } from "@/lib/cards/import/import-fields";
import type { ImportError } from "@/lib/cards/import/import-plan";
import type { ImportRequest } from "@/lib/files/import-request";
import { describeCell } from "@/lib/files/import-texts";
import type { RowWarnings } from "@/lib/files/import-warnings";
import type { FileRow } from "@/lib/files/planned-rows";
import type { RowState } from "@/lib/files/row-states";

/** Judges the days of rows beside their status and the days that their cards hold already. */
export class RowDays {
  constructor(
    private readonly request: ImportRequest,
    /** The days that the file fills; an update by reference leaves the others as they are */
    private readonly filled: readonly DateField[],
    private readonly warnings: RowWarnings,
  ) {}

  /** What the row's status makes of its days; null where the file has no statuses. */
  applyStatus({ content, cells, row }: FileRow, stored: CardDates | undefined): RowState | null {
    const { states, mapping } = this.request;
    if (states === undefined) return null;
    const { texts, days } = content;
    const name = texts.title ?? texts.reference ?? "";
    const known = stored === undefined ? days : { ...days, ...stored, ...this.filledDays(days) };
    const state = states.apply(known, cells, row, name);
    if (known !== days) for (const field of state.changed) days[field] = known[field];
    if (state.isUnstarted) this.warnings.add("started-without-day", row, null);
    if (state.unplaced !== null) this.warnings.add("status-not-placed", row, null);
    if (state.changed.includes("released") && days.released === null && days.cancelled === null) {
      this.warnings.add("done-while-open", row, mapping.released ?? null);
    }
    return state;
  }

  /** Days of the row that contradict each other, or those that the card keeps. */
  errors({ content: { days }, cells, row }: FileRow, stored: CardDates | undefined): ImportError[] {
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
    return Object.fromEntries(this.filled.map((field) => [field, days[field]]));
  }
}
