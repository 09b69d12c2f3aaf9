"use client";

import { useEffect, useRef } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import styles from "@/components/stand-up/row-menu.module.css";
import type { FormAction } from "@/lib/cards/form-state";
import type { OpenCardView } from "@/lib/cards/progress/open-card";
import { blockedWords } from "@/lib/charts/stand-up/stand-up-words";

type RowMenuProps = { card: OpenCardView; action: FormAction; close: () => void };

/** What the stand-up can decide about a card, without leaving the page. */
export function RowMenu({ card, action, close }: RowMenuProps) {
  const popover = useRef<HTMLDivElement>(null);
  const { state, pending, formProps, errorOf } = useFormAction(action, {
    onDone: () => popover.current?.hidePopover(),
  });
  useEffect(() => {
    const element = popover.current;
    if (element === null) return;
    const onToggle = ({ newState }: ToggleEvent) => {
      if (newState === "closed") close();
    };
    element.addEventListener("toggle", onToggle);
    element.showPopover();
    element.querySelector<HTMLElement>("[data-first]")?.focus();
    return () => element.removeEventListener("toggle", onToggle);
  }, [close]);
  const wordsProblem = errorOf("words");
  const blocked = blockedWords(card);

  return (
    <div
      ref={popover}
      popover="auto"
      role="dialog"
      aria-labelledby="row-menu"
      className={styles.menu}
    >
      <div className={styles.head}>
        <h2 id="row-menu">
          #{card.number} <bdi>{card.title}</bdi>
        </h2>
        <button type="button" onClick={() => popover.current?.hidePopover()}>
          Close
        </button>
      </div>
      <form {...formProps} className={styles.form} aria-busy={pending}>
        <input type="hidden" name="number" value={card.number} />
        <input type="hidden" name="version" value={card.version} />
        <label>
          {card.blocked === null ? "Note, or what blocks it" : "Note"}
          <input
            name="words"
            autoComplete="off"
            data-first
            aria-invalid={wordsProblem ? true : undefined}
            aria-describedby={wordsProblem ? "row-menu-problem" : undefined}
          />
        </label>
        {wordsProblem ? (
          <p id="row-menu-problem" role="alert" className={styles.problem}>
            {wordsProblem}
          </p>
        ) : null}
        <div className={styles.deeds}>
          <button type="submit" name="deed" value="note">
            Add note
          </button>
          {card.blocked === null ? (
            <button type="submit" name="deed" value="block">
              Block
            </button>
          ) : (
            <button type="submit" name="deed" value="unblock">
              No longer blocked
            </button>
          )}
          <button type="submit" name="deed" value="release">
            Release today
          </button>
        </div>
        {card.blocked !== null && blocked ? <p className={styles.words}>{blocked}</p> : null}
        {state.status === "refused" && !wordsProblem ? <FormMessage state={state} /> : null}
      </form>
    </div>
  );
}
