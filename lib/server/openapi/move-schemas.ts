import { z } from "zod";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { cardSchema } from "@/lib/server/openapi/card-schemas";
import type { QueuePreview } from "@/lib/services/wall/preview-queue-order";

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

const day = daySchema.nullable().meta({ description: "P85; null beyond five years" });

export const queueOrderedSchema = z.object({
  revision: revision.meta({
    description: "The team's revision that the change made; with dryRun the present one",
  }),
  order: z.array(z.int()).optional().meta({ description: "With dryRun: the queue as it would be" }),
  slips: z
    .array(
      z.object({
        number: z.int(),
        title: z.string(),
        client: z.string().nullable(),
        was: day,
        is: day,
        slip: z.int().nullable().meta({
          description: "Working days, above 0 where later; null where a day is not known",
        }),
        promised: daySchema.nullable(),
      }),
    )
    .optional()
    .meta({ description: "With dryRun: cards whose day would change, the most delayed first" }),
  missing: z
    .object({ activeDays: z.int(), needed: z.int() })
    .nullable()
    .optional()
    .meta({ description: "With dryRun: why there are no days; too few days with a release" }),
}) satisfies z.ZodType<{ [Name in keyof QueuePreview]?: QueuePreview[Name] | undefined }>;
