import "server-only";
import { z } from "zod";
import { maxNameLength } from "@/lib/cards/fields/card-limits";
import { maxPlannedWeeks, planScopes } from "@/lib/cards/rota/rota-change";
import { wholeNumberText } from "@/lib/server/queries";

export const rotaFeedQuerySchema = z.object({
  person: z.string().max(maxNameLength).optional().meta({
    description: "Only the weeks of somebody with this name",
  }),
});

/** What the rota's page has in its address: the plan that is looked at before it is saved. */
export const planQuerySchema = z.object({
  plan: wholeNumberText(1, maxPlannedWeeks).optional(),
  change: z.enum(planScopes).default("gaps"),
});
