import { z } from "zod";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { measures } from "@/lib/cards/filter/measure";
import { type NameFilter, nameFilterList, nameFilters } from "@/lib/cards/filter/name-filters";
import { kinds } from "@/lib/cards/kinds";

const several = <T extends z.ZodType>(one: T) =>
  z
    .union([one.transform((value) => [value]), z.array(one)])
    .optional()
    .transform((values) => (values && values.length > 0 ? [...new Set(values)] : undefined));

const optionalDay = z.union([daySchema, z.literal("").transform(() => undefined)]).optional();

/** The filters by name, as addresses have them. */
export const nameFilterShape = Object.fromEntries(
  nameFilters.map((name) => [
    name,
    several(z.string()).meta({ description: nameFilterList[name].meaning }),
  ]),
) as Record<NameFilter, ReturnType<typeof several<z.ZodString>>>;

/**
 * The filter of every figure, as it stands in addresses: days included at both ends, absent means
 * all, a parameter repeated for several values.
 */
export const cardFilterSchema = z
  .object({
    from: optionalDay.meta({ description: "First day of release, included" }),
    to: optionalDay.meta({ description: "Last day of release, included" }),
    ...nameFilterShape,
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
