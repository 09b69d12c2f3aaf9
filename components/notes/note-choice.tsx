"use client";

import Form from "next/form";
import { type FormEvent, useEffect, useRef, useState } from "react";
import styles from "@/components/notes/note-choice.module.css";
import type { NoteCard } from "@/lib/cards/notes/note-card";
import { noteSheets, notesOnSheet } from "@/lib/cards/notes/note-sheets";
import type { NoteView } from "@/lib/cards/notes/note-view";

type NoteChoiceProps = {
  path: string;
  view: NoteView;
  choices: NoteCard[];
  notes: NoteCard[];
};

const groups = [
  ["open", "In progress"],
  ["queue", "In the queue, not committed yet"],
  ["ended", "Released or cancelled"],
] as const;

/** What to print on what: a plain form, which sends itself as soon as something is chosen. */
export function NoteChoice({ path, view, choices, notes }: NoteChoiceProps) {
  const chosen = new Set(notes.map((note) => note.number));
  const form = useRef<HTMLFormElement>(null);
  const [opened] = useState(() => choices.some((card) => isOpen(card) && !chosen.has(card.number)));
  const says = [view.sheet.id, view.start, ...chosen].join(" ");

  // Going back changes the address: the fields follow it, and keep the focus where it is.
  useEffect(() => {
    const [sheet = "", start = "", ...cards] = says.split(" ");
    for (const field of form.current?.elements ?? []) {
      if (field instanceof HTMLSelectElement) field.value = sheet;
      if (!(field instanceof HTMLInputElement)) continue;
      if (field.type === "checkbox") field.checked = cards.includes(field.value);
      if (field.type === "number") field.value = start;
    }
  }, [says]);

  const send = (event: FormEvent<HTMLFormElement>) => {
    // A number is sent when it is complete: with Enter, or when its field is left.
    const isNumber = event.target instanceof HTMLInputElement && event.target.type === "number";
    if (!isNumber) event.currentTarget.requestSubmit();
  };
  return (
    <Form ref={form} action={path} scroll={false} className={styles.form} onChange={send}>
      <input type="hidden" name="chosen" value="1" />
      <div className={styles.row}>
        <label>
          <span>Paper</span>
          <select name="sheet" defaultValue={view.sheet.id}>
            {noteSheets.map((sheet) => (
              <option key={sheet.id} value={sheet.id}>
                {sheet.name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Begin at place</span>
          <input
            type="number"
            name="start"
            min={1}
            max={notesOnSheet(view.sheet)}
            defaultValue={view.start}
            onBlur={(event) => {
              if (event.target.value !== String(view.start)) form.current?.requestSubmit();
            }}
          />
        </label>
        <button type="submit">Show</button>
      </div>
      {groups.map(([state, heading]) => {
        const cards = choices.filter((card) => card.state === state);
        if (cards.length === 0) return null;
        const count = cards.filter((card) => chosen.has(card.number)).length;
        return (
          <details key={state} className={styles.group} open={state === "open" && opened}>
            <summary>
              {heading}: {count} of {cards.length} chosen
            </summary>
            <fieldset>
              <legend>{heading}</legend>
              {cards.map((card) => (
                <label key={card.number}>
                  <input
                    type="checkbox"
                    name="card"
                    value={card.number}
                    defaultChecked={chosen.has(card.number)}
                  />
                  <span>
                    #{card.number} <bdi>{card.title}</bdi>
                  </span>
                </label>
              ))}
            </fieldset>
          </details>
        );
      })}
    </Form>
  );
}

function isOpen(card: NoteCard): boolean {
  return card.state === "open";
}
