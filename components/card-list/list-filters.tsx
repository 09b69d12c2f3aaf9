import { Button, TextInput } from "@mantine/core";
import Link from "next/link";
import { CheckChoice, CheckNames } from "@/components/card-list/check-choice";
import { FoldedControls } from "@/components/filters/folded-controls";
import { AutoForm } from "@/components/forms/auto-form";
import { ChoiceSelect } from "@/components/forms/choice-select";
import { Disclosure } from "@/components/ui/disclosure";
import type { CardLists } from "@/lib/cards/fields/field-description";
import { filterList } from "@/lib/cards/filter/filter-list";
import { type NameFilter, nameFilters, offeredNames } from "@/lib/cards/filter/name-filters";
import {
  emptyListQuery,
  isNarrowed,
  type ListQuery,
  writeListQuery,
} from "@/lib/cards/lists/list-query";
import classes from "./list-filters.module.css";

type Props = { base: string; query: ListQuery; lists: CardLists };

const states = [
  { value: "", label: "Any state" },
  { value: "queue", label: "In the queue" },
  { value: "open", label: "In progress" },
  { value: "released", label: "Released" },
  { value: "no-commit-day", label: "Released, no commit day" },
  { value: "cancelled", label: "Cancelled" },
  { value: "excluded", label: "Left out of figures" },
];

/** What has a choice of its own in the row; the rest is in one menu, as on the planning page. */
const hasItsOwn = (name: NameFilter) => name === "type" || name === "size";
const folded = nameFilters.filter((name) => !hasItsOwn(name));

/** Search and filters, all in the address: a plain form that sends itself where scripts run. */
export function ListFilters({ base, query, lists }: Props) {
  const sort = writeListQuery({
    ...emptyListQuery,
    sort: query.sort,
    isDescending: query.isDescending,
  }).get("sort");
  const namesOf = (name: NameFilter) => ({
    name,
    heading: filterList[name].label,
    options: offeredNames(name, lists),
    chosen: query[name],
  });
  const further = [query.from ?? query.to, ...folded.map((name) => query[name].length)].filter(
    Boolean,
  ).length;
  return (
    <search>
      <AutoForm action={`${base}/cards`} className={classes.filters}>
        {query.measure === "lead" && <input type="hidden" name="measure" value="lead" />}
        {sort && <input type="hidden" name="sort" value={sort} />}
        <TextInput
          key={`q ${query.q}`}
          className={classes.search}
          type="search"
          name="q"
          aria-label="Search cards"
          placeholder="Title, reference, client, #number"
          defaultValue={query.q}
          autoComplete="off"
          dir="auto"
        />
        <Button type="submit" variant="default">
          Search
        </Button>
        <FoldedControls chosen={narrowedBy(query)}>
          <ChoiceSelect
            key={`state ${query.state}`}
            name="state"
            aria-label="State"
            defaultValue={query.state ?? ""}
            data={states}
          />
          {nameFilters.filter(hasItsOwn).map((name) => (
            <CheckChoice key={name} {...namesOf(name)} />
          ))}
          <Disclosure
            label={further > 0 ? `More filters (${further})` : "More filters"}
            active={further > 0}
            side="end"
          >
            {folded.map((name) => (
              <CheckNames key={name} {...namesOf(name)} />
            ))}
            <div className={classes.days}>
              <ReleaseDay name="from" label={filterList.from.label} value={query.from} />
              <ReleaseDay name="to" label={filterList.to.label} value={query.to} />
            </div>
          </Disclosure>
          {isNarrowed(query) && (
            <Link href={`${base}/cards`} className={classes.all}>
              Show all
            </Link>
          )}
        </FoldedControls>
      </AutoForm>
    </search>
  );
}

type DayProps = { name: string; label: string; value: string | null };

function ReleaseDay({ name, label, value }: DayProps) {
  return (
    <TextInput
      key={value ?? ""}
      type="date"
      name={name}
      label={label}
      min="1970-01-01"
      max="2100-12-31"
      defaultValue={value ?? ""}
    />
  );
}

/** How many filters of the list are set, beside its search. */
function narrowedBy(query: ListQuery): number {
  return [
    query.state,
    query.from ?? query.to,
    ...nameFilters.map((name) => query[name].length),
  ].filter(Boolean).length;
}
