import "server-only";
import { z } from "zod";
import { maxTitleLength } from "@/lib/cards/fields/card-limits";
import {
  columnFields,
  constantFields,
  dateFields,
  importFields,
} from "@/lib/cards/import/import-fields";
import { onRepeatChoices } from "@/lib/cards/import/import-plan";
import { partsChoices } from "@/lib/cards/import/parts-choices";
import { statusPlaces } from "@/lib/cards/import/status-places";
import { kinds } from "@/lib/cards/kinds";
import { type DateFormat, dateFormats, parseDateFormatName } from "@/lib/files/date-format";
import { namedFields } from "@/lib/files/import-request";
import { parseSizePattern } from "@/lib/files/size-pattern";

const dateFormatSchema = z.string().transform((text, check): DateFormat => {
  const format = parseDateFormatName(text);
  if (format) return format;
  check.addIssue({
    code: "custom",
    message: `"${text}" is not a known date format. Known: ${dateFormats.join(", ")}.`,
    params: { code: "unknown-date-format" },
  });
  return z.NEVER;
});

const sizePatternSchema = z.string().superRefine((text, check) => {
  if (parseSizePattern(text) !== null) return;
  check.addIssue({
    code: "custom",
    message: `"${text}" is no regular expression that Walltime can use. Write a plain one, such as ^(\\w+).`,
    params: { code: "bad-size-pattern" },
  });
});

export const importOptionsSchema = z
  .strictObject({
    mapping: z.partialRecord(z.enum(columnFields), z.string().nullable()).optional().meta({
      description:
        "Field → heading of its column, null for none; fields that are absent have theirs proposed",
    }),
    fallbacks: z.partialRecord(z.enum(dateFields), z.array(z.string()).max(50)).optional().meta({
      description: "Field → headings that stand in, in this order, where the column is blank",
    }),
    constants: z
      .partialRecord(z.enum(constantFields), z.string().max(maxTitleLength))
      .optional()
      .meta({ description: "Field → text for every row that has none of its own" }),
    labelColumns: z.array(z.string()).max(200).optional().meta({
      description: "Headings whose cells together are the labels; proposed by heading if absent",
    }),
    sameAs: z
      .partialRecord(z.enum(namedFields), z.record(z.string(), z.string().max(200).nullable()))
      .optional()
      .meta({
        description: "By list: a name of the file → the name it stands for, null: it is new",
      }),
    matchSimilar: z.boolean().optional().meta({
      description: "Whether a new name much like one of the team's is taken for it",
    }),
    sizePattern: sizePatternSchema.optional().meta({
      description: "Regular expression: its first group, or all of it, is the size in its cell",
    }),
    dateFormat: dateFormatSchema.optional().meta({ description: "For every date column" }),
    dateFormats: z.partialRecord(z.enum(importFields), dateFormatSchema).optional(),
    kinds: z.record(z.string(), z.enum(kinds)).optional().meta({ description: "Type → kind" }),
    sheet: z.string().max(200).optional().meta({
      description:
        "The sheet of a spreadsheet to read; the one most like a table of cards if absent",
    }),
    firstRow: z.enum(["headings", "data"]).optional().meta({
      description: "Whether a file has headings; with data its columns are A, B, C …",
    }),
    statuses: z.record(z.string(), z.enum(statusPlaces)).optional().meta({
      description:
        "Status, list or stage → where work stands that is in it, where its name does not say",
    }),
    statusColumn: z.string().max(200).nullable().optional().meta({
      description: "The column that says where each card stands; proposed if absent, null for none",
    }),
    doneWithoutDay: z.string().max(200).optional().meta({
      description:
        "Rows that are done or given up without a day: leave-out, open (not yet done), a day such as 2026-03-10, or a column's heading",
    }),
    startedWithoutDay: z.string().max(200).optional().meta({
      description:
        "Rows in progress without a day for the start: leave-out, waiting, a day such as 2026-03-10, or a column's heading",
    }),
    startedWhileWaiting: z.enum(["status", "dates"]).optional().meta({
      description:
        "Rows with a day for their start, which may be planned, that wait by their status: which to believe",
    }),
    doneWhileOpen: z.enum(["status", "dates"]).optional().meta({
      description: "Rows with a day of release that are open by their status: which to believe",
    }),
    cancelledWithDay: z.enum(["cancelled", "released", "leave-out"]).optional().meta({
      description: "Rows with a day of release that were given up by status or resolution",
    }),
    parts: z.enum(partsChoices).optional().meta({
      description:
        "Rows that are parts of others, such as sub-tasks: only the parents become cards, the parts alone, or both",
    }),
    parentColumn: z.string().max(200).nullable().optional().meta({
      description: "The column that names a card's parent; proposed if absent, null for none",
    }),
    onQuestion: z.enum(["refuse", "default"]).optional().meta({
      description:
        "What becomes of a file about which something has to be asked: refused with the questions, or every question has its default answer",
    }),
    referencePrefix: z.string().max(200).nullable().optional().meta({
      description: "A column that makes references unique together with theirs: web#7",
    }),
    onError: z.enum(["reject", "skip"]).optional(),
    onRepeat: z.enum(onRepeatChoices).optional().meta({
      description: "Rows that share a reference: an error, the last one counts, or separate cards",
    }),
    again: z.boolean().optional().meta({
      description:
        "Rows without a reference become cards even though the very same file was imported before",
    }),
  })
  .meta({ id: "ImportOptions" });

export type ImportOptions = z.output<typeof importOptionsSchema>;
