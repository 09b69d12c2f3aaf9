"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useRef, useState } from "react";
import { cardFieldNames } from "@/lib/cards/card-form";
import { type FormAction, newForm, sentByScript } from "@/lib/cards/form-state";
import type { ListedCard } from "@/lib/cards/listed-card";
import { isIsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import classes from "./editable-cell.module.css";

type Field = "type" | "size" | "prioritised" | "committed" | "released";

type Props = {
  card: ListedCard;
  field: Field;
  value: string;
  /** What to choose from; without it the field is a day */
  choices?: string[];
  action: FormAction;
};

/** A value that turns into its input on a click; Enter or leaving saves it, Escape leaves it. */
export function EditableCell({ card, field, value, choices, action }: Props) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const label = `${cardFieldNames[field]} of card ${card.number}`;

  function close() {
    setOpen(false);
    setProblem(null);
    setTimeout(() => opener.current?.focus());
  }

  async function save(next: string) {
    if (saving !== null) return;
    if (next === value) return close();
    setSaving(next);
    const form = new FormData();
    form.set("number", String(card.number));
    form.set("version", String(card.version));
    form.set("field", field);
    form.set("value", next);
    form.set(sentByScript, "yes");
    try {
      const state = await action(newForm, form);
      if (state.status === "refused") {
        setProblem(state.errors[0]?.message ?? state.message);
      } else {
        close();
        router.refresh();
      }
    } catch {
      setProblem("Walltime could not be reached. Nothing was saved: try again.");
    } finally {
      setSaving(null);
    }
  }

  if (!isOpen) {
    return (
      <button
        ref={opener}
        type="button"
        className={classes.value}
        aria-label={`Correct ${label}, now ${shown(value)}`}
        onClick={() => setOpen(true)}
      >
        <bdi>{saving === null ? text(value) : text(saving)}</bdi>
      </button>
    );
  }
  const common = {
    autoFocus: true,
    className: classes.input,
    defaultValue: value,
    disabled: saving !== null,
    "aria-label": label,
    "aria-invalid": problem !== null,
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>) => {
      if (event.key === "Escape") close();
      if (event.key !== "Enter") return;
      event.preventDefault();
      save(event.currentTarget.value);
    },
  };
  return (
    <span className={classes.editor}>
      {choices ? (
        <select
          {...common}
          onChange={(event) => save(event.currentTarget.value)}
          onBlur={() => problem === null && saving === null && setOpen(false)}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice === "" ? "no size" : choice}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          type="date"
          min="1970-01-01"
          max="2100-12-31"
          onBlur={(event) => save(event.currentTarget.value)}
        />
      )}
      {problem && (
        <span role="alert" className={classes.problem}>
          {problem}
        </span>
      )}
    </span>
  );
}

function text(value: string): string {
  if (value === "") return "–";
  return isIsoDay(value) ? showDay(value) : value;
}

function shown(value: string): string {
  return value === "" ? "empty" : text(value);
}
