import { z } from "zod";
import { daySchema } from "@/lib/cards/fields/card-schema";
import type {
  DayForecast,
  ForecastSample,
  ItemsForecast,
  QueuedForecast,
} from "@/lib/metrics/forecast/forecast";
import type { LoadedForecast } from "@/lib/services/forecast/load-forecast";
import type { LoadedBackTest } from "@/lib/services/forecast/load-forecast-back-test";

const share = z.number().min(0).max(1);
const laterDay = daySchema.nullable().meta({ description: "Null: later than five years on" });
const days = { p50: laterDay, p85: laterDay, p95: laterDay };

export const forecastSchema = z.object({
  asOf: daySchema,
  seed: z.int(),
  runs: z.int(),
  sample: z
    .object({
      from: daySchema.nullable(),
      to: daySchema.nullable(),
      days: z.int().meta({ description: "Those without a release included" }),
      activeDays: z.int().meta({ description: "Days with a release" }),
      releases: z.int(),
      perDay: z.number().nullable(),
    })
    .meta({
      description: "The past days that the runs draw from",
    }) satisfies z.ZodType<ForecastSample>,
  lastRelease: daySchema.nullable().meta({ description: "Of the chosen cards before the day" }),
  inProgress: z.int(),
  queued: z.int().nullable().meta({ description: "Null on a past day, whose queue is not known" }),
  missing: z.object({ activeDays: z.int(), needed: z.int() }).nullable().meta({
    description: "Why there is no forecast: too few days with a release",
  }),
  items: z
    .object({ items: z.int(), ...days, byDay: z.array(z.object({ day: daySchema, share })) })
    .nullable()
    .meta({
      description: "When this many cards are done; by day the share of runs that are",
    }) satisfies z.ZodType<ItemsForecast | null>,
  by: z
    .object({
      day: daySchema,
      days: z.int(),
      p50: z.int(),
      p85: z.int(),
      p95: z.int(),
      byItems: z.array(z.object({ items: z.int(), share })),
    })
    .nullable()
    .meta({
      description: "How many are released by a day: the most that 50, 85 and 95% of runs reach",
    }) satisfies z.ZodType<DayForecast | null>,
  queue: z
    .array(
      z.object({
        number: z.int(),
        title: z.string(),
        type: z.string(),
        size: z.string().nullable(),
        place: z.int(),
        items: z.int().meta({ description: "Cards in progress and its place in the queue" }),
        ...days,
        promised: daySchema.nullable(),
        slaDate: daySchema.nullable().meta({ description: "If it were committed that day" }),
      }),
    )
    .nullable() satisfies z.ZodType<QueuedForecast[] | null>,
}) satisfies z.ZodType<LoadedForecast>;

export const forecastBackTestSchema = z.object({
  asOf: daySchema,
  seed: z.int(),
  tests: z.array(
    z.object({
      items: z.int(),
      kept: z
        .array(
          z.object({
            share: z.union([z.literal(0.5), z.literal(0.85), z.literal(0.95)]),
            kept: z.int(),
            of: z.int(),
            interval: z.object({ low: share, high: share }),
          }),
        )
        .meta({
          description: "With a Wilson 90% interval; none where no forecast came to its end",
        }),
      forecasts: z.array(
        z.object({
          on: daySchema,
          items: z.int(),
          p50: daySchema,
          p85: daySchema,
          p95: daySchema,
          done: daySchema.nullable().meta({ description: "Null: not yet, and P95 is over" }),
        }),
      ),
    }),
  ),
}) satisfies z.ZodType<LoadedBackTest>;
