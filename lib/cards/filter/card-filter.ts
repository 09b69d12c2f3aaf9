import { z } from "zod";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { filterList } from "@/lib/cards/filter/filter-list";
import { measures } from "@/lib/cards/filter/measure";
import { type NameFilter, nameFilters } from "@/lib/cards/filter/name-filters";
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
    several(z.string()).meta({ description: filterList[name].meaning }),
  ]),
) as Record<NameFilter, ReturnType<typeof several<z.ZodString>>>;

/**
 * The filter of every figure, as it stands in addresses: days included at both ends, absent means
 * all, a parameter repeated for several values.
 */
export const cardFilterSchema = z
  .object({
    from: optionalDay.meta({ description: filterList.from.meaning }),
    to: optionalDay.meta({ description: filterList.to.meaning }),
    ...nameFilterShape,
    kind: several(z.enum(kinds)).meta({ description: filterList.kind.meaning }),
    asOf: optionalDay.meta({ description: filterList.asOf.meaning }),
    rule: z.string().optional().meta({ description: filterList.rule.meaning }),
  })
  .refine((filter) => !(filter.from && filter.to) || filter.from <= filter.to, {
    error: "The first day of the period is after its last day.",
    path: ["from"],
    params: { code: "from-after-to" },
  });

/** The filter of the figures of released cards, which are of cycle times or of lead times. */
export const measuredFilterSchema = cardFilterSchema.safeExtend({
  measure: z.enum(measures).optional().meta({ description: filterList.measure.meaning }),
});

export type CardFilter = Partial<z.output<typeof measuredFilterSchema>>;

/** The filter without types and kinds: shares of the work are among all of them. */
export function withoutTypes({ type: _types, kind: _kinds, ...filter }: CardFilter): CardFilter {
  return filter;
}
