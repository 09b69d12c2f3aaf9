import type { Kind } from "@/lib/cards/kinds";
import { toIsoDay } from "@/lib/dates/day";
import { writeCsv } from "@/lib/files/write-csv";

export type ExportedItems = {
  types: readonly { name: string; kind: Kind }[];
  sizes: readonly string[];
  wholeDays: number | null;
  points: {
    number: readonly number[];
    title: readonly string[];
    type: readonly number[];
    size: readonly (number | null)[];
    committed: readonly number[];
    released: readonly number[];
    cycleDays: readonly number[];
  };
};

const headings = [
  "number",
  "title",
  "type",
  "kind",
  "size",
  "committed",
  "released",
  "cycleDays",
  "overSla",
];

/** The released cards behind a set of figures as CSV, in order of release. */
export function itemsCsv({ types, sizes, wholeDays, points }: ExportedItems): string {
  return writeCsv(
    headings,
    points.number.map((number, index) => {
      const type = types[points.type[index] ?? 0];
      const size = points.size[index] ?? null;
      const days = points.cycleDays[index] ?? 0;
      return [
        number,
        points.title[index] ?? "",
        type?.name ?? "",
        type?.kind ?? "",
        size === null ? null : (sizes[size] ?? null),
        toIsoDay(points.committed[index] ?? 0),
        toIsoDay(points.released[index] ?? 0),
        days,
        wholeDays === null ? null : days > wholeDays ? "yes" : "no",
      ];
    }),
  );
}
