"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useOptimistic, useRef, useTransition } from "react";
import { CheckGroup } from "@/components/filters/check-group";
import { choiceLabel } from "@/components/filters/choice-label";
import { CompareChoice } from "@/components/filters/compare-choice";
import styles from "@/components/filters/filter-bar.module.css";
import type { FilterChoices } from "@/components/filters/filter-choices";
import { FoldedControls } from "@/components/filters/folded-controls";
import { KindName } from "@/components/filters/kind-name";
import { MeasureChoice } from "@/components/filters/measure-choice";
import { MoreFilters } from "@/components/filters/more-filters";
import { PeriodChoice } from "@/components/filters/period-choice";
import { Disclosure } from "@/components/ui/disclosure";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterEntries, filterHref } from "@/lib/cards/filter/filter-query";
import type { Measure } from "@/lib/cards/filter/measure";
import { nameFilterList, offeredNames } from "@/lib/cards/filter/name-filters";
import { type Kind, kinds } from "@/lib/cards/kinds";
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
 * Says what every figure of the page is about: cycle or lead times, period, type, size, comparison, and the rest in one menu. The
 * address is the only place where the filter lives: without JavaScript this is a form that asks for
 * one, with it each choice applies at once. On a phone it is folded into one button, so that the
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
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [filter, expect] = useOptimistic(shown);
  // Two choices made quickly: the second builds on the first, which the page does not show yet.
  const latest = useRef({ filter: shown, keep });
  useEffect(() => {
    latest.current = { filter: shown, keep };
  }, [shown, keep]);
  const [isCompared, expectCompared] = useOptimistic(compare ?? false);

  const go = (next: CardFilter, kept: [string, string][]) => {
    latest.current = { filter: next, keep: kept };
    startTransition(() => {
      expect(next);
      expectCompared(!kept.some(([name, value]) => name === "compare" && value === "no"));
      const lines = new URLSearchParams(window.location.search).getAll("lines");
      const all = [...kept, ...lines.map((line): [string, string] => ["lines", line])];
      router.push(filterHref(path, next, all), { scroll: false });
    });
  };
  const apply = (change: Partial<CardFilter>) =>
    go({ ...latest.current.filter, ...change }, latest.current.keep);
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
  const types = [...(filter.type ?? []), ...(filter.kind ?? [])];

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
        <Disclosure
          label={choiceLabel(nameFilterList.type.label, types.length > 0 ? types : undefined)}
          active={types.length > 0}
        >
          <CheckGroup
            name="type"
            legend={nameFilterList.type.legend}
            options={choices.types.map(({ name, kind }) => ({
              value: name,
              label: <KindName kind={kind}>{name}</KindName>,
            }))}
            chosen={filter.type ?? []}
            onChange={(type) => apply({ type })}
          />
          <CheckGroup
            name="kind"
            legend="Kinds of work"
            options={kinds.map((kind) => ({ value: kind, label: <KindName kind={kind} /> }))}
            chosen={filter.kind ?? []}
            onChange={(kind) => apply({ kind: kind as Kind[] | undefined })}
          />
        </Disclosure>
        <Disclosure
          label={choiceLabel(nameFilterList.size.label, filter.size)}
          active={Boolean(filter.size)}
        >
          <CheckGroup
            name="size"
            legend={nameFilterList.size.legend}
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
