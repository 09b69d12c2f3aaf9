import { cardFilterSchema } from "@/lib/cards/filter/card-filter";
import { filterEntries } from "@/lib/cards/filter/filter-query";
import { formatLines, parseLines } from "@/lib/charts/items/chart-lines";
import { formatRange, parseRange } from "@/lib/charts/items/zoom-range";
import { readPlanningView, viewEntries } from "@/lib/charts/planning/planning-view";
import { renamedParameters } from "@/lib/charts/planning/renamed-parameters";

/**
 * What stands behind the question mark of the planning page, in one fixed order, without what the
 * page does not know and without what is as usual. A filter that cannot be read is left out.
 */
export function tidyPlanningQuery(text: string): string {
  const given = new URLSearchParams(text);
  const query = renamedParameters(
    Object.fromEntries(
      [...new Set(given.keys())].map((name) => {
        const values = given.getAll(name);
        return [name, values.length > 1 ? values : values[0]];
      }),
    ),
  );
  const filter = cardFilterSchema.safeParse(query);
  const lines = given.has("lines") ? formatLines(parseLines(given.get("lines"))) : null;
  const zoom = parseRange(given.get("zoom"));
  return new URLSearchParams([
    ...(filter.success ? filterEntries(filter.data) : []),
    ...viewEntries(readPlanningView(query)),
    ...(lines === null ? [] : [["lines", lines]]),
    ...(zoom === null ? [] : [["zoom", formatRange(zoom)]]),
  ]).toString();
}
