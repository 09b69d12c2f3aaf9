import type { TableSource } from "@/lib/files/table-source";

const level = /^(title|titel|titre|título|titolo) \d+$/i;

/**
 * A tree of work items as Azure DevOps exports it has a title column for each level ("Title 1",
 * "Title 2"), of which each row fills one: here they are one column "Title". Other tables stay.
 */
export function joinTitleLevels(table: TableSource): TableSource {
  const places = table.headings.flatMap((heading, index) => (level.test(heading) ? [index] : []));
  const [first] = places;
  if (first === undefined || places.length < 2) return table;
  const rest = new Set(places.slice(1));
  const name = (table.headings[first] ?? "").replace(/ \d+$/, "");
  const keep = <T>(row: readonly T[]) => row.filter((_, index) => !rest.has(index));
  return {
    headings: keep(table.headings.map((heading, index) => (index === first ? name : heading))),
    async *batches() {
      for await (const { rows, rowNumbers } of table.batches()) {
        yield {
          rowNumbers,
          rows: rows.map((row) => {
            const title = places
              .map((place) => row[place] ?? "")
              .find((cell) => cell.trim() !== "");
            return keep(row.map((cell, index) => (index === first ? (title ?? "") : cell)));
          }),
        };
      }
    },
  };
}
