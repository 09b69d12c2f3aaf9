import { Button, TextInput } from "@mantine/core";
import Link from "next/link";
import { FoldedControls } from "@/components/filters/folded-controls";
import { AutoForm } from "@/components/forms/auto-form";
import { ChoiceSelect } from "@/components/forms/choice-select";
import { changePlaceWords } from "@/lib/cards/history/change-place";
import { type HistoryFilter, writeHistoryFilter } from "@/lib/cards/history/history-filter";
import { type HistoryKind, historyKindList } from "@/lib/cards/history/history-kinds";
import classes from "./history-filters.module.css";

type HistoryFiltersProps = {
  /** The page's address */
  path: string;
  filter: HistoryFilter;
  authors: string[];
  /** Those that whoever looks may read */
  kinds: HistoryKind[];
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const origins = [
  { value: "", label: "From anywhere" },
  { value: "screen", label: "On screen" },
  { value: "import", label: "Imports" },
  { value: "api", label: "API and tokens" },
  { value: "system", label: "Walltime itself" },
  ...Object.entries(changePlaceWords).map(([value, words]) => ({
    value: `on-${value}`,
    label: `On screen: ${words}`,
  })),
];

/** What of the history is shown, all in the address: a plain form that sends itself where scripts run. */
export function HistoryFilters({ path, filter, authors, kinds }: HistoryFiltersProps) {
  const { q, who, kind = [], card, from, to, origin } = filter;
  const set = [who, kind[0], card, from ?? to, origin].filter((one) => one !== undefined).length;
  return (
    <search>
      <AutoForm action={path} className={classes.filters}>
        <TextInput
          key={`q ${q}`}
          className={classes.search}
          type="search"
          name="q"
          aria-label="Search the history"
          placeholder="Part of a title or name"
          defaultValue={q}
          autoComplete="off"
          dir="auto"
        />
        <Button type="submit" variant="default">
          Search
        </Button>
        <FoldedControls chosen={set}>
          <ChoiceSelect
            key={`who ${who}`}
            name="who"
            aria-label="By whom"
            defaultValue={who ?? ""}
            data={[
              { value: "", label: "By anybody" },
              ...[...new Set([...authors, ...(who ? [who] : [])])].map((name) => ({
                value: name,
                label: name,
              })),
            ]}
          />
          <ChoiceSelect
            key={`kind ${kind.join()}`}
            name="kind"
            aria-label="What was changed"
            defaultValue={kind[0] ?? ""}
            data={[
              { value: "", label: "Of everything" },
              { value: "settings", label: "Settings of every kind" },
              ...kinds.map((one) => ({ value: one, label: historyKindList[one].label })),
            ]}
          />
          <ChoiceSelect
            key={`origin ${origin}`}
            name="origin"
            aria-label="From where"
            defaultValue={origin ?? ""}
            data={origins.map(({ value, label }) => ({ value, label: capital(label) }))}
          />
          <TextInput
            key={`card ${card}`}
            className={classes.card}
            name="card"
            aria-label="Number of a card"
            placeholder="Card number"
            inputMode="numeric"
            defaultValue={card === undefined ? "" : String(card)}
            autoComplete="off"
          />
          <Day name="from" label="From" value={from} />
          <Day name="to" label="To" value={to} />
          {writeHistoryFilter(filter).size > 0 ? (
            <Link href={path} className={classes.all}>
              Show all
            </Link>
          ) : null}
        </FoldedControls>
      </AutoForm>
    </search>
  );
}

type DayProps = { name: string; label: string; value: string | undefined };

function Day({ name, label, value }: DayProps) {
  return (
    <label className={classes.day}>
      <span>{label}</span>
      <input
        key={value ?? ""}
        type="date"
        name={name}
        min="1970-01-01"
        max="2100-12-31"
        defaultValue={value ?? ""}
      />
    </label>
  );
}
