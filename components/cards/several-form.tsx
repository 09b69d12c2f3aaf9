"use client";

import { Button, Group, Stack, Textarea } from "@mantine/core";
import { useRef, useState } from "react";
import { ChoiceSelect } from "@/components/forms/choice-select";
import { FormMessage } from "@/components/forms/form-message";
import { LinkButton } from "@/components/forms/link-button";
import { RestoredNote } from "@/components/forms/restored-note";
import { useDraft } from "@/components/forms/use-draft";
import { useFormAction } from "@/components/forms/use-form-action";
import type { CardLists } from "@/lib/cards/fields/field-description";
import { titleLines } from "@/lib/cards/fields/title-lines";
import type { FormAction, FormValues } from "@/lib/cards/form-state";
import classes from "./quick-form.module.css";

type Props = {
  action: FormAction;
  base: string;
  lists: CardLists;
  start: FormValues;
  idempotencyKey: string;
};

/** Adds several cards at once: a line for each title, one type and size for all. */
export function SeveralForm({ action, base, lists, start, idempotencyKey }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const draftKey = `several-cards ${base}`;
  const draft = useDraft(form, draftKey);
  const { state, pending, renewedKey, formProps, typed, errorOf } = useFormAction(action, {
    onDone: draft.forget,
  });
  const [count, setCount] = useState(titleLines(start.titles ?? "").length);
  const value = (field: string) => typed(field, start[field] ?? "");
  return (
    <form ref={form} {...formProps} className={classes.form}>
      <RestoredNote isRestored={draft.isRestored} onDiscard={draft.discard} />
      <Stack gap="lg">
        <input type="hidden" name="key" value={renewedKey ?? draft.kept?.key ?? idempotencyKey} />
        <Textarea
          name="titles"
          label="Titles, one a line"
          required
          dir="auto"
          rows={Math.min(16, Math.max(6, count + 1))}
          defaultValue={value("titles")}
          error={errorOf("titles")}
          onChange={(event) => setCount(titleLines(event.currentTarget.value).length)}
        />
        <Group grow align="start">
          <ChoiceSelect
            name="type"
            label="Type of all of them"
            defaultValue={value("type")}
            data={lists.types}
            error={errorOf("type")}
          />
          <ChoiceSelect
            name="size"
            label="Size of all of them"
            defaultValue={value("size")}
            data={[{ value: "", label: "no size" }, ...lists.sizes]}
            error={errorOf("size")}
          />
        </Group>
        {state.errors.length === 0 && state.status === "refused" && <FormMessage state={state} />}
        <Group gap="sm">
          <Button type="submit" loading={pending}>
            {count > 1 ? `Add ${count} cards` : "Add"}
          </Button>
          <LinkButton href={`${base}/cards/new?fresh=1`} variant="default">
            Add one instead
          </LinkButton>
        </Group>
      </Stack>
    </form>
  );
}
