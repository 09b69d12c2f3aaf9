import styles from "@/components/hidden-work/section-parts.module.css";
import { SemicolonLink } from "@/components/ui/semicolon-link";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterHref } from "@/lib/cards/filter/filter-query";

type CsvTable =
  | "days"
  | "days-by-stream"
  | "support"
  | "overtaken"
  | "support-effect"
  | "what-if"
  | "blockers"
  | "streams"
  | "flow"
  | "cumulative-flow"
  | "time-boxes";

type CsvLinkProps = {
  /** The hidden-work page */
  path: string;
  table: CsvTable;
  filter: CardFilter;
  further?: [string, string][];
  /** Which of several tables it is; CSV by default */
  label?: string;
};

/** The figures of a part of the page as a CSV file. */
export function CsvLink({ path, table, filter, further = [], label = "CSV" }: CsvLinkProps) {
  const href = filterHref(`${path}/${table}.csv`, filter, further);
  return (
    <>
      <a className={styles.file} href={href} download>
        {label}
      </a>
      <SemicolonLink label={label} href={href} className={styles.file} />
    </>
  );
}
