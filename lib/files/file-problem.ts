export type FileProblemCode =
  | "empty-file"
  | "binary-file"
  | "not-a-table"
  | "no-headings"
  | "no-data-rows"
  | "unclosed-quote"
  | "too-many-columns"
  | "too-many-rows"
  | "too-many-cells"
  | "cell-too-long"
  | "merge-conflict"
  | "file-too-large-inside"
  | "file-takes-too-long"
  | "bad-json"
  | "no-such-sheet"
  | "status-changes";

/** Why a file cannot be read at all, in words for the person who chose it. */
export class FileProblem extends Error {
  override readonly name = "FileProblem";

  constructor(
    readonly code: FileProblemCode,
    message: string,
    /** The row at fault as a spreadsheet numbers it, null where it is the file as a whole. */
    readonly row: number | null = null,
  ) {
    super(message);
  }
}
