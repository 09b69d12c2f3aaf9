import styles from "@/components/filters/period-links.module.css";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterHref } from "@/lib/cards/filter/filter-query";
import type { PeriodPreset } from "@/lib/charts/planning/period-presets";

type PeriodLinksProps = {
  path: string;
  filter: CardFilter;
  keep: [string, string][];
  presets: PeriodPreset[];
  onApply: (change: Partial<CardFilter>) => void;
};

/** The periods that readers pick most: links, which build on choices made a moment ago. */
export function PeriodLinks({ path, filter, keep, presets, onApply }: PeriodLinksProps) {
  return (
    <ul className={styles.periods} aria-label="Period of release">
      {presets.map(({ label, from, to }) => (
        <li key={label}>
          <a
            href={filterHref(path, { ...filter, from, to }, keep)}
            aria-current={filter.from === from && filter.to === to ? "true" : undefined}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              onApply({ from, to });
            }}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
