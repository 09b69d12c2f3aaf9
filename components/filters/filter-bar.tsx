"use client";

import type { FormEvent } from "react";
import { CheckGroup } from "@/components/filters/check-group";
import { choiceLabel } from "@/components/filters/choice-label";
import { CompareChoice } from "@/components/filters/compare-choice";
import styles from "@/components/filters/filter-bar.module.css";
import type { FilterChoices } from "@/components/filters/filter-choices";
import { FoldedControls } from "@/components/filters/folded-controls";
import { MeasureChoice } from "@/components/filters/measure-choice";
import { MoreFilters } from "@/components/filters/more-filters";
import { PeriodChoice } from "@/components/filters/period-choice";
import { TypeChoice } from "@/components/filters/type-choice";
import { useFilter } from "@/components/filters/use-filter";
import { Disclosure } from "@/components/ui/disclosure";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterList } from "@/lib/cards/filter/filter-list";
import { filterEntries, filterHref } from "@/lib/cards/filter/filter-query";
import type { Measure } from "@/lib/cards/filter/measure";
import { offeredNames } from "@/lib/cards/filter/name-filters";
import type { PeriodPreset } from "@/lib/charts/planning/period-presets";

type FilterBarProps = {
  path: string;
  filter: CardFilter;
  /** Parameters that are no filter and stay as they are */
  keep: [string, string][];
  /** Whether the period before is shown beside this one; absent on a page that compares nothing */
  compare?: boolean;
  /** What the figures are of where the address does not say; absent on a page of cycle times alone */
  usualMeasure?: Measure;
  choices: FilterChoices;
  presets: PeriodPreset[];
};

/**
 * Says what every figure of the page is about: cycle or lead times, period, type, size,
 * comparison, and the rest in one menu. Without JavaScript this is a form that asks for an address,
 * with it each choice applies at once. On a phone it is folded into one button, so that the
 * figures come first.
 */
export function FilterBar({
  path,
  filter: shown,
  keep,
  compare,
  usualMeasure,
  choices,
  presets,
}: FilterBarProps) {
  const { filter, latest, pending, isCompared, go, apply } = useFilter({
    path,
    filter: shown,
    keep,
    compare: compare ?? false,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const day = (name: string) => String(data.get(name) ?? "") || undefined;
    apply({ from: day("from"), to: day("to"), asOf: day("asOf") });
  };
  const withoutCompare = keep.filter(([name]) => name !== "compare");
  // What is measured narrows nothing.
  const { measure, ...narrowed } = filter;
  const chosen = filterEntries(narrowed).length;

  return (
    <form
      className={styles.bar}
      action={path}
      method="get"
      onSubmit={submit}
      aria-label="Filter"
      data-pending={pending || undefined}
    >
      {keep.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {measure ? <input type="hidden" name="measure" value={measure} /> : null}
      <FoldedControls chosen={chosen}>
        {usualMeasure === undefined ? null : (
          <MeasureChoice
            path={path}
            filter={filter}
            keep={keep}
            usual={usualMeasure}
            onApply={apply}
          />
        )}
        <PeriodChoice path={path} filter={filter} keep={keep} presets={presets} onApply={apply} />
        <TypeChoice types={choices.types} filter={filter} onApply={apply} />
        <Disclosure
          label={choiceLabel(filterList.size.label, filter.size)}
          active={Boolean(filter.size)}
        >
          <CheckGroup
            name="size"
            legend={filterList.size.legend}
            options={offeredNames("size", choices.names)}
            chosen={filter.size ?? []}
            onChange={(size) => apply({ size })}
          />
        </Disclosure>
        {compare === undefined ? null : (
          <CompareChoice
            compare={isCompared}
            period={filter.from ? { from: filter.from, to: filter.to ?? filter.asOf } : null}
            onChange={(next) =>
              go(
                latest.current.filter,
                next ? withoutCompare : [...withoutCompare, ["compare", "no"]],
              )
            }
          />
        )}
        <MoreFilters choices={choices} filter={filter} onApply={apply} />
        <noscript>
          <button type="submit" className={styles.apply}>
            Apply
          </button>
        </noscript>
        {chosen > 0 ? (
          <a
            className={styles.clear}
            href={filterHref(path, { measure } as CardFilter, keep)}
            onClick={(event) => {
              event.preventDefault();
              go({ measure: latest.current.filter.measure }, latest.current.keep);
            }}
          >
            Clear
          </a>
        ) : null}
      </FoldedControls>
    </form>
  );
}
