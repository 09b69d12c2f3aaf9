import { z } from "zod";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { kinds } from "@/lib/cards/kinds";
import type { InProgressSummary, OpenCardView } from "@/lib/cards/progress/open-card";
import type { CardQuote } from "@/lib/cards/progress/quote";
import type { Aging } from "@/lib/charts/aging/aging";
import { agingGroupings } from "@/lib/services/stand-up/load-aging";
import type { OpenCardsAsOf } from "@/lib/services/stand-up/load-open-cards";

const text = z.string().nullable();
const days = z.number().nullable();
const dayCount = z.enum(["working", "calendar"]).meta({ description: "Which days are counted" });
const fraction = z.number().min(0).max(1);

const quoteSchema = z.object({
  slaDays: z.number().meta({ description: "Unrounded" }),
  wholeDays: z.int().meta({ description: "Within the SLA exactly when it takes no more" }),
  dueOn: daySchema,
  rule: z.string().meta({ example: "mean+1sd" }),
  items: z.int().meta({ description: "Released cards that it rests on" }),
  group: z.string().meta({ description: "Type and size, type, or all cards" }),
  reconstructed: z.boolean().meta({
    description: "Reconstructed: the card was committed before Walltime knew it",
  }),
}) satisfies z.ZodType<CardQuote>;

const chanceSchema = z
  .union([
    z.object({
      value: fraction,
      low: fraction,
      high: fraction,
      atRisk: z.int().meta({ description: "Cards known to have taken longer" }),
      made: z.enum(["none", "all", "some"]).meta({ description: "How many of those made it" }),
    }),
    z.object({ reason: z.enum(["over", "due", "no-history", "no-quote"]) }),
  ])
  .meta({ description: "Of meeting the quote, with a 90% interval; or why there is none" });

const openCardSchema = z.object({
  number: z.int(),
  version: z.int(),
  title: z.string(),
  reference: text,
  type: z.string(),
  kind: z.enum(kinds),
  size: text,
  client: text,
  stream: text,
  committed: daySchema,
  promised: daySchema.nullable(),
  age: z.int().meta({ description: "Days from committed to the day, both counted, at least 1" }),
  quote: quoteSchema.nullable(),
  chance: chanceSchema,
  overBy: z.int().nullable().meta({ description: "Days over the SLA; null while not over" }),
  blocked: z.object({ since: daySchema, reason: text }).nullable(),
  blockedDays: z.int().meta({ description: "Counted days on which it was blocked so far" }),
  remaining: z.object({ cards: z.int(), median: z.number(), p85: z.number() }).nullable().meta({
    description: "Days that released cards of its group still took; null with fewer than five",
  }),
}) satisfies z.ZodType<OpenCardView>;

export const inProgressSchema = z.object({
  asOf: daySchema,
  dayCount,
  cards: z.array(openCardSchema).meta({ description: "By risk, the greatest first" }),
  summary: z.object({
    inProgress: z.int(),
    alreadyOver: z.int(),
    due: z.int().meta({ description: "Cards that are over from the next day that counts on" }),
    undecided: z.int().meta({ description: "Cards not over that have a chance" }),
    expectedMore: z.number().meta({ description: "How many of those are expected to breach" }),
    withoutChance: z.int(),
  }) satisfies z.ZodType<InProgressSummary>,
  leftOut: z.object({ excluded: z.int() }),
  history: z
    .object({
      months: z.int().nullable().meta({ description: "Months that chances rest on; null is all" }),
      past: z
        .object({ count: z.int(), said: z.number(), happened: z.number() })
        .nullable()
        .meta({ description: "Past card-mornings: mean chance and share that met, percent" }),
    })
    .nullable(),
}) satisfies z.ZodType<OpenCardsAsOf>;

export const agingSchema = z.object({
  by: z.enum(agingGroupings),
  asOf: daySchema,
  dayCount,
  groups: z.array(
    z.object({
      name: text.meta({ description: "Of the type, size or stream; null without one" }),
      inProgress: z.int(),
      released: z.int(),
      sla: days,
      wholeDays: days,
      p50: days,
      p70: days,
      p85: days,
      survival: z.array(z.object({ days: z.int(), survival: fraction })).meta({
        description: "Kaplan–Meier: the share of cards that take longer than this many days",
      }),
      chances: z
        .array(z.object({ daysBefore: z.int(), value: fraction, low: fraction, high: fraction }))
        .meta({ description: "Of meeting today's SLA after this many days, with a 90% interval" }),
    }),
  ),
  cards: z.array(openCardSchema),
}) satisfies z.ZodType<Aging>;
