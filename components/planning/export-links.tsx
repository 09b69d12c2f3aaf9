import { CopyTable } from "@/components/planning/copy-table";
import styles from "@/components/planning/export-links.module.css";
import { PrintButton } from "@/components/planning/print-button";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterHref } from "@/lib/cards/filter/filter-query";
import type { SlaGrouping } from "@/lib/metrics/sla-table";

type ExportLinksProps = { path: string; filter: CardFilter; by: SlaGrouping; compare: boolean };

/** The table as files, on the clipboard and on paper, with the figures of the page. */
export function ExportLinks({ path, filter, by, compare }: ExportLinksProps) {
  const api = `/api/v1/teams/${path.split("/").at(-1)}`;
  const table: [string, string][] = compare
    ? [
        ["by", by],
        ["compare", "true"],
      ]
    : [["by", by]];
  const files: [label: string, href: string][] = [
    ["CSV", filterHref(`${api}/sla.csv`, filter, table)],
    [
      "CSV with semicolons",
      filterHref(`${api}/sla.csv`, filter, [...table, ["separator", "semicolon"]]),
    ],
    ["Excel", filterHref(`${path}/sla.xlsx`, filter, table)],
    ["Markdown", filterHref(`${api}/sla.md`, filter, table)],
    ["Cards as CSV", filterHref(`${api}/committed-to-done.csv`, filter)],
    [
      "Cards with semicolons",
      filterHref(`${api}/committed-to-done.csv`, filter, [["separator", "semicolon"]]),
    ],
  ];
  return (
    <ul className={styles.links} aria-label="Export the table">
      <li>
        <CopyTable className={styles.link} />
      </li>
      {files.map(([label, href]) => (
        <li key={label}>
          <a className={styles.link} href={href} download>
            {label}
          </a>
        </li>
      ))}
      <li>
        <PrintButton className={styles.link} />
      </li>
    </ul>
  );
}
