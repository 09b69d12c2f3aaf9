"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { ChangedMeanwhile } from "@/components/card-list/changed-meanwhile";
import { useCorrection } from "@/components/card-list/use-correction";
import { KindName } from "@/components/filters/kind-name";
import { useTypeMarks } from "@/components/filters/type-marks";
import { isTyping } from "@/components/ui/is-typing";
import { labelOf } from "@/lib/cards/fields/card-fields";
import type { FormAction } from "@/lib/cards/form-state";
import type { CorrectableField, ListedCard } from "@/lib/cards/lists/listed-card";
import { isIsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import classes from "./editable-cell.module.css";

type Props = {
  card: ListedCard;
  field: CorrectableField;
  value: string;
  /** What to choose from; without it the field is a day */
  choices?: string[];
  /** The type's or size's own colour */
  colour?: string | null;
  /** The card can be committed or released today, by one press */
  offersToday?: boolean;
  action: FormAction;
};

/** A value that turns into its input on a click; Enter or leaving saves it, Escape leaves it. */
export function EditableCell(props: Props) {
  const { card, field, value, choices, colour, offersToday = false, action } = props;
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const marks = useTypeMarks();
  const kind = field === "type" ? marks.get(value)?.kind : undefined;
  const label = `${labelOf(field)} of card ${card.number}`;
  const { saving, problem, refused, theirs, save, giveUp } = useCorrection(
    action,
    card,
    field,
    value,
    () => close(),
  );
  // A refused value is there to be put right; nobody who types elsewhere by now is called back.
  useEffect(() => {
    if (problem !== null && !isTyping(document.activeElement)) input.current?.focus();
  }, [problem]);

  function close() {
    setOpen(false);
    giveUp();
    setTimeout(() => opener.current?.focus());
  }

  if (theirs !== null) {
    const { yours, now } = theirs;
    return (
      <ChangedMeanwhile
        theirs={text(now)}
        yours={text(yours)}
        onKeep={close}
        onSet={() => save(yours, theirs)}
      />
    );
  }
  const closed = (
    // Keeps its room while its input lies over it, so that the table does not move.
    <span className={classes.closed} data-open={isOpen || undefined}>
      <button
        ref={opener}
        type="button"
        className={classes.value}
        aria-label={isOpen ? undefined : `Correct ${label}, now ${shown(value)}`}
        onClick={() => setOpen(true)}
      >
        {kind ? (
          <KindName kind={kind} type={saving ?? value}>
            <bdi>{text(saving ?? value)}</bdi>
          </KindName>
        ) : (
          <>
            {colour && <span className={classes.swatch} style={{ background: colour }} />}
            <bdi>{text(saving ?? value)}</bdi>
          </>
        )}
      </button>
      {offersToday && saving === null && (
        // Without scripts the form around the list does it.
        <button
          type="submit"
          name="today"
          value={`${field} ${card.number} ${card.version}`}
          className={classes.today}
          data-today={field}
          aria-label={`${labelOf(field)} of card ${card.number}: today`}
          onClick={(event) => {
            event.preventDefault();
            save("today");
          }}
        >
          today
        </button>
      )}
    </span>
  );
  const common = {
    ref: input,
    autoFocus: true,
    className: classes.input,
    defaultValue: value,
    // Not disabled while it is saved: that would take the focus away.
    "aria-busy": saving !== null,
    "aria-label": label,
    "aria-invalid": problem !== null,
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>) => {
      event.stopPropagation();
      if (event.key === "Escape") close();
      if (event.key !== "Enter") return;
      event.preventDefault();
      save(event.currentTarget.value);
    },
  };
  return (
    <span className={classes.cell}>
      {closed}
      {isOpen && choices && (
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
      )}
      {isOpen && !choices && (
        <input
          {...common}
          type="date"
          min="1970-01-01"
          max="2100-12-31"
          onBlur={({ currentTarget }) => {
            if (currentTarget.value !== refused) save(currentTarget.value);
          }}
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
