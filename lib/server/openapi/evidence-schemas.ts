import { z } from "zod";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { kinds } from "@/lib/cards/kinds";
import type { MarkedDay } from "@/lib/cards/team/marked-day";
import { slaGroupings } from "@/lib/metrics/sla-table";
import type { BackTest } from "@/lib/services/evidence/load-back-test";
import type { LoadedBeforeAfter } from "@/lib/services/evidence/load-before-after";
import type { GivenQuotes } from "@/lib/services/evidence/load-given-quotes";
import type { LoadedReliability } from "@/lib/services/evidence/load-reliability";
import type { RuleGrid } from "@/lib/services/evidence/load-rule-grid";
import type { SlaOverTime } from "@/lib/services/evidence/load-sla-over-time";
import type { Sureness } from "@/lib/services/evidence/load-sureness";

const number = z.number().nullable();
const whole = z.int().nullable();
const dayCount = z.enum(["working", "calendar"]).meta({ description: "Which days are counted" });
const by = z.enum(slaGroupings);
const percent = number.meta({ description: "Out of 100; null where nothing could be quoted" });

const group = {
  type: z.string().exactOptional().meta({ description: "When grouped by type" }),
  kind: z.enum(kinds).exactOptional().meta({ description: "When grouped by type" }),
  size: z.string().nullable().exactOptional().meta({
    description: "When grouped by size; null for no size",
  }),
};

const tried = {
  quoted: z.int(),
  breached: z.int(),
  breachedPercent: percent,
  low: percent.meta({ description: "Wilson's 90% interval of breachedPercent" }),
  high: percent,
  nominalPercent: percent.meta({ description: "How often it is breached while nothing changes" }),
  kupiecP: number.meta({ description: "Kupiec's test against nominalPercent, approximate" }),
  meanQuotedDays: number,
};

const backTestFigures = {
  ...tried,
  claimedPercent: percent.meta({ description: "Over the SLA among the same cards" }),
  direction: z.enum(["more", "fewer", "as many"]).nullable(),
};

const backTestSchema = z.object({
  by,
  rule: z.string().meta({ example: "mean+1sd" }),
  ruleText: z.string(),
  window: z.string(),
  minHistory: z.int(),
  openCards: z.boolean(),
  dayCount,
  asOf: daySchema,
  rows: z.array(z.object({ ...group, ...backTestFigures })),
  total: z.object(backTestFigures).meta({ description: "Each group quoted from its own past" }),
}) satisfies z.ZodType<BackTest>;

const gridRow = z.object({
  rule: z.string(),
  ruleText: z.string(),
  window: z.string(),
  windowText: z.string(),
  openCards: z.boolean(),
  ...tried,
  distance: number.meta({ description: "breachedPercent less nominalPercent, in points" }),
  isEfficient: z.boolean().meta({
    description: "No other row has both fewer breaches and fewer quoted days",
  }),
});

const ruleGridSchema = z.object({
  by,
  dayCount,
  asOf: daySchema,
  minHistory: z.int(),
  rows: z.array(gridRow),
  current: gridRow.meta({ description: "The team's rule, or the one asked for" }),
  recommended: z
    .object({
      row: gridRow,
      reason: z.enum(["shorter", "keeps-promise", "current-is-best"]),
      aimPercent: z.number(),
    })
    .nullable()
    .meta({ description: "Null with fewer than 30 quotes" }),
}) satisfies z.ZodType<RuleGrid>;

const kept = z.object({
  quoted: z.int(),
  kept: z.int(),
  breached: z.int(),
  pending: z.int(),
  breachedPercent: number,
  low: number,
  high: number,
});

const givenQuotesSchema = z.object({
  dayCount,
  asOf: daySchema,
  live: kept,
  reconstructed: kept,
  together: kept,
  quotes: z.array(
    z.object({
      number: z.int(),
      title: z.string(),
      type: z.string(),
      size: z.string().nullable(),
      committed: daySchema,
      released: daySchema.nullable(),
      dueOn: daySchema,
      wholeDays: z.int(),
      group: z.string(),
      days: z.int().meta({ description: "What it took, or has taken so far" }),
      outcome: z.enum(["kept", "breached", "pending"]),
      reconstructed: z.boolean(),
    }),
  ),
  withoutQuote: z.int(),
  drift: z
    .object({
      nominalPercent: z.number(),
      threshold: z.number(),
      points: z.array(z.object({ day: daySchema, level: z.number(), recentPercent: number })),
      firedOn: z.array(daySchema),
    })
    .nullable(),
}) satisfies z.ZodType<GivenQuotes>;

const sure = {
  items: z.int(),
  sla: number,
  wholeDays: whole,
  slaLow: number.meta({ description: "90% interval of the SLA, days" }),
  slaHigh: number,
  coverage: number.meta({ description: "How often it holds the true SLA, percent, as measured" }),
  percentile: number.meta({ description: "The percentile that the SLA really is" }),
  overPercent: number,
  overLow: number,
  overHigh: number,
  itemsToHalve: whole.meta({ description: "More cards that would halve that interval" }),
  withOpen: z
    .object({ sla: z.number(), wholeDays: z.int(), open: z.int() })
    .nullable()
    .meta({ description: "The SLA with cards in progress counted" }),
};

const surenessSchema = z.object({
  by,
  dayCount,
  asOf: daySchema,
  ruleText: z.string(),
  rows: z.array(z.object({ ...group, ...sure })),
  total: z.object({ ...group, ...sure }),
  thin: z.array(
    z.object({
      type: z.string(),
      kind: z.enum(kinds),
      size: z.string().nullable(),
      items: z.int(),
      sla: number,
      pooledSla: z.number(),
      pooledWholeDays: z.int(),
      weight: z.number().meta({ description: "How much its own cards count, 0 to 1" }),
    }),
  ),
}) satisfies z.ZodType<Sureness>;

const pointInTime = z.object({
  day: daySchema,
  items: z.int(),
  mean: number,
  sd: number,
  sla: number,
  wholeDays: whole,
  median: number,
  p85: number,
  p95: number,
});

const slaOverTimeSchema = z.object({
  by,
  window: z.string(),
  ruleText: z.string(),
  dayCount,
  asOf: daySchema,
  total: z.array(pointInTime),
  groups: z.array(
    z.object({
      ...group,
      points: z.array(pointInTime),
      signals: z
        .object({
          cards: z.int(),
          mean: number,
          upper: number,
          lower: number,
          points: z.array(
            z.object({
              number: z.int(),
              released: daySchema,
              days: z.int(),
              signal: z.enum(["outside", "run"]).nullable(),
            }),
          ),
        })
        .meta({ description: "XmR chart of the latest releases" }),
    }),
  ),
}) satisfies z.ZodType<SlaOverTime>;

const difference = z.object({
  change: z.number().meta({ description: "After less before" }),
  p: z.number().meta({ description: "Two-sided, by permutation" }),
});

const windowOfDays = z.object({
  from: daySchema,
  to: daySchema,
  items: z.int(),
  mean: number,
  sd: number,
  over: z.int(),
  overPercent: z.number(),
});

const beforeAfterSchema = z.object({
  day: daySchema,
  dayCount,
  asOf: daySchema,
  length: z.int().meta({ description: "Calendar days in each window" }),
  cards: z.object({ before: z.int(), after: z.int() }),
  result: z
    .object({
      before: windowOfDays,
      after: windowOfDays,
      pooledWholeDays: z.int(),
      mean: difference,
      sd: difference,
      overPercent: difference,
      rankSum: z
        .object({ u: z.number(), share: z.number(), p: z.number() })
        .nullable()
        .meta({ description: "The Mann–Whitney test" }),
    })
    .nullable()
    .meta({ description: "Null with fewer than five cards in a window" }),
}) satisfies z.ZodType<LoadedBeforeAfter>;

const reliability = z
  .object({
    count: z.int(),
    said: z.number(),
    happened: z.number(),
    bias: z.number().meta({ description: "Said less happened, in points" }),
    meanGap: z.number(),
    brier: z.number(),
    skill: number,
    bins: z.array(z.object({ from: z.number(), count: z.int(), said: number, happened: number })),
  })
  .nullable();

const reliabilitySchema = z.object({
  asOf: daySchema,
  months: whole.meta({ description: "History that chances rest on now; null is all" }),
  said: reliability,
  allHistory: reliability.meta({ description: "Had they always rested on all history" }),
}) satisfies z.ZodType<LoadedReliability>;

const markedDaySchema = z.object({
  id: z.int(),
  day: daySchema,
  label: z.string(),
}) satisfies z.ZodType<MarkedDay>;

const markedDaysSchema = z.object({ markedDays: z.array(markedDaySchema) });

/** Every body of the evidence operations, by its name in the document. */
export const evidenceComponents = {
  BackTest: backTestSchema,
  BeforeAfter: beforeAfterSchema,
  GivenQuotes: givenQuotesSchema,
  MarkedDay: markedDaySchema,
  MarkedDays: markedDaysSchema,
  Reliability: reliabilitySchema,
  RuleGrid: ruleGridSchema,
  SlaOverTime: slaOverTimeSchema,
  Sureness: surenessSchema,
} as const;
