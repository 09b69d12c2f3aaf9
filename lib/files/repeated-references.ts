import type { ImportError, OnRepeat } from "@/lib/cards/import/import-plan";
import type { ImportQuestion } from "@/lib/cards/import/import-questions";
import { describeCell } from "@/lib/files/import-texts";
import { createReferenceReader } from "@/lib/files/read-reference";
import { SeenReferences } from "@/lib/files/seen-references";

type Layout = {
  headings: readonly string[];
  /** The column of the references; blank where the file has none */
  column: string;
  /** A column that may tell references apart that repeat: the project's name */
  prefixColumn: string | null;
  /** What somebody said about repeated rows */
  onRepeat?: OnRepeat | undefined;
};

const rowsListed = 20;

/** Finds references that come up again, rows that are equal in every cell, and what to do about them. */
export class RepeatedReferences {
  private readonly seen = new SeenReferences();
  private readonly seenRows = new SeenReferences();
  private readonly seenWithPrefix = new SeenReferences();
  private readonly withPrefix: (cells: readonly string[]) => string | null;
  private isApartByPrefix: boolean;
  private readonly rows = { repeated: [] as number[], equal: [] as number[] };
  private readonly counts = { repeated: 0, equal: 0 };

  constructor(private readonly layout: Layout) {
    const { headings, column, prefixColumn } = layout;
    this.withPrefix = createReferenceReader(headings, { reference: column }, prefixColumn);
    this.isApartByPrefix = prefixColumn !== null;
  }

  /** Notes a row; an error where its reference came up before. */
  add(reference: string, cells: readonly string[], row: number): ImportError | null {
    const { column } = this.layout;
    const earlier = this.seen.add(reference, row);
    const equal = this.seenRows.add(cells.join("\u001f"), row);
    if (this.isApartByPrefix) {
      const whole = this.withPrefix(cells) ?? reference;
      this.isApartByPrefix = this.seenWithPrefix.add(whole, row) === null || equal !== null;
    }
    if (earlier === null) return null;
    const kind = equal === null ? "repeated" : "equal";
    this.counts[kind] += 1;
    if (this.rows[kind].length < rowsListed) this.rows[kind].push(row);
    const where = describeCell(row, column, reference);
    return equal === null
      ? {
          row,
          column,
          code: "repeated-reference",
          message: `${where}: This is the reference of row ${earlier} as well. Leave one of the two rows out, give it a reference of its own, or choose that the last row counts or that they are separate cards.`,
        }
      : {
          row,
          column,
          code: "repeated-reference",
          message: `${where}: This row is equal to row ${equal} in every cell. Choose whether they are one card (the last row counts) or separate cards.`,
        };
  }

  /** Notes a row of a file that has no references; whether an earlier one is equal in every cell. */
  addPlain(cells: readonly string[], row: number): boolean {
    if (this.seenRows.add(cells.join("\u001f"), row) === null) return false;
    this.counts.equal += 1;
    if (this.rows.equal.length < rowsListed) this.rows.equal.push(row);
    return true;
  }

  /** What would make the repeated rows good. */
  questions(): ImportQuestion[] {
    const { repeated, equal } = this.counts;
    const { column, prefixColumn, onRepeat } = this.layout;
    const questions: ImportQuestion[] = [];
    const ask = (question: Pick<ImportQuestion, "option" | "message" | "count" | "choices">) =>
      questions.push({
        ...question,
        rows: question.option === "onRepeat" ? this.rows.equal : this.rows.repeated,
        // Without references they are cards of their own unless somebody says otherwise.
        answer: onRepeat === "last" ? "last" : column === "" ? "separate" : "",
        ...{ examples: [], takesDay: false, isAnswered: onRepeat !== undefined },
      });
    if (repeated > 0 && prefixColumn !== null && this.isApartByPrefix) {
      ask({
        option: "referencePrefix",
        message: `The numbers in “${column}” repeat across “${prefixColumn}”. Together the two columns tell all rows apart.`,
        count: repeated,
        choices: [
          { value: prefixColumn, label: `${prefixColumn} and ${column} are the reference` },
        ],
      });
    }
    if (equal > 0) {
      ask({
        option: "onRepeat",
        message: `${equal} ${equal === 1 ? "row is" : "rows are"} equal to an earlier one in every cell.`,
        count: equal,
        choices: [
          { value: "last", label: "they are one card" },
          { value: "separate", label: "they are separate cards" },
        ],
      });
    }
    return questions;
  }
}
