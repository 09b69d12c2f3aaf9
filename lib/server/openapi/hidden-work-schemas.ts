import { z } from "zod";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { kinds } from "@/lib/cards/kinds";
import type { HeadCount } from "@/lib/cards/team/head-count";
import { scenarios } from "@/lib/metrics/hidden-work/what-if";
import {
  slaFiguresSchema,
  workBucketSchema,
  workMixSchema,
  workShareSchema,
} from "@/lib/server/openapi/figure-schemas";

const number = z.number().nullable();
const interval = z
  .object({ low: z.number(), high: z.number() })
  .nullable()
  .meta({ description: "90% interval" });

const dayCount = z.enum(["working", "calendar"]);

const period = {
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  dayCount,
  asOf: daySchema,
};

const trend = z
  .object({
    slope: z.number().meta({ description: "Points per bucket" }),
    start: z.number().meta({ description: "The fit at the first bucket, in points" }),
    low: z.number(),
    high: z.number(),
    direction: z.enum(["rising", "falling", "steady"]),
  })
  .nullable()
  .meta({ description: "Null below 6 buckets with days in them" });

const peopleShare = workShareSchema.extend({
  peopleDays: number.meta({ description: "Null where no head count is known" }),
  peopleShare: number.meta({ description: "Fraction of all people-days shown" }),
});
const bucket = workBucketSchema(peopleShare);

const streamWork = z.object({
  name: z.string().nullable().meta({ description: "Null for cards in no stream" }),
  total: workShareSchema,
  buckets: z.array(workShareSchema.extend({ from: daySchema, to: daySchema })),
});

export const hiddenWorkSchema = workMixSchema.extend({
  buckets: z.array(bucket).meta({ description: "In order, without gaps" }),
  total: bucket
    .extend({ from: daySchema.nullable(), to: daySchema.nullable() })
    .meta({ description: "All buckets together; people-days from peopleFrom on" }),
  peopleFrom: daySchema.nullable().meta({
    description: "The first day with a head count in the period; null for none",
  }),
  byStream: z.array(streamWork).meta({ description: "Each card under the stream it is in now" }),
  trends: z.object({ hidden: trend, support: trend, together: trend }),
});

const exposureGroup = z.object({ items: z.int(), mean: number, meanExposure: number });

export const supportEffectSchema = z.object({
  dayCount,
  asOf: daySchema,
  medianExposure: number,
  high: exposureGroup,
  low: exposureGroup,
  difference: number.meta({ description: "Days, compared within sizes; an association" }),
  interval,
  p: number,
  shifts: z.int(),
  slope: number.meta({ description: "Days for each further card" }),
  slopeInterval: interval,
  features: z.array(
    z.object({
      number: z.int(),
      title: z.string(),
      size: z.string().nullable(),
      committed: daySchema,
      cycleDays: z.int(),
      exposure: z.int().meta({ description: "Support and hidden cards in progress that day" }),
    }),
  ),
});

export const littlesLawSchema = z.object({
  ...period,
  workingDays: z.int(),
  meanWip: number,
  releases: z.int(),
  releasesPerDay: number,
  predictedDays: number,
  observedDays: number,
  arrivals: z.int(),
  departures: z.int(),
  edges: z
    .object({
      openDays: z.number(),
      earlierDays: z.number(),
      pausedDays: z.number(),
      roundedDays: z.number(),
    })
    .nullable()
    .meta({ description: "predicted = observed + open − earlier − paused − rounded" }),
});

export const throughputSchema = z.object({
  ...period,
  bucket: z.enum(["week", "month"]),
  mean: number,
  upper: number,
  lower: number,
  buckets: z.array(
    z.object({
      from: daySchema,
      to: daySchema,
      arrivals: z.int(),
      departures: z.int(),
      releases: z.int(),
      meanWip: number,
      medianAge: number,
      signal: z.boolean().meta({ description: "Outside the limits, or one of 8 on a side" }),
    }),
  ),
});

export const cumulativeFlowSchema = z.object({
  ...period,
  days: z.array(
    z.object({
      day: daySchema,
      prioritised: z.int(),
      committed: z.int(),
      gone: z.int(),
      released: z.int(),
      cancelled: z.int(),
    }),
  ),
});

const blockedGroups = z.array(
  z.object({
    name: z.string().nullable(),
    cards: z.int(),
    episodes: z.int(),
    days: z.int(),
  }),
);

export const blockersSchema = z.object({
  ...period,
  cards: z.int(),
  days: z.int(),
  medianDays: number,
  episodes: z.array(
    z.object({
      number: z.int(),
      title: z.string(),
      type: z.string(),
      stream: z.string().nullable(),
      from: daySchema,
      to: daySchema,
      days: z.int(),
      isGoingOn: z.boolean(),
      reasons: z.array(z.string()),
      reason: z.string().nullable().meta({ description: "The one that it counts under" }),
    }),
  ),
  byReason: blockedGroups,
  byStream: blockedGroups,
  byType: blockedGroups,
});

const efficiency = {
  items: z.int(),
  blockedItems: z.int(),
  daysInProgress: z.int(),
  blockedDays: z.int(),
  efficiency: number.meta({ description: "Fraction of 1; waiting nobody marked is not in it" }),
};

export const flowEfficiencySchema = z.object({
  ...period,
  ...efficiency,
  byKind: z.array(z.object({ kind: z.enum(kinds), ...efficiency })),
  streams: z.array(z.object({ name: z.string().nullable(), cards: z.int(), days: z.int() })),
});

export const supportStreamSchema = z.object({
  ...period,
  kinds: z.array(
    z.object({
      kind: z.enum(kinds),
      arrivals: z.int(),
      releases: z.int(),
      inProgress: z.int(),
      overtook: z.int().meta({ description: "Committed in the period, ahead of the queue" }),
      cycle: slaFiguresSchema,
      response: z.object({ items: z.int(), mean: number, median: number, p85: number }),
    }),
  ),
  supportCommitted: z.int(),
  overtakings: z.array(
    z.object({
      number: z.int(),
      title: z.string(),
      committed: daySchema,
      overtaken: z.int(),
      meanWaited: number,
      longestWaited: number,
      cards: z.array(z.int()),
    }),
  ),
});

const simulated = z
  .object({ value: z.number(), interval: z.object({ low: z.number(), high: z.number() }) })
  .nullable();

export const whatIfSchema = z.object({
  ...period,
  features: z.int(),
  seeds: z.int(),
  wipLimit: z.int(),
  people: z.int().nullable(),
  onSupport: z.int().nullable(),
  scenarios: z.array(
    z.object({
      scenario: z.enum(scenarios),
      mean: simulated,
      p85: simulated,
      sla: simulated,
      releasesPerDay: simulated,
      featureWait: simulated,
      supportWait: simulated,
    }),
  ),
});

export const headCountRowSchema = z.object({
  from: daySchema,
  people: z.int(),
  onSupport: z.int(),
}) satisfies z.ZodType<HeadCount>;

export const headCountsSchema = z.object({ headCounts: z.array(headCountRowSchema) });
