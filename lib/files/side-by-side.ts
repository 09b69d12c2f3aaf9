import { means } from "@/lib/cards/words/heading-words";
import type { RowBatch, TableSource } from "@/lib/files/table-source";
import type { SurveyedTable } from "@/lib/files/table-survey";

/** From the first column of a block to the one after its last. */
type Block = { start: number; end: number; names: string[] };

/**
 * Tables that stand side by side under the same headings are read as one below the other. Others stay
 * as they are; `apart` names the columns of a table of its own behind an empty column, which are not read.
 */
export function stackBlocks(
  table: TableSource,
  survey: SurveyedTable,
): { table: TableSource; apart: string[] } {
  const blocks = blocksOf(survey);
  const [first, ...rest] = blocks;
  if (first === undefined || rest.length === 0) return { table, apart: [] };
  const alike = rest.filter(({ names }) => names.join("\n") === first.names.join("\n"));
  if (alike.length > 0 && isOfCards(first.names)) {
    return { table: stacked(table, [first, ...alike]), apart: [] };
  }
  const own = rest.filter((block) => isOfDays(survey, block) && beginsWithNames(survey, block));
  if (own.length === 0 || !isOfDays(survey, first)) return { table, apart: [] };
  const apart = own.flatMap(({ start, end }) => table.headings.slice(start, end));
  return { table: without(table, own), apart };
}

/** Runs of columns, parted by columns without a heading and a cell or where the first heading repeats. */
function blocksOf(survey: SurveyedTable): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const [index, heading] of survey.headings.entries()) {
    const name = heading.replace(/ \(\d+\)$/, "");
    const isBlank =
      heading === `Column ${index + 1}` && (survey.column(heading)?.sample.length ?? 0) === 0;
    const repeats = open !== null && open.names.length > 1 && heading !== name;
    if (isBlank || (repeats && open?.names[0] === name)) open = null;
    if (isBlank) continue;
    if (open === null) {
      open = { start: index, end: index, names: [] };
      blocks.push(open);
    }
    open.end = index + 1;
    open.names.push(name);
  }
  return blocks.filter(({ names }) => names.length > 1);
}

function isOfCards(names: readonly string[]): boolean {
  const meanings = ["title", "reference", "number"] as const;
  return names.some((name) => meanings.some((meaning) => means(name, meaning)));
}

function isOfDays(survey: SurveyedTable, { start, end }: Block): boolean {
  return survey.headings.slice(start, end).some((heading) => holdsDays(survey, heading));
}

function holdsDays(survey: SurveyedTable, heading: string): boolean {
  const column = survey.column(heading);
  return column !== undefined && column.sample.length > 0 && column.dates.outcome !== "none";
}

/** Whether the first column of a block names each of its rows, as that of a table of its own does. */
function beginsWithNames(survey: SurveyedTable, { start }: Block): boolean {
  const heading = survey.headings[start] ?? "";
  const cells = survey.column(heading)?.sample ?? [];
  return cells.length > 0 && new Set(cells).size === cells.length && !holdsDays(survey, heading);
}

function without(table: TableSource, blocks: readonly Block[]): TableSource {
  const keep = <T>(row: readonly T[]) =>
    row.filter((_, at) => !blocks.some(({ start, end }) => at >= start && at < end));
  return {
    headings: keep(table.headings),
    async *batches() {
      for await (const { rows, rowNumbers } of table.batches()) {
        yield { rows: rows.map(keep), rowNumbers };
      }
    },
  };
}

function stacked(table: TableSource, blocks: readonly Block[]): TableSource {
  const [first] = blocks;
  return {
    headings: first?.names ?? [],
    async *batches() {
      for await (const { rows, rowNumbers } of table.batches()) {
        const batch: RowBatch = { rows: [], rowNumbers: [] };
        for (const [index, row] of rows.entries()) {
          for (const { start, end } of blocks) {
            const cells = row.slice(start, end);
            if (cells.every((cell) => cell.trim() === "")) continue;
            batch.rows.push(cells);
            batch.rowNumbers.push(rowNumbers[index] ?? 0);
          }
        }
        yield batch;
      }
    },
  };
}
