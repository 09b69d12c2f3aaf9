import { PrintButton } from "@/components/planning/print-button";
import styles from "@/components/sla/evidence-exports.module.css";
import { Disclosure } from "@/components/ui/disclosure";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterHref } from "@/lib/cards/filter/filter-query";

type EvidenceExportsProps = { slug: string; filter: CardFilter; by: string };

const files: readonly [label: string, file: string][] = [
  ["All of it as Excel", "evidence.xlsx"],
  ["Back-test as CSV", "backtest.csv"],
  ["Rules as CSV", "rules.csv"],
  ["Quotes as CSV", "quotes.csv"],
];

/** The evidence as files, by the filter of the page, and on paper. */
export function EvidenceExports({ slug, filter, by }: EvidenceExportsProps) {
  const hrefOf = (file: string, also: [string, string][] = []) =>
    filterHref(`/t/${slug}/sla/${file}`, filter, [["by", by], ...also]);
  return (
    <>
      <Disclosure label="Export" side="end">
        <ul className={styles.files} aria-label="Export the evidence">
          {files.map(([label, file]) => (
            <li key={file}>
              <a href={hrefOf(file)} download>
                {label}
              </a>
            </li>
          ))}
          {files
            .filter(([, file]) => file.endsWith(".csv"))
            .map(([label, file]) => (
              <li key={file}>
                <a href={hrefOf(file, [["separator", "semicolon"]])} download>
                  {label} with semicolons
                </a>
              </li>
            ))}
        </ul>
      </Disclosure>
      <PrintButton className={styles.print} />
    </>
  );
}
