import { CheckGroup } from "@/components/filters/check-group";
import { DayField } from "@/components/filters/day-field";
import type { FilterChoices } from "@/components/filters/filter-choices";
import styles from "@/components/filters/more-filters.module.css";
import { Disclosure } from "@/components/ui/disclosure";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterList } from "@/lib/cards/filter/filter-list";
import { nameFilters, offeredNames } from "@/lib/cards/filter/name-filters";

type MoreFiltersProps = {
  choices: FilterChoices;
  filter: CardFilter;
  onApply: (change: Partial<CardFilter>) => void;
};

/** Types and sizes have a choice of their own. */
const folded = nameFilters.filter((name) => name !== "type" && name !== "size");

/** The filters that readers need less: client, class of service, stream, day and rule. */
export function MoreFilters({ choices, filter, onApply }: MoreFiltersProps) {
  const { asOf, rule } = filter;
  const count = [...folded.map((name) => filter[name]), asOf, rule].filter(Boolean).length;
  return (
    <Disclosure
      label={count > 0 ? `More filters (${count})` : "More filters"}
      active={count > 0}
      side="end"
    >
      {folded.map((name) => {
        const chosen = filter[name] ?? [];
        const offered = offeredNames(name, choices.names);
        const gone = chosen.filter((one) => !offered.some(({ value }) => value === one));
        const options = [...offered, ...gone.map((one) => ({ value: one, label: one }))];
        if (options.length === 0) return null;
        return (
          <CheckGroup
            key={name}
            name={name}
            legend={filterList[name].legend}
            options={options}
            chosen={chosen}
            onChange={(next) => onApply({ [name]: next })}
          />
        );
      })}
      <DayField name="asOf" label={filterList.asOf.label} value={asOf} onApply={onApply} />
      <label className={styles.rule}>
        <span>{filterList.rule.label}</span>
        <select
          name="rule"
          value={rule ?? ""}
          onChange={(event) => onApply({ rule: event.target.value || undefined })}
        >
          {choices.rules.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      </label>
    </Disclosure>
  );
}
