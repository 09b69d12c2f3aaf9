import { Button, NativeSelect, TextInput } from "@mantine/core";
import Link from "next/link";
import { AutoForm } from "@/components/forms/auto-form";
import { unsizedWord } from "@/lib/cards/card-filter";
import type { CardLists } from "@/lib/cards/card-form";
import { emptyListQuery, isNarrowed, type ListQuery, writeListQuery } from "@/lib/cards/list-query";
import classes from "./list-filters.module.css";

type Props = { base: string; query: ListQuery; lists: CardLists };

const states = [
  { value: "", label: "Any state" },
  { value: "queue", label: "In the queue" },
  { value: "open", label: "In progress" },
  { value: "released", label: "Released" },
  { value: "cancelled", label: "Cancelled" },
  { value: "excluded", label: "Left out of figures" },
];

/** Search and filters, all in the address: a plain form that sends itself where scripts run. */
export function ListFilters({ base, query, lists }: Props) {
  const sort = writeListQuery({
    ...emptyListQuery,
    sort: query.sort,
    isDescending: query.isDescending,
  }).get("sort");
  return (
    <search>
      <AutoForm action={`${base}/cards`} className={classes.filters}>
        {sort && <input type="hidden" name="sort" value={sort} />}
        <TextInput
          key={`q ${query.q}`}
          className={classes.search}
          type="search"
          name="q"
          aria-label="Search cards"
          placeholder="Search: title, reference, client or #number"
          defaultValue={query.q}
          autoComplete="off"
        />
        <Choice name="state" label="State" value={query.state ?? ""} data={states} />
        <Choice
          name="type"
          label="Type"
          value={query.types[0] ?? ""}
          data={[{ value: "", label: "Any type" }, ...lists.types]}
        />
        <Choice
          name="size"
          label="Size"
          value={query.sizes[0] ?? ""}
          data={[
            { value: "", label: "Any size" },
            ...lists.sizes,
            { value: unsizedWord, label: "No size" },
          ]}
        />
        {lists.clients.length > 0 && (
          <Choice
            name="client"
            label="Client"
            value={query.clients[0] ?? ""}
            data={[{ value: "", label: "Any client" }, ...lists.clients]}
          />
        )}
        {lists.classesOfService.length > 0 && (
          <Choice
            name="class"
            label="Class of service"
            value={query.classesOfService[0] ?? ""}
            data={[{ value: "", label: "Any class" }, ...lists.classesOfService]}
          />
        )}
        {lists.streams.length > 0 && (
          <Choice
            name="stream"
            label="Stream"
            value={query.streams[0] ?? ""}
            data={[{ value: "", label: "Any stream" }, ...lists.streams]}
          />
        )}
        <Button type="submit" variant="default">
          Search
        </Button>
        {isNarrowed(query) && (
          <Link href={`${base}/cards`} className={classes.all}>
            Show all
          </Link>
        )}
      </AutoForm>
    </search>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  value: string;
  data: (string | { value: string; label: string })[];
};

function Choice({ name, label, value, data }: ChoiceProps) {
  return (
    <NativeSelect
      key={`${name} ${value}`}
      name={name}
      aria-label={label}
      defaultValue={value}
      data={data}
    />
  );
}
