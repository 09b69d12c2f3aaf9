"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useOptimistic, useTransition } from "react";
import { CheckGroup } from "@/components/filters/check-group";
import { choiceLabel } from "@/components/filters/choice-label";
import { DayField } from "@/components/filters/day-field";
import styles from "@/components/filters/filter-bar.module.css";
import { KindName } from "@/components/filters/kind-name";
import { NameChoice } from "@/components/filters/name-choice";
import { PeriodLinks } from "@/components/filters/period-links";
import { Disclosure } from "@/components/ui/disclosure";
import { unsizedWord } from "@/lib/cards/fields/unsized-word";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterEntries, filterHref } from "@/lib/cards/filter/filter-query";
import { type Kind, kinds } from "@/lib/cards/kinds";
import type { PeriodPreset } from "@/lib/charts/planning/period-presets";
import { showDay } from "@/lib/dates/show-day";

export type FilterChoices = {
  types: { name: string; kind: Kind }[];
  sizes: string[];
  clients: string[];
  classes: string[];
  streams: string[];
  rules: { value: string; label: string }[];
};

type FilterBarProps = {
  path: string;
  filter: CardFilter;
  /** Parameters that are no filter and stay as they are */
  keep: [string, string][];
  choices: FilterChoices;
  presets: PeriodPreset[];
};

/**
 * Narrows every figure of the page. The address is the only place where the filter lives: without
 * JavaScript this is a form that asks for one, with it each choice applies at once.
 */
export function FilterBar({ path, filter: shown, keep, choices, presets }: FilterBarProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [filter, expect] = useOptimistic(shown);

  const apply = (change: Partial<CardFilter>) => {
    const next = { ...filter, ...change };
    startTransition(() => {
      expect(next);
      const lines = new URLSearchParams(window.location.search).getAll("lines");
      const kept = [...keep, ...lines.map((line): [string, string] => ["lines", line])];
      router.push(filterHref(path, next, kept), { scroll: false });
    });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const day = (name: string) => String(data.get(name) ?? "") || undefined;
    apply({ from: day("from"), to: day("to"), asOf: day("asOf") });
  };
  const chosen = filterEntries(filter).length;

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
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <PeriodLinks path={path} filter={filter} keep={keep} presets={presets} />
      <details className={styles.fold}>
        <summary>{chosen > 0 ? `Filters (${chosen})` : "Filters"}</summary>
      </details>
      <div className={styles.choices}>
        <Disclosure label="Dates" active={Boolean(filter.from || filter.to)}>
          <DayField name="from" label="Released from" value={filter.from} onApply={apply} />
          <DayField name="to" label="Released to" value={filter.to} onApply={apply} />
        </Disclosure>
        <Disclosure label={choiceLabel("Type", filter.type)} active={Boolean(filter.type)}>
          <CheckGroup
            name="type"
            legend="Work types"
            options={choices.types.map(({ name, kind }) => ({
              value: name,
              label: <KindName kind={kind}>{name}</KindName>,
            }))}
            chosen={filter.type ?? []}
            onChange={(type) => apply({ type })}
          />
        </Disclosure>
        <Disclosure label={choiceLabel("Kind", filter.kind)} active={Boolean(filter.kind)}>
          <CheckGroup
            name="kind"
            legend="Kinds of work"
            options={kinds.map((kind) => ({ value: kind, label: <KindName kind={kind} /> }))}
            chosen={filter.kind ?? []}
            onChange={(kind) => apply({ kind: kind as Kind[] | undefined })}
          />
        </Disclosure>
        <Disclosure label={choiceLabel("Size", filter.size)} active={Boolean(filter.size)}>
          <CheckGroup
            name="size"
            legend="T-shirt sizes"
            options={[
              ...choices.sizes.map((name) => ({ value: name, label: name })),
              { value: unsizedWord, label: "No size" },
            ]}
            chosen={filter.size ?? []}
            onChange={(size) => apply({ size })}
          />
        </Disclosure>
        <NameChoice
          name="client"
          heading="Client"
          legend="Clients"
          names={choices.clients}
          chosen={filter.client}
          onChange={(client) => apply({ client })}
        />
        <NameChoice
          name="class"
          heading="Class"
          legend="Classes of service"
          names={choices.classes}
          chosen={filter.class}
          onChange={(names) => apply({ class: names })}
        />
        <NameChoice
          name="stream"
          heading="Stream"
          legend="Streams"
          names={choices.streams}
          chosen={filter.stream}
          onChange={(stream) => apply({ stream })}
        />
        <Disclosure
          label={filter.asOf ? `As of ${showDay(filter.asOf)}` : "As of today"}
          active={Boolean(filter.asOf)}
        >
          <DayField
            name="asOf"
            label="As things stood at the end of"
            value={filter.asOf}
            onApply={apply}
          />
        </Disclosure>
        <label className={styles.rule}>
          <span>SLA rule</span>
          <select
            name="rule"
            value={filter.rule ?? ""}
            onChange={(event) => apply({ rule: event.target.value || undefined })}
          >
            {choices.rules.map((rule) => (
              <option key={rule.value} value={rule.value}>
                {rule.label}
              </option>
            ))}
          </select>
        </label>
        <noscript>
          <button type="submit" className={styles.apply}>
            Apply
          </button>
        </noscript>
        {chosen > 0 ? (
          <a
            className={styles.clear}
            href={filterHref(path, {} as CardFilter, keep)}
            onClick={(event) => {
              event.preventDefault();
              apply(Object.fromEntries(Object.keys(filter).map((name) => [name, undefined])));
            }}
          >
            Clear
          </a>
        ) : null}
      </div>
    </form>
  );
}
