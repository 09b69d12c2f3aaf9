import styles from "@/components/filters/compare-choice.module.css";
import { Disclosure } from "@/components/ui/disclosure";
import type { IsoDay } from "@/lib/dates/day";
import { previousPeriod } from "@/lib/dates/previous-period";
import { formatDayRange } from "@/lib/format/format-day-range";

type CompareChoiceProps = {
  compare: boolean;
  /** Null where the period has no first day: there is nothing before it */
  period: { from: IsoDay; to: IsoDay | undefined } | null;
  onChange: (compare: boolean) => void;
};

/** Whether the period before stands beside this one, in tiles, charts, table and exports. */
export function CompareChoice({ compare, period, onChange }: CompareChoiceProps) {
  const isOn = compare && period !== null;
  const before = period?.to ? previousPeriod(period.from, period.to) : null;
  return (
    <Disclosure label={`Compare: ${isOn ? "previous period" : "off"}`}>
      {period === null ? (
        <p className={styles.note}>
          Choose a period first, such as the last 12 months: nothing comes before everything.
        </p>
      ) : (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={compare}
            onChange={(event) => onChange(event.target.checked)}
          />
          <span>
            vs previous period
            {before ? <small>{formatDayRange(before.from, before.to)}</small> : null}
          </span>
        </label>
      )}
    </Disclosure>
  );
}
