"use client";

import { type CardField, fieldsOnScreen, labelOf } from "@/lib/cards/fields/card-fields";
import { sideField, startField } from "@/lib/cards/fields/card-form";
import type { FormValues } from "@/lib/cards/form-state";
import { isIsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import classes from "./conflict-panel.module.css";

type Props = {
  theirs: FormValues;
  /** What was typed, with what the form started from */
  yours: FormValues;
};

/** Both sides of a card that somebody else changed meanwhile, field by field, to choose from. */
export function ConflictPanel({ theirs, yours }: Props) {
  const differing = fieldsOnScreen.filter((field) => text(theirs, field) !== text(yours, field));
  return (
    <section className={classes.panel} role="alert" aria-labelledby="conflict">
      <h2 id="conflict" className={classes.title}>
        Somebody else changed this card
      </h2>
      <p className={classes.text}>
        {differing.length === 0
          ? "They made the same changes as you. Save once more to be sure."
          : "It was changed after you opened it. Choose for each field what to keep, then save."}
      </p>
      {differing.map((field) => {
        const onlyThey = text(yours, field) === text(yours, startField(field));
        return (
          <fieldset key={field} className={classes.field}>
            <legend className={classes.legend}>{labelOf(field)}</legend>
            <Side field={field} side="theirs" value={text(theirs, field)} chosen={onlyThey} />
            <Side field={field} side="yours" value={text(yours, field)} chosen={!onlyThey} />
          </fieldset>
        );
      })}
    </section>
  );
}

type SideProps = { field: CardField; side: "theirs" | "yours"; value: string; chosen: boolean };

function Side({ field, side, value, chosen }: SideProps) {
  return (
    <label className={classes.side}>
      <input type="radio" name={sideField(field)} value={side} defaultChecked={chosen} />
      <span>
        <span className={classes.whose}>{side === "theirs" ? "Stored now" : "Yours"}</span>
        <bdi className={classes.value}>{shown(value)}</bdi>
      </span>
    </label>
  );
}

function text(values: FormValues, field: string): string {
  return (values[field] ?? "").replaceAll("\r\n", "\n");
}

function shown(value: string): string {
  if (value === "") return "empty";
  return isIsoDay(value) ? showDay(value) : value;
}
