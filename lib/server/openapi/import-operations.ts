import type { Operation } from "@/lib/server/openapi/operation";
import { importQuerySchema, undoImportQuerySchema } from "@/lib/server/queries";

export const importOperations: Operation[] = [
  {
    path: "/teams/{team}/imports",
    method: "post",
    id: "importCards",
    summary: "Import cards from a CSV file, all or nothing unless options say otherwise",
    description:
      "Rows with a reference update the card that has it, the others become new cards. Columns are recognised by their headings and the date format of a column from all its cells; the options say it where that does not do.",
    query: importQuerySchema,
    body: { type: "multipart/form-data", schema: "ImportRequest" },
    takesIdempotencyKey: true,
    answer: { status: 200, description: "What was or would be done", content: "ImportOutcome" },
    problems: {
      422: {
        description:
          "Nothing was imported: rows with errors (`import-rejected`), a date column that can be read in two ways (`ambiguous-date`), a file that cannot be read, or bad options",
        schemas: ["RefusedImport", "Problem"],
      },
    },
  },
  {
    path: "/teams/{team}/imports/{id}",
    method: "delete",
    id: "undoImport",
    summary: "Undo an import as a whole",
    query: undoImportQuerySchema,
    answer: { status: 200, description: "What was undone", content: "ImportUndone" },
    problems: {
      409: {
        description:
          "Undone already (`import-already-undone`), or cards were edited since (`edited-since-import`), which are listed",
        schemas: ["UndoConflict"],
      },
    },
  },
];
