import { z } from "zod";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { releaseWays } from "@/lib/metrics/forecast/batching";
import type { LoadedBatching } from "@/lib/services/forecast/load-batching";

const laterDay = daySchema.nullable().meta({ description: "Null: later than five years on" });
const days = z.object({ p50: laterDay, p85: laterDay, p95: laterDay });

export const batchingSchema = z.object({
  asOf: daySchema,
  seed: z.int(),
  runs: z.int(),
  inProgress: z.int().meta({ description: "Cards that come before the list" }),
  batch: z.int(),
  valuable: z.int().nullable(),
  cards: z.array(z.object({ number: z.int(), title: z.string() })),
  missing: z.object({ activeDays: z.int(), needed: z.int() }).nullable().meta({
    description: "Why there is no forecast: too few days with a release",
  }),
  ways: z.array(
    z.object({
      way: z.enum(releaseWays),
      first: days,
      valuable: days,
      last: days,
      feedbackWaits: z.number().meta({
        description: "Mean working days between done and with the customer",
      }),
      cards: z.array(days).meta({ description: "When the customer has each card" }),
    }),
  ),
}) satisfies z.ZodType<LoadedBatching>;
