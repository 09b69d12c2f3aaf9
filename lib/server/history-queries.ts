import "server-only";
import { z } from "zod";
import { historyFilterShape } from "@/lib/cards/history/history-filter";
import { separated, wholeNumber } from "@/lib/server/queries";

export const historyQuerySchema = z.object({
  limit: wholeNumber(1, 200, 50).meta({ description: "Most changes in one answer; 50 if absent" }),
  cursor: z.string().optional().meta({ description: "nextCursor of the page before" }),
  ...historyFilterShape,
});

export const historyFileQuerySchema = z.object({ ...historyFilterShape, ...separated });
