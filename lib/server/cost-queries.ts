import "server-only";
import { z } from "zod";
import { maxNameLength } from "@/lib/cards/fields/card-limits";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { separated } from "@/lib/server/queries";

/** Whose costs, on which days worked. */
export const costsQuerySchema = z
  .object({
    client: z.string().max(maxNameLength).optional().meta({
      description: "Name of a client; all if absent",
    }),
    from: daySchema.optional().meta({ description: "First day of work, included" }),
    to: daySchema.optional().meta({
      description: "Last day of work, included; today at the latest",
    }),
  })
  .refine(({ from, to }) => !(from && to) || from <= to, {
    error: "The first day of the period is after its last day.",
    path: ["from"],
    params: { code: "from-after-to" },
  });

export const costsCsvQuerySchema = costsQuerySchema.safeExtend({
  ...separated,
  by: z.enum(["month", "card", "budget"]).default("month").meta({
    description: "What a row is: a month and client, a card or a budget; month if absent",
  }),
});
