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

const cardNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, { error: "Write numbers of cards, separated by commas." })
  .transform(Number);

/** `1,2,3`, or the parameter once for each card. */
const cardNumbers = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => value && [value].flat().flatMap((text) => text.split(",")))
  .pipe(z.array(cardNumber).min(1).max(200).optional())
  .meta({ type: "string", example: "12,15,19" });

export const batchingQuerySchema = z.object({
  cards: cardNumbers.meta({
    description: "Cards of the queue in the order of work; the first 10 of the queue if absent",
  }),
  batch: number(1, 200, "Cards in a batch; a third of the list if absent"),
  valuable: number(1, 999_999_999, "The most valuable card; the first of the list if absent"),
  seed: number(0, 999_999_999, "Of the randomness: the same seed gives the same runs; 1 if absent"),
});
