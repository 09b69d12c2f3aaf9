import { ConflictSides } from "@/components/forms/conflict-sides";
import { fieldsOnScreen, labelOf } from "@/lib/cards/fields/card-fields";
import { startField } from "@/lib/cards/fields/card-form";
import type { FormValues } from "@/lib/cards/form-state";
import { isIsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";

type Props = {
  theirs: FormValues;
  /** What was typed, with what the form started from */
  yours: FormValues;
};

/** Both sides of a card that somebody else changed meanwhile, field by field, to choose from. */
export function ConflictPanel({ theirs, yours }: Props) {
  const differing = fieldsOnScreen.filter((field) => text(theirs, field) !== text(yours, field));
  return (
    <ConflictSides
      title="Somebody else changed this card"
      text={
        differing.length === 0
          ? "They made the same changes as you. Save once more to be sure."
          : "It was changed after you opened it. Choose for each field what to keep, then save."
      }
      fields={differing.map((field) => ({
        field,
        label: labelOf(field),
        theirs: shown(text(theirs, field)),
        yours: shown(text(yours, field)),
        keepsTheirs: text(yours, field) === text(yours, startField(field)),
      }))}
    />
  );
}

function text(values: FormValues, field: string): string {
  return (values[field] ?? "").replaceAll("\r\n", "\n");
}

function shown(value: string): string {
  return isIsoDay(value) ? showDay(value) : value;
}
