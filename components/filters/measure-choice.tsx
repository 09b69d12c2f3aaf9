import styles from "@/components/ui/choice-links.module.css";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterList } from "@/lib/cards/filter/filter-list";
import { filterHref } from "@/lib/cards/filter/filter-query";
import { type Measure, measureNames, measureSpans, measures } from "@/lib/cards/filter/measure";

type MeasureChoiceProps = {
  path: string;
  filter: CardFilter;
  keep: [string, string][];
  /** What an address without it means */
  usual: Measure;
  onApply: (change: Partial<CardFilter>) => void;
};

/** Whether every figure is of cycle times or of lead times: links, which build on choices made a moment ago. */
export function MeasureChoice({ path, filter, keep, usual, onApply }: MeasureChoiceProps) {
  const shown = filter.measure ?? usual;
  return (
    <ul className={styles.choices} aria-label={filterList.measure.label}>
      {measures.map((one) => {
        const measure = one === usual ? undefined : one;
        return (
          <li key={one}>
            <a
              href={filterHref(path, { ...filter, measure }, keep)}
              title={capital(measureSpans[one])}
              aria-current={one === shown ? "true" : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onApply({ measure });
              }}
            >
              {capital(measureNames[one])}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
