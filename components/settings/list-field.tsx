import { TextInput } from "@mantine/core";
import { ChoiceSelect } from "@/components/forms/choice-select";
import type { Kind } from "@/lib/cards/kinds";
import { kindColours, plainColour } from "@/lib/cards/lists/list-colours";
import classes from "./list-form.module.css";

export type FieldColumn = "kind" | "colour" | "streamKind" | "limit" | "box";

export type FieldRow = {
  id: number;
  name: string;
  cards: number;
  kind?: Kind;
  colour?: string | null;
  wipLimit?: number | null;
  boxDays?: number | null;
};

const kinds = [
  { value: "feature", label: "Feature: planned work" },
  { value: "support", label: "Support: expected at once" },
  { value: "hidden", label: "Hidden work" },
];

const streamKinds = [
  { value: "feature", label: "Feature stream" },
  { value: "support", label: "Support stream" },
];

/** A kind as its form names it; null for what is none. */
export function kindLabel(value: string): string | null {
  return [...kinds, ...streamKinds].find((one) => one.value === value)?.label ?? null;
}

type Props = {
  column: FieldColumn;
  field: string;
  name: string;
  row: FieldRow | null;
  typed: (field: string, start?: string) => string;
};

/** One field of an entry beside its name. */
export function ListField({ column, field, name, row, typed }: Props) {
  switch (column) {
    case "kind":
    case "streamKind":
      return (
        <ChoiceSelect
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
            row?.colour ?? (row?.kind ? kindColours[row.kind] : plainColour),
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
    case "box":
      return (
        <TextInput
          name={`box.${field}`}
          aria-label={`Time box of ${name}, in days`}
          placeholder="no time box"
          className={classes.limit}
          inputMode="numeric"
          defaultValue={typed(`box.${field}`, row?.boxDays ? String(row.boxDays) : "")}
        />
      );
  }
}
