import styles from "@/components/charts/data-table.module.css";
import { PlainLink } from "@/components/ui/plain-link";
import { notEnoughData } from "@/lib/format/not-enough-data";

type DataTableProps = {
  caption: string;
  columns: string[];
  rows: string[][];
  /** Where a cell leads, in the places of `rows`; nothing is behind a count of 0 */
  hrefs?: (string | undefined)[][];
};

/** More columns than a phone has room for. */
const manyColumns = 4;
/** As many rows as may stand below each other without a scroll bar of their own. */
const fewRows = 12;

/**
 * A chart's figures as a plain table; the first cell of a row names it. On a phone the rows of a wide one
 * stand as blocks, every value below its heading, so that nothing scrolls sideways.
 */
export function DataTable({ caption, columns, rows, hrefs }: DataTableProps) {
  const isWide = columns.length > manyColumns;
  return (
    <section
      className={styles.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={`Table: ${caption}`}
      data-stacks={isWide || undefined}
      data-short={rows.length <= fewRows || undefined}
    >
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: headings repeat and never move
              <th key={index} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and rows never move
            <tr key={place}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={cell} scope="row">
                    {hrefs?.[place]?.[0] ? (
                      <PlainLink href={hrefs[place][0]}>{cell}</PlainLink>
                    ) : (
                      cell
                    )}
                  </th>
                ) : (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells never move within their row
                    key={index}
                    data-label={columns[index]}
                    data-none={cell === notEnoughData || undefined}
                    title={cell === notEnoughData ? cell : undefined}
                  >
                    {hrefs?.[place]?.[index] && cell !== "0" ? (
                      <PlainLink href={hrefs[place][index]}>{cell}</PlainLink>
                    ) : (
                      cell
                    )}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
