import "server-only";
import { z } from "zod";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { agingGroupings } from "@/lib/services/stand-up/load-aging";

const asOf = daySchema
  .optional()
  .meta({ description: "The day at whose start things are seen; today if absent" });

export const asOfQuerySchema = z.object({ asOf });

export const inProgressQuerySchema = asOfQuerySchema.safeExtend({
  history: z.enum(["chosen", "all"]).default("chosen").meta({
    description:
      "What chances rest on: the history that came truest on the team's own past mornings, or all of it",
  }),
});

export const agingQuerySchema = asOfQuerySchema.safeExtend({
  by: z.enum(agingGroupings).default("type").meta({ description: "What a group is" }),
});
