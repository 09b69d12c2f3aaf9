import "server-only";
import { z } from "zod";
import {
  cardFilterSchema,
  measuredFilterSchema,
  nameFilterShape,
} from "@/lib/cards/filter/card-filter";
import { cardStates } from "@/lib/cards/lists/list-query";
import { csvSeparators } from "@/lib/files/write-csv";
import { type SlaGrouping, slaGroupings } from "@/lib/metrics/sla-table";

/** A whole number in an address, within limits; absent where it is optional. */
export const wholeNumberText = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, { error: `Write a whole number from ${least} to ${most}.` })
    .transform(Number)
    .pipe(
      z
        .int()
        .min(least, { error: `The least is ${least}.` })
        .max(most, { error: `The most is ${most}.` }),
    );

/** A whole number in an address, within limits, with what absent means. */
export const wholeNumber = (least: number, most: number, usual: number) =>
  wholeNumberText(least, most)
    .default(usual)
    .meta({ type: "integer", minimum: least, maximum: most });

export const trueOrFalse = z
  .enum(["true", "false"])
  .default("false")
  .transform((text) => text === "true")
  .meta({ type: "boolean" });

const groupParts = z.enum(["type", "size"]);

/** `type`, `size`, `type,size` in either order, or the parameter given once for each. */
export const groupingParameter = z
  .union([z.enum([...slaGroupings, "size,type"]), z.array(groupParts)])
  .default("type")
  .transform((value): SlaGrouping => {
    const parts = String(value).split(",");
    if (!parts.includes("size")) return "type";
    return parts.includes("type") ? "type,size" : "size";
  })
  .meta({ type: "string", enum: [...slaGroupings] });

const { from, to } = cardFilterSchema.shape;

export const cardsQuerySchema = z
  .object({
    limit: wholeNumber(1, 1_000, 100).meta({
      description: "Most cards in one answer; 100 if absent",
    }),
    cursor: z.string().optional().meta({ description: "nextCursor of the page before" }),
    changedSince: wholeNumberText(0, 999_999_999).optional().meta({
      type: "integer",
      minimum: 0,
      description:
        "A revision: only cards that a later change touched. Changes of settings touch no card",
    }),
    q: z.string().max(500).optional().meta({
      description: "Words of the title, reference or client, or #number",
    }),
    state: z.enum(cardStates).optional().meta({ description: "Where the card stands" }),
    ...{ from, to, ...nameFilterShape },
  })
  .refine((query) => !(query.from && query.to) || query.from <= query.to, {
    error: "The first day of the period is after its last day.",
    path: ["from"],
    params: { code: "from-after-to" },
  });

export const importQuerySchema = z.object({
  dryRun: trueOrFalse.meta({ description: "Only say what the import would do; false if absent" }),
});

export const orderQueueQuerySchema = z.object({
  dryRun: trueOrFalse.meta({
    description: "Only say whose day would slip and how far; false if absent",
  }),
});

export const undoImportQuerySchema = z.object({
  evenIfEdited: trueOrFalse.meta({
    description: "Undo also where cards were edited since; false if absent",
  }),
});

/** What a change of settings may say of what it changes. */
export const versionQuerySchema = z.object({
  version: wholeNumberText(0, 999_999_999).optional().meta({
    type: "integer",
    minimum: 0,
    description: "The version that was read: 409 where it is another by now",
  }),
});

export const dryRunQuerySchema = z.object({
  dryRun: trueOrFalse.meta({
    description: "Only say what it would do to the cards and figures; false if absent",
  }),
});

export const removeEntryQuerySchema = versionQuerySchema.safeExtend({
  ...dryRunQuerySchema.shape,
  replacement: z.string().optional().meta({
    description:
      "The name of the entry that its cards get instead, or `none`; needed where cards have it",
  }),
});

export const slaFileQuerySchema = measuredFilterSchema.safeExtend({
  by: groupingParameter.meta({ description: "What a row is; type if absent" }),
  compare: trueOrFalse.meta({
    description: "Whether the period of the same length before stands beside it; needs from",
  }),
});

/** What every CSV file takes. */
export const separated = {
  separator: z.enum(csvSeparators).optional().meta({
    description: "semicolon: for spreadsheets in countries with decimal commas, numbers likewise",
  }),
};

export const slaCsvQuerySchema = slaFileQuerySchema.safeExtend({
  total: trueOrFalse.meta({ description: "Whether a last row has all cards; false if absent" }),
  ...separated,
});

export const slaQuerySchema = slaFileQuerySchema.safeExtend({
  include: z
    .union([z.enum(["histogram"]), z.array(z.enum(["histogram"]))])
    .optional()
    .transform((value) => (value === undefined ? [] : [value].flat()))
    .meta({ description: "histogram: how many cards took how many days, for each row" }),
});

export const committedToDoneQuerySchema = measuredFilterSchema.safeExtend({
  window: wholeNumber(2, 1_000, 20).meta({
    description: "Releases in the rolling figures; 20 if absent",
  }),
});

export const itemsFileQuerySchema = committedToDoneQuerySchema.safeExtend(separated);

export const workMixQuerySchema = cardFilterSchema.safeExtend({
  bucket: z
    .enum(["week", "month"])
    .default("week")
    .meta({ description: "Weeks begin on Monday; week if absent" }),
});

const people = (description: string) =>
  wholeNumberText(1, 10_000)
    .optional()
    .meta({ type: "integer", minimum: 1, maximum: 10_000, description });

export const whatIfQuerySchema = cardFilterSchema.safeExtend({
  wipLimit: people("Most cards in progress at a time; three quarters of the mean if absent"),
  people: people("How many people the team has; with onSupport"),
  onSupport: people("How many of them are on support; from 2, fewer than people"),
});

/** What the files of the hidden-work page take, each what it needs of it. */
export const hiddenWorkFileSchema = whatIfQuerySchema
  .safeExtend(workMixQuerySchema.shape)
  .safeExtend(separated);
