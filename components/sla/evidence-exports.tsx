import { Fragment } from "react";
import styles from "@/components/planning/export-links.module.css";
import { PrintButton } from "@/components/planning/print-button";
import { SemicolonLink } from "@/components/ui/semicolon-link";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterHref } from "@/lib/cards/filter/filter-query";

type EvidenceExportsProps = { slug: string; filter: CardFilter; by: string };

/** The evidence as files, by the filter of the page. */
export function EvidenceExports({ slug, filter, by }: EvidenceExportsProps) {
  const files: [label: string, file: string][] = [
    ["Excel", "evidence.xlsx"],
    ["Back-test as CSV", "backtest.csv"],
    ["Rules as CSV", "rules.csv"],
    ["Quotes as CSV", "quotes.csv"],
  ];
  const hrefOf = (file: string) => filterHref(`/t/${slug}/sla/${file}`, filter, [["by", by]]);
  return (
    <ul className={styles.links} aria-label="Export the evidence">
      {files.map(([label, file]) => (
        <Fragment key={file}>
          <li>
            <a className={styles.link} href={hrefOf(file)} download>
              {label}
            </a>
          </li>
          {file.endsWith(".csv") && (
            <li>
              <SemicolonLink label={label} href={hrefOf(file)} className={styles.link} />
            </li>
          )}
        </Fragment>
      ))}
      <li>
        <PrintButton className={styles.link} />
      </li>
    </ul>
  );
}
