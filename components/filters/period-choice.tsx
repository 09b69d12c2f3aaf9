import { DayField } from "@/components/filters/day-field";
import { PeriodLinks } from "@/components/filters/period-links";
import { Disclosure } from "@/components/ui/disclosure";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterList } from "@/lib/cards/filter/filter-list";
import type { PeriodPreset } from "@/lib/charts/planning/period-presets";
import { formatDayRange } from "@/lib/format/format-day-range";

type PeriodChoiceProps = {
  path: string;
  filter: CardFilter;
  keep: [string, string][];
  presets: PeriodPreset[];
  onApply: (change: Partial<CardFilter>) => void;
};

/** When the shown cards were released: a usual period or any two days. */
export function PeriodChoice({ path, filter, keep, presets, onApply }: PeriodChoiceProps) {
  const { from, to } = filter;
  const preset = presets.find((one) => one.from === from && one.to === to);
  const label = preset?.label.toLowerCase() ?? formatDayRange(from ?? null, to ?? null);
  return (
    <Disclosure label={`Period: ${label}`} active={Boolean(from || to)}>
      <PeriodLinks path={path} filter={filter} keep={keep} presets={presets} onApply={onApply} />
      <DayField name="from" label={filterList.from.label} value={from} onApply={onApply} />
      <DayField name="to" label={filterList.to.label} value={to} onApply={onApply} />
    </Disclosure>
  );
}
