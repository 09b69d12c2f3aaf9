import { CheckGroup } from "@/components/filters/check-group";
import { DayField } from "@/components/filters/day-field";
import type { FilterChoices } from "@/components/filters/filter-choices";
import styles from "@/components/filters/more-filters.module.css";
import { Disclosure } from "@/components/ui/disclosure";
import type { CardFilter } from "@/lib/cards/filter/card-filter";

type MoreFiltersProps = {
  choices: FilterChoices;
  filter: CardFilter;
  onApply: (change: Partial<CardFilter>) => void;
};

/** The filters that readers need less: client, class of service, stream, day and rule. */
export function MoreFilters({ choices, filter, onApply }: MoreFiltersProps) {
  const { client, class: classes, stream, asOf, rule } = filter;
  const count = [client, classes, stream, asOf, rule].filter(Boolean).length;
  const groups = [
    { name: "client", legend: "Clients", names: choices.clients, chosen: client },
    { name: "class", legend: "Classes of service", names: choices.classes, chosen: classes },
    { name: "stream", legend: "Streams", names: choices.streams, chosen: stream },
  ] as const;
  return (
    <Disclosure
      label={count > 0 ? `More filters (${count})` : "More filters"}
      active={count > 0}
      side="end"
    >
      {groups.map(({ name, legend, names, chosen }) => {
        const offered = [...new Set([...names, ...(chosen ?? [])])];
        if (offered.length === 0) return null;
        return (
          <CheckGroup
            key={name}
            name={name}
            legend={legend}
            options={offered.map((one) => ({ value: one, label: one }))}
            chosen={chosen ?? []}
            onChange={(next) => onApply({ [name]: next })}
          />
        );
      })}
      <DayField name="asOf" label="As of the end of" value={asOf} onApply={onApply} />
      <label className={styles.rule}>
        <span>SLA rule</span>
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
