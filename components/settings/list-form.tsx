"use client";

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import type { FormAction } from "@/lib/cards/form-state";
import type { Kind } from "@/lib/cards/kinds";
import classes from "./list-form.module.css";

type Column = "kind" | "colour" | "streamKind" | "limit";

type Row = {
  id: number;
  name: string;
  kind?: Kind;
  colour?: string | null;
  wipLimit?: number | null;
};

type Props = { title: string; text: string; columns: Column[]; rows: Row[]; action: FormAction };

const kinds = [
  { value: "feature", label: "Feature: planned work" },
  { value: "support", label: "Support: expected at once" },
  { value: "hidden", label: "Hidden work" },
];

const streamKinds = [
  { value: "feature", label: "Feature stream" },
  { value: "support", label: "Support stream" },
];

const kindColours: Record<Kind, string> = {
  feature: "#0072b2",
  support: "#e69f00",
  hidden: "#cc79a7",
};

/** One of the team's lists: names, order and what else an entry has; a blank row for a new one. */
export function ListForm({ title, text, columns, rows, action }: Props) {
  const { state, pending, formProps, typed } = useFormAction(action);
  const row = (one: Row | null, index: number) => {
    const key = one === null ? "new" : String(one.id);
    const name = one?.name ?? "a new one";
    return (
      <li key={key} className={classes.row}>
        <TextInput
          name={`order.${key}`}
          aria-label={`Place of ${name}`}
          className={classes.order}
          inputMode="numeric"
          defaultValue={typed(`order.${key}`, one === null ? "" : String(index + 1))}
        />
        <TextInput
          name={`name.${key}`}
          aria-label={one === null ? "A new one" : `Name of ${name}`}
          className={classes.name}
          dir="auto"
          maxLength={100}
          autoComplete="off"
          placeholder={one === null ? "Add another …" : undefined}
          defaultValue={typed(`name.${key}`, one?.name ?? "")}
        />
        {columns.map((column) => (
          <Field key={column} column={column} field={key} name={name} row={one} typed={typed} />
        ))}
      </li>
    );
  };
  const firstError = state.errors[0]?.message;
  return (
    <section className={classes.section}>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{text}</p>
      <form {...formProps}>
        <ol className={classes.list}>
          {rows.map(row)}
          {row(null, rows.length)}
        </ol>
        <FormMessage state={firstError === undefined ? state : { ...state, message: firstError }} />
        <Button type="submit" variant="default" loading={pending} mt="sm">
          Save {title.toLowerCase()}
        </Button>
      </form>
    </section>
  );
}

type FieldProps = {
  column: Column;
  field: string;
  name: string;
  row: Row | null;
  typed: (field: string, start?: string) => string;
};

function Field({ column, field, name, row, typed }: FieldProps) {
  switch (column) {
    case "kind":
    case "streamKind":
      return (
        <NativeSelect
          name={`kind.${field}`}
          aria-label={`Kind of ${name}`}
          className={classes.kind}
          defaultValue={typed(`kind.${field}`, row?.kind ?? "feature")}
          data={column === "kind" ? kinds : streamKinds}
        />
      );
    case "colour":
      return (
        <input
          type="color"
          name={`colour.${field}`}
          aria-label={`Colour of ${name}`}
          className={classes.colour}
          defaultValue={typed(
            `colour.${field}`,
            row?.colour ?? kindColours[row?.kind ?? "feature"],
          )}
        />
      );
    case "limit":
      return (
        <TextInput
          name={`limit.${field}`}
          aria-label={`Limit of ${name}`}
          placeholder="no limit"
          className={classes.limit}
          inputMode="numeric"
          defaultValue={typed(`limit.${field}`, row?.wipLimit ? String(row.wipLimit) : "")}
        />
      );
  }
}
