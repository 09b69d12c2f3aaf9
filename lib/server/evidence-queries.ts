import { maxWindowDays } from "@/lib/metrics/evidence/before-after";
import { minHistory } from "@/lib/metrics/quote";
import "server-only";
import { z } from "zod";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { cardFilterSchema } from "@/lib/cards/filter/card-filter";
import { parseHistoryWindow } from "@/lib/metrics/evidence/history-window";
import {
  groupingParameter,
  separated,
  trueOrFalse,
  wholeNumber,
  wholeNumberText,
} from "@/lib/server/queries";

const window = z
  .string()
  .default("all")
  .transform((text, context) => {
    const found = parseHistoryWindow(text);
    if (found) return found;
    context.addIssue({
      code: "custom",
      message: "Write all, last-30 (the last 30 cards) or months-6 (the last 6 months).",
      params: { code: "unknown-window" },
    });
    return z.NEVER;
  })
  .meta({ type: "string", description: "Past cards a quote rests on: all, last-30, months-6 …" });

const by = groupingParameter.meta({
  description: "Whose past a card is quoted from: its type's, its size's or both; type if absent",
});

/** From and to are the days of commitment here: the cards that are tried. */
const committedIn = {
  from: cardFilterSchema.shape.from.meta({ description: "First day of commitment, included" }),
  to: cardFilterSchema.shape.to.meta({ description: "Last day of commitment, included" }),
};

export const evidenceQuerySchema = cardFilterSchema.safeExtend(committedIn);

export const rulesQuerySchema = evidenceQuerySchema.safeExtend({ by });

export const evidenceFileQuerySchema = rulesQuerySchema.safeExtend(separated);

export const backTestQuerySchema = rulesQuerySchema.safeExtend({
  window,
  minHistory: wholeNumber(2, 1_000, minHistory).meta({
    description: `Fewest past cards that a quote rests on; ${minHistory} if absent`,
  }),
  openCards: trueOrFalse.meta({
    description: "Whether cards in progress count for what is known of them; false if absent",
  }),
});

export const slaOverTimeQuerySchema = cardFilterSchema.safeExtend({
  by,
  window,
});

export const beforeAfterQuerySchema = cardFilterSchema.safeExtend({
  day: daySchema.meta({ description: "The first day of the second window" }),
  days: wholeNumberText(1, 3_660)
    .optional()
    .meta({
      type: "integer",
      description: `Longest window in calendar days; ${maxWindowDays} if absent`,
    }),
});

export const reliabilityQuerySchema = z.object({
  asOf: daySchema.optional().meta({ description: "Mornings before this day; today if absent" }),
});
