import { z } from "zod";
import { cardSchema } from "@/lib/server/openapi/card-schemas";
import { importOutcomeSchema } from "@/lib/server/openapi/import-schemas";

const problem = {
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().meta({ description: "What is wrong and what to do, for people" }),
  code: z.string().meta({ description: "A stable word for programs" }),
  field: z.string().optional().meta({ description: "The field or parameter at fault" }),
};

export const problemSchema = z.object({
  ...problem,
  errors: z
    .array(z.object({ field: z.string(), code: z.string(), message: z.string() }))
    .optional()
    .meta({ description: "Every field that is wrong" }),
});

export const cardConflictSchema = z.object({
  ...problem,
  current: cardSchema.meta({ description: "The card as it stands" }),
  yours: z.record(z.string(), z.unknown()).meta({ description: "What was sent" }),
});

export const settingsConflictSchema = z.object({
  ...problem,
  current: z
    .looseObject({ version: z.int() })
    .meta({ description: "What is stored, with its version" }),
  yours: z.record(z.string(), z.unknown()).meta({ description: "What was sent" }),
});

export const undoConflictSchema = z.object({
  ...problem,
  editedCards: z
    .array(z.object({ number: z.int(), title: z.string(), created: z.boolean() }))
    .optional()
    .meta({ description: "Cards that were edited since the import" }),
});

export const refusedImportSchema = z.object({ ...problem, ...importOutcomeSchema.shape });
