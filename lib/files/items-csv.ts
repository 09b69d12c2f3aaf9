import type { Measure } from "@/lib/cards/filter/measure";
import type { Kind } from "@/lib/cards/kinds";
import { type DayNumber, toIsoDay } from "@/lib/dates/day";
import { type CsvSeparator, csvStyleOf, writeCsv } from "@/lib/files/write-csv";

export type ExportedItems = {
  measure: Measure;
  types: readonly { name: string; kind: Kind; wholeDays: number | null }[];
  sizes: readonly string[];
  points: {
    number: readonly number[];
    title: readonly string[];
    type: readonly number[];
    size: readonly (number | null)[];
    prioritised: readonly (DayNumber | null)[];
    committed: readonly (DayNumber | null)[];
    released: readonly DayNumber[];
    cycleDays: readonly (number | null)[];
    leadDays: readonly (number | null)[];
  };
};

const first = ["number", "title", "type", "kind", "size"];
const headings = {
  cycle: [...first, "committed", "released", "cycleDays", "overSla"],
  lead: [...first, "prioritised", "released", "leadDays", "overSla"],
} as const;

/**
 * The released cards behind a set of figures as CSV, in order of release, with the time measured;
 * over is what took longer than the SLA of its own type among them.
 */
export function itemsCsv(
  { measure, types, sizes, points }: ExportedItems,
  separator?: CsvSeparator | undefined,
): string {
  const [starts, taken] =
    measure === "lead"
      ? [points.prioritised, points.leadDays]
      : [points.committed, points.cycleDays];
  return writeCsv(
    [...headings[measure]],
    points.number.map((number, index) => {
      const type = types[points.type[index] ?? 0];
      const size = points.size[index] ?? null;
      const days = taken[index] ?? 0;
      const limit = type?.wholeDays ?? null;
      return [
        number,
        points.title[index] ?? "",
        type?.name ?? "",
        type?.kind ?? "",
        size === null ? null : (sizes[size] ?? null),
        toIsoDay(starts[index] ?? 0),
        toIsoDay(points.released[index] ?? 0),
        days,
        limit === null ? null : days > limit ? "yes" : "no",
      ];
    }),
    csvStyleOf(separator),
  );
}
