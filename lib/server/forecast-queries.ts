import "server-only";
import { z } from "zod";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { cardFilterSchema } from "@/lib/cards/filter/card-filter";
import { wholeNumberText } from "@/lib/server/queries";

const { type, stream } = cardFilterSchema.shape;

const number = (least: number, most: number, description: string) =>
  wholeNumberText(least, most)
    .optional()
    .meta({ type: "integer", minimum: least, maximum: most, description });

export const backTestQuerySchema = z.object({
  type,
  stream,
  asOf: daySchema
    .optional()
    .meta({ description: "The day at whose start things are seen; today if absent" }),
  window: number(5, 250, "Days that the forecast rests on at most; 60 if absent"),
  seed: number(0, 999_999_999, "Of the randomness: the same seed gives the same runs; 1 if absent"),
});

export const forecastQuerySchema = backTestQuerySchema.safeExtend({
  items: number(
    1,
    10_000,
    "How many cards; if absent those in progress and in the queue, or 10 where there are none",
  ),
  by: daySchema.optional().meta({ description: "A day, included; four weeks on if absent" }),
});
