import { z } from "zod";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { cardSchema } from "@/lib/server/openapi/card-schemas";

const revision = z.int().meta({ description: "The team's revision that the change made" });

export const movedCardSchema = cardSchema.safeExtend({ revision });

export const queueSchema = z.object({
  cards: z.array(
    z.object({
      number: z.int(),
      title: z.string(),
      queueRank: z.number().nullable(),
      prioritised: daySchema.nullable(),
    }),
  ),
});

export const queueOrderedSchema = z.object({ revision });
