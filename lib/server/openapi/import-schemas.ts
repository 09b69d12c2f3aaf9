import { z } from "zod";
import { importFields } from "@/lib/cards/import/import-fields";
import { questionOptions } from "@/lib/cards/import/import-questions";
import { statusPlaces } from "@/lib/cards/import/status-places";
import { kinds } from "@/lib/cards/kinds";
import { namedFields } from "@/lib/files/import-request";
import { slaFiguresSchema } from "@/lib/server/openapi/figure-schemas";
import { importOptionsSchema } from "@/lib/services/import/import-options";

const rowOrFile = z
  .int()
  .nullable()
  .meta({ description: "The headings are row 1; null: the file" });
const column = z.string().nullable();
const cell = z.string().nullable();

export const importRequestSchema = z.object({
  file: z.string().meta({ format: "binary", description: "A CSV, TSV, XLSX or JSON file" }),
  options: importOptionsSchema.optional(),
});

export const importOutcomeSchema = z.object({
  outcome: z.enum(["imported", "checked", "rejected", "ambiguous", "asked"]),
  id: z.int().nullable().meta({ description: "Of the import; null when nothing was written" }),
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  skipped: z.int().meta({ description: "Rows left out, for an error or as was answered" }),
  errors: z
    .array(z.object({ row: rowOrFile, column, code: z.string(), message: z.string() }))
    .meta({ description: "At most 1,000" }),
  errorCount: z.int(),
  equalErrors: z
    .array(
      z.object({
        rows: z.array(z.int()).meta({ description: "The first 5; empty: the file as a whole" }),
        count: z.int(),
        column,
        code: z.string(),
        message: z.string(),
      }),
    )
    .meta({ description: "Every error, those that differ only by row and cell as one line" }),
  warnings: z.array(
    z.object({
      code: z.string(),
      column,
      message: z.string(),
      row: rowOrFile,
      rows: z.array(z.int()).meta({ description: "The first rows concerned" }),
      count: z.int(),
    }),
  ),
  rejectedCsv: z.string().nullable().meta({
    description: "The rows with an error, with a reason column, as CSV",
  }),
  headings: z.array(z.string()),
  tool: z.string().nullable().meta({ description: "The tool that wrote the file, if known" }),
  mapping: z.partialRecord(z.enum(importFields), z.string()),
  dateFormats: z.partialRecord(z.enum(importFields), z.string()),
  ambiguous: z.array(
    z.object({
      field: z.enum(importFields),
      heading: z.string(),
      formats: z.array(z.string()),
      examples: z.array(z.unknown()),
    }),
  ),
  newTypes: z.array(z.object({ name: z.string(), kind: z.enum(kinds) })),
  newSizes: z.array(z.string()),
  newClients: z.array(z.string()).meta({ description: "The first 200" }),
  newClientCount: z.int(),
  takenNames: z
    .record(z.enum(namedFields), z.array(z.object({ name: z.string(), known: z.string() })))
    .meta({ description: "By list: names read as other names" }),
  labelColumns: z.array(z.string()),
  stages: z.array(z.string()).meta({
    description: "Columns with the day a card entered each stage",
  }),
  startChoices: z.array(z.string()).meta({
    description: "Columns that could be the start of work, where none is mapped",
  }),
  sheets: z
    .object({ chosen: z.string(), names: z.array(z.string()) })
    .nullable()
    .meta({
      description: "The sheet of a spreadsheet that was read, and all that hold anything",
    }),
  questions: z
    .array(
      z.object({
        option: z.enum(questionOptions).meta({ description: "The option that answers it" }),
        message: z.string(),
        count: z.int().meta({ description: "Rows concerned; 0: the file as a whole" }),
        rows: z.array(z.int()).meta({ description: "The first rows concerned" }),
        examples: z.array(z.string()),
        choices: z.array(z.object({ value: z.string(), label: z.string() })),
        takesDay: z.boolean().meta({ description: "Whether a calendar day is an answer too" }),
        answer: z.string().meta({ description: "Given, or the default" }),
        isAnswered: z.boolean(),
      }),
    )
    .meta({ description: "What only a person can know about the file" }),
  statusColumn: z.string().nullable().meta({ description: "That says where each card stands" }),
  statuses: z
    .array(z.object({ name: z.string(), place: z.enum(statusPlaces).nullable() }))
    .meta({ description: "Statuses, lists or stages; null where nothing says where they stand" }),
  clockBy: z.enum(["stages", "statuses"]).nullable().meta({
    description: "What says when clocks start and stop; null: columns of days",
  }),
  firstRows: z
    .array(
      z.object({
        row: z.int(),
        title: z.string(),
        type: z.string(),
        size: cell,
        client: cell,
        labels: cell,
        prioritised: cell,
        committed: cell,
        released: cell,
        promised: cell,
        cancelled: cell,
        problems: z.array(z.string()),
        leftOut: cell.meta({ description: "Why it is left out as was answered" }),
      }),
    )
    .meta({ description: "What the first rows become" }),
  preview: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
  replaced: z.int().meta({
    description: "Rows replaced by a later row of the same reference",
  }),
  changes: z
    .object({
      byField: z.partialRecord(z.enum(importFields), z.int()),
      first: z.array(
        z.object({
          number: z.int(),
          title: z.string(),
          fields: z.array(
            z.object({
              field: z.enum(importFields),
              before: z.string().nullable(),
              after: z.string().nullable(),
            }),
          ),
        }),
      ),
    })
    .nullable()
    .meta({ description: "With dryRun: how existing cards would change" }),
  slaMoves: z
    .array(
      z.object({
        group: z.string().nullable().meta({ description: "A type; null: all cards" }),
        before: slaFiguresSchema,
        after: slaFiguresSchema,
      }),
    )
    .meta({ description: "With dryRun: how the SLA table would move" }),
});

export const importUndoneSchema = z.object({
  removed: z.int().meta({ description: "Cards that the import had made" }),
  restored: z.int().meta({ description: "Cards that the import had changed" }),
});
