import { z } from "zod";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { unsizedWord } from "@/lib/cards/fields/unsized-word";
import { measures } from "@/lib/cards/filter/measure";
import { kinds } from "@/lib/cards/kinds";

const several = <T extends z.ZodType>(one: T) =>
  z
    .union([one.transform((value) => [value]), z.array(one)])
    .optional()
    .transform((values) => (values && values.length > 0 ? [...new Set(values)] : undefined));

const optionalDay = z.union([daySchema, z.literal("").transform(() => undefined)]).optional();

/**
 * The filter of every figure, as it stands in addresses: days included at both ends, absent means
 * all, a parameter repeated for several values.
 */
export const cardFilterSchema = z
  .object({
    from: optionalDay.meta({ description: "First day of release, included" }),
    to: optionalDay.meta({ description: "Last day of release, included" }),
    type: several(z.string()).meta({ description: "Name of a work type; may be repeated" }),
    size: several(z.string()).meta({
      description: `Name of a size, or "${unsizedWord}" for cards without one; may be repeated`,
    }),
    client: several(z.string()).meta({ description: "Name of a client; may be repeated" }),
    class: several(z.string()).meta({ description: "Class of service; may be repeated" }),
    stream: several(z.string()).meta({ description: "Name of a stream; may be repeated" }),
    kind: several(z.enum(kinds)).meta({ description: "Kind of work; may be repeated" }),
    asOf: optionalDay.meta({
      description: "The day at whose end things are seen; today if absent",
    }),
    rule: z
      .string()
      .optional()
      .meta({ description: "mean+1sd, mean+1.5sd, p85 …; the team's own if absent" }),
  })
  .refine((filter) => !(filter.from && filter.to) || filter.from <= filter.to, {
    error: "The first day of the period is after its last day.",
    path: ["from"],
    params: { code: "from-after-to" },
  });

/** The filter of the figures of released cards, which are of cycle times or of lead times. */
export const measuredFilterSchema = cardFilterSchema.safeExtend({
  measure: z.enum(measures).optional().meta({
    description:
      "What is measured: cycle (committed to released) or lead (prioritised to released); cycle if absent",
  }),
});

export type CardFilter = Partial<z.output<typeof measuredFilterSchema>>;

/** The filter without types and kinds: shares of the work are among all of them. */
export function withoutTypes({ type: _types, kind: _kinds, ...filter }: CardFilter): CardFilter {
  return filter;
}
