import type { ApiOperation } from "@/lib/server/openapi/api-operation";
import { importQuerySchema, undoImportQuerySchema } from "@/lib/server/queries";

export const importOperations: ApiOperation[] = [
  {
    path: "/teams/{team}/imports",
    method: "post",
    id: "importCards",
    summary: "Import a file of cards, all or nothing unless an option says otherwise",
    description:
      "Rows with a known reference update its card; others become new cards. Columns and date formats are recognised; options override.",
    query: importQuerySchema,
    body: { type: "multipart/form-data", schema: "ImportRequest" },
    takesIdempotencyKey: true,
    answer: { status: 200, description: "What was or would be done", content: "ImportOutcome" },
    problems: {
      422: {
        description:
          "Nothing imported: rows with errors (`import-rejected`), dates that read two ways (`ambiguous-date`), an unreadable file or bad options",
        schemas: ["RefusedImport", "Problem"],
      },
      503: {
        description:
          "Too many files wait to be worked on (`too-many-files`): try again after `Retry-After`, in seconds",
      },
    },
  },
  {
    path: "/teams/{team}/imports/{id}",
    method: "delete",
    id: "undoImport",
    summary: "Undo an import",
    query: undoImportQuerySchema,
    answer: { status: 200, description: "What was undone", content: "ImportUndone" },
    problems: {
      409: {
        description:
          "Undone already (`import-already-undone`), or cards edited since (`edited-since-import`), listed",
        schemas: ["UndoConflict"],
      },
    },
  },
];
