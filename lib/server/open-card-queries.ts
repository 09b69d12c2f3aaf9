import "server-only";
import { z } from "zod";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { agingGroupings } from "@/lib/services/stand-up/load-aging";

const asOf = daySchema
  .optional()
  .meta({ description: "The day at whose start things are seen; today if absent" });

export const asOfQuerySchema = z.object({ asOf });

export const agingQuerySchema = asOfQuerySchema.safeExtend({
  by: z.enum(agingGroupings).default("type").meta({ description: "What a group is" }),
});
