import { z } from "zod";
import { parseRange } from "@/lib/charts/items/zoom-range";
import { committedToDoneQuerySchema, slaFileQuerySchema } from "@/lib/server/queries";

/** The filter, the rolling window, and the days in view as `2011-01-01..2011-03-31`. */
export const itemsQuerySchema = committedToDoneQuerySchema.safeExtend({
  by: slaFileQuerySchema.shape.by,
  zoom: z.string().optional().transform(parseRange),
});
