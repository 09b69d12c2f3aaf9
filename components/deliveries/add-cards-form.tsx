"use client";

import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import styles from "@/components/deliveries/delivery-forms.module.css";
import { ChoiceSelect } from "@/components/forms/choice-select";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import type { FormAction } from "@/lib/cards/form-state";

/** Cards that several words were found in, to choose from. */
export type CardSearch = {
  words: string;
  team: string;
  teamName: string;
  found: { number: number; title: string; about: string }[];
};

type AddCardsFormProps = {
  action: FormAction;
  team: string;
  teams: { slug: string; name: string }[];
  queue: { number: number; title: string }[];
  search: CardSearch | null;
};

/** Adds cards by number or by words, of any team, or from the queue. */
export function AddCardsForm({ action, team, teams, queue, search }: AddCardsFormProps) {
  const { state, pending, formProps, typed, errorOf } = useFormAction(action, {
    onDone: ({ goTo }, form) => {
      if (!goTo?.includes("?")) clearAdded(form);
    },
  });
  // Kept by its address: teams that come or go meanwhile must not choose another one.
  const [chosen, choose] = useState(typed("in", search?.team ?? team));
  return (
    <form {...formProps} className={styles.form} aria-label="Add cards" data-unguarded>
      {teams.length < 2 ? null : (
        <ChoiceSelect
          name="in"
          label="Team"
          data={teams.map(({ slug, name }) => ({ value: slug, label: name }))}
          value={chosen}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
      <TextInput
        name="find"
        label="Number, or words of it"
        placeholder="12, 15 or refund"
        dir="auto"
        autoComplete="off"
        className={styles.wide}
        defaultValue={typed("find", search?.words)}
        error={errorOf("find")}
      />
      <Button type="submit" variant="default" loading={pending}>
        Add
      </Button>
      {search === null ? null : (
        <fieldset className={styles.choices}>
          <legend>
            {search.found.length === 0
              ? `No card of ${search.teamName} has “${search.words}”.`
              : `Cards with “${search.words}”: tick those that belong to it, and add them.`}
          </legend>
          {search.found.map(({ number, title, about }) => (
            <label key={number}>
              <input type="checkbox" name="card" value={`${search.team}:${number}`} /> #{number}{" "}
              <bdi>{title}</bdi> <small>{about}</small>
            </label>
          ))}
        </fieldset>
      )}
      {queue.length === 0 ? null : (
        <details className={styles.fold}>
          <summary>Choose from the queue ({queue.length})</summary>
          <div className={styles.choices}>
            {queue.map(({ number, title }) => (
              <label key={number}>
                <input type="checkbox" name="card" value={`${team}:${number}`} /> #{number}{" "}
                <bdi>{title}</bdi>
              </label>
            ))}
          </div>
        </details>
      )}
      {state.errors.length === 0 && state.status === "refused" ? (
        <FormMessage state={state} />
      ) : null}
    </form>
  );
}

/** What was added is no longer asked for; the team stays chosen. */
function clearAdded(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll("input")) {
    if (field.type === "checkbox") field.checked = false;
    if (field.name === "find") field.value = "";
  }
}
