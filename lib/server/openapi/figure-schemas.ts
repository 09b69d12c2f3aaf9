import { z } from "zod";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { measures } from "@/lib/cards/filter/measure";
import { kinds } from "@/lib/cards/kinds";
import { slaColumns } from "@/lib/metrics/sla-columns";
import { slaGroupings } from "@/lib/metrics/sla-table";

const days = z.number().nullable();

const named = {
  type: z.string().optional().meta({ description: "When grouped by type" }),
  kind: z.enum(kinds).optional().meta({ description: "When grouped by type" }),
  size: z.string().nullable().optional().meta({
    description: "When grouped by size; null for no size",
  }),
};

const columns = Object.fromEntries(
  slaColumns.map(({ key, meaning, whole }) => {
    const number = whole ? z.int() : z.number();
    const schema = key === "items" ? number : number.nullable();
    return [key, schema.meta({ description: meaning })];
  }),
);

const figures = {
  ...columns,
  histogram: z
    .array(z.tuple([z.int(), z.int()]))
    .optional()
    .meta({ description: "Pairs of days and cards; with include=histogram" }),
};

/** One row of figures, whatever group it is of. */
export const slaFiguresSchema = z.object(figures);

const dayCount = z.enum(["working", "calendar"]).meta({ description: "Which days are counted" });
const ruleText = z.string().meta({ description: "The rule in words", example: "mean + 1 SD" });

const measure = z
  .enum(measures)
  .meta({ description: "cycle: committed to released; lead: prioritised to released" });

const leftOut = z
  .object({
    excluded: z.int(),
    noCommitDay: z.int().meta({ description: "Without a cycle time; 0 with measure=lead" }),
    noPrioritisedDay: z.int().optional().meta({ description: "With measure=lead" }),
    prioritisedAfterRelease: z.int().optional().meta({ description: "With measure=lead" }),
  })
  .meta({ description: "Released cards that no figure counts" });

export const slaTableSchema = z.object({
  by: z.enum(slaGroupings),
  measure,
  rows: z
    .array(
      z.object({
        ...named,
        ...figures,
      }),
    )
    .meta({ description: "Groups that hold a card, in the team's own order" }),
  total: z.object(figures),
  leftOut,
  dayCount,
  rule: z.string().meta({ example: "mean+1sd" }),
  ruleText,
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  asOf: daySchema,
  before: z
    .object({
      from: daySchema,
      to: daySchema,
      rows: z.array(z.object({ ...named, ...columns })),
      total: z.object(figures),
    })
    .nullable()
    .meta({ description: "The period of the same length before; with compare=true and from" }),
});

export const committedToDoneSchema = z.object({
  measure,
  items: z.int(),
  mean: days,
  sd: days,
  upper: days.meta({ description: "Mean + SD" }),
  lower: days.meta({ description: "Mean − SD, not below 0" }),
  sla: days,
  wholeDays: z.int().nullable(),
  over: z.int().nullable(),
  rule: z.string(),
  ruleText,
  dayCount,
  rollingWindow: z.int(),
  asOf: daySchema,
  types: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(kinds),
      wholeDays: z
        .int()
        .nullable()
        .meta({ description: "SLA of these cards of the type, in whole days" }),
    }),
  ),
  sizes: z.array(z.string()),
  leftOut,
  points: z
    .object({
      number: z.array(z.int()),
      title: z.array(z.string()),
      type: z.array(z.int()).meta({ description: "Places in types, from 0" }),
      size: z.array(z.int().nullable()).meta({
        description: "Places in sizes, from 0; null for no size",
      }),
      prioritised: z.array(z.int().nullable()).meta({ description: "Whole days since 1970-01-01" }),
      committed: z.array(z.int().nullable()).meta({
        description: "Whole days since 1970-01-01; null only with measure=lead",
      }),
      released: z.array(z.int()).meta({ description: "Whole days since 1970-01-01" }),
      cycleDays: z.array(z.int().nullable()).meta({ description: "Null only with measure=lead" }),
      leadDays: z.array(z.int().nullable()).meta({ description: "Null only with measure=cycle" }),
      rollingMean: z.array(days),
      rollingSd: z.array(days),
    })
    .meta({ description: "Columns of equal length, an element a card, in order of release" }),
});

const share = z.number().nullable();

export const workShareSchema = z.object({
  items: z.int().meta({ description: "Released cards" }),
  days: z.int().meta({ description: "Days in progress" }),
  itemsShare: share.meta({ description: "Fraction of all released cards; null where none" }),
  daysShare: share.meta({ description: "Fraction of all days in progress; null where none" }),
});

/** A stretch of days and how kinds and types share it. */
export const workBucketSchema = (workShare: typeof workShareSchema) =>
  z.object({
    from: daySchema,
    to: daySchema,
    byKind: z.object({ feature: workShare, support: workShare, hidden: workShare }),
    byType: z.record(z.string(), workShare),
  });

const bucket = workBucketSchema(workShareSchema);

export const workMixSchema = z.object({
  bucket: z.enum(["week", "month"]),
  dayCount,
  asOf: daySchema,
  buckets: z.array(bucket).meta({ description: "In order, without gaps" }),
  total: bucket
    .extend({ from: daySchema.nullable(), to: daySchema.nullable() })
    .meta({ description: "All buckets together; without days when there are none" }),
});
