import type { ImportError } from "@/lib/cards/import/import-plan";
import type { ImportQuestion } from "@/lib/cards/import/import-questions";
import type { ImportRequest } from "@/lib/files/import-request";
import type { FileRow } from "@/lib/files/planned-rows";
import { RepeatedReferences } from "@/lib/files/repeated-references";

/** Which rows of a file are about the same card as another, and what becomes of them. */
export class RowRepeats {
  private readonly repeated: RepeatedReferences;

  constructor(private readonly request: ImportRequest) {
    const { headings, mapping, onRepeat, referencePrefix, prefixChoice } = request;
    this.repeated = new RepeatedReferences({
      headings,
      column: mapping.reference ?? "",
      onRepeat,
      prefixColumn: referencePrefix ? null : (prefixChoice ?? null),
    });
  }

  /** Whether a row gives way: to a later one with its reference, or, without any, to an equal one. */
  isReplaced({ content, cells, row }: FileRow): boolean {
    const { mapping, onRepeat, lastRows } = this.request;
    const { reference } = content.texts;
    if (reference !== null) return (lastRows?.rowOf(reference) ?? row) !== row;
    if (mapping.reference !== undefined) return false;
    return this.repeated.addPlain(cells, row) && onRepeat === "last";
  }

  /** What is wrong with a row whose reference stands in an earlier one. */
  errors({ content, cells, row }: FileRow): ImportError[] {
    const { onRepeat = "refuse" } = this.request;
    const { reference } = content.texts;
    if (reference === null || onRepeat !== "refuse") return [];
    const error = this.repeated.add(reference, cells, row);
    return error === null ? [] : [error];
  }

  questions(): ImportQuestion[] {
    return this.repeated.questions();
  }
}
