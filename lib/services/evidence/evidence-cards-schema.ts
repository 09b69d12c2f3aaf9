import { z } from "zod";
import { daySchema } from "@/lib/cards/fields/card-schema";
import {
  type EvidenceCardsQuery,
  evidenceKinds,
  outcomes,
} from "@/lib/charts/evidence/evidence-cards";
import { parseHistoryWindow } from "@/lib/metrics/evidence/history-window";
import { slaGroupings } from "@/lib/metrics/sla-table";

const count = z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined);

/** Which cards are listed, as addresses have it; what cannot be read is as if it were absent. */
export const evidenceCardsSchema = z.object({
  of: z.enum(evidenceKinds).catch("quotes"),
  by: z.enum(slaGroupings).catch("type"),
  record: z.enum(["live", "reconstructed"]).optional().catch(undefined),
  outcome: z.enum(outcomes).optional().catch(undefined),
  until: daySchema.optional().catch(undefined),
  window: z.string().catch("all").transform(parseHistoryWindow),
  openCards: z
    .literal("true")
    .optional()
    .catch(undefined)
    .transform((value) => value !== undefined),
  mark: count,
  side: z.enum(["before", "after"]).catch("after"),
  least: count,
  most: count,
  chance: z.coerce.number().int().min(0).max(90).optional().catch(undefined),
}) satisfies z.ZodType<EvidenceCardsQuery>;
