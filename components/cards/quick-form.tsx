"use client";

import { Button, Group, Kbd, Stack } from "@mantine/core";
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { AddedCards } from "@/components/cards/added-cards";
import { DateCardFields, MainCardFields, MoreCardFields } from "@/components/cards/card-fields";
import { SeveralForm } from "@/components/cards/several-form";
import { FormMessage } from "@/components/forms/form-message";
import { RestoredNote } from "@/components/forms/restored-note";
import { useDraft } from "@/components/forms/use-draft";
import { useFormAction } from "@/components/forms/use-form-action";
import { EditorDetails } from "@/components/ui/editor-details";
import { PageKeys } from "@/components/ui/page-keys";
import { undoneEvent } from "@/components/ui/toast";
import { fieldsOf } from "@/lib/cards/fields/card-fields";
import type { CardLists } from "@/lib/cards/fields/field-description";
import type { FormAction, FormValues } from "@/lib/cards/form-state";
import classes from "./quick-form.module.css";

type Props = {
  base: string;
  lists: CardLists;
  start: FormValues;
  idempotencyKey: string;
  addAction: FormAction;
  addSeveralAction: FormAction;
  /** The cards that the last form added, where no script ran */
  added: { first: number; last: number } | null;
};

const keys = [
  { keys: "Enter", label: "Add the card" },
  { keys: "Ctrl Enter", label: "Add the card, committed today" },
  { keys: "Ctrl Shift Enter", label: "Add the card, released today" },
];

/** The form that stays open for the next card. */
export function QuickForm(props: Props) {
  const { base, lists, start, idempotencyKey, addAction, added } = props;
  const form = useRef<HTMLFormElement>(null);
  // Another that the page comes with later is not this form's.
  const [key] = useState(idempotencyKey);
  const [pasted, setPasted] = useState<FormValues | null>(null);
  const draft = useDraft(form, `new-card ${base}`);
  const { state, pending, renewedKey, formProps, typed, errorOf } = useFormAction(addAction, {
    onDone: (_, element) => {
      draft.forget();
      setTakenBack(false);
      makeReadyForNext(element);
    },
  });
  useEffect(() => titleOf(form.current)?.focus(), []);
  // A card that was taken back is not told of any more.
  const [isTakenBack, setTakenBack] = useState(false);
  useEffect(() => {
    const forget = () => setTakenBack(true);
    document.addEventListener(undoneEvent, forget);
    return () => document.removeEventListener(undoneEvent, forget);
  }, []);

  function paste(event: ClipboardEvent<HTMLFormElement>) {
    if (event.target !== titleOf(form.current)) return;
    const lines = event.clipboardData.getData("text/plain").split(/\r?\n/);
    if (lines.filter((line) => line.trim() !== "").length < 2) return;
    event.preventDefault();
    const { type, size } = Object.fromEntries(new FormData(event.currentTarget));
    setPasted({ titles: lines.join("\n"), type: String(type), size: String(size) });
  }

  if (pasted) {
    return (
      <SeveralForm
        action={props.addSeveralAction}
        base={base}
        lists={lists}
        start={pasted}
        idempotencyKey={renewedKey ?? key}
      />
    );
  }
  const value = (field: string) => typed(field, start[field] ?? "");
  const latest = state.status === "done" ? state.result : null;
  const shown = latest ? { first: Number(latest.number), last: Number(latest.number) } : added;
  return (
    <form
      ref={form}
      {...formProps}
      className={classes.form}
      onPaste={paste}
      onKeyDown={(event) => submitByKey(event)}
    >
      <RestoredNote isRestored={draft.isRestored} onDiscard={draft.discard} />
      <Stack gap="lg">
        <input type="hidden" name="key" value={renewedKey ?? draft.kept?.key ?? key} />
        <input type="hidden" name="proposed" value={start.prioritised ?? ""} />
        <MainCardFields lists={lists} typed={value} errorOf={errorOf} />
        <Group gap="sm">
          <Button type="submit" loading={pending}>
            Add
          </Button>
          <Button
            type="submit"
            name="today"
            value="committed"
            variant="default"
            disabled={pending}
            aria-keyshortcuts="Control+Enter"
          >
            Add, committed today
          </Button>
          <Button
            type="submit"
            name="today"
            value="released"
            variant="default"
            disabled={pending}
            aria-keyshortcuts="Control+Shift+Enter"
          >
            Add, released today
          </Button>
        </Group>
        <PageKeys keys={keys} />
        <p className={classes.keys}>
          <Kbd>Enter</Kbd> adds, with <Kbd>Ctrl</Kbd> it is committed today, with <Kbd>Ctrl</Kbd>{" "}
          <Kbd>Shift</Kbd> released today as well
        </p>
        {state.status === "refused" && state.errors.length === 0 && <FormMessage state={state} />}
        <AddedCards base={base} added={isTakenBack ? null : shown} />
        <EditorDetails
          className={classes.more}
          isOpen={state.errors.some((error) => isFolded(error.field))}
          summary="Days, client, notes and the rest"
        >
          <Stack gap="lg" mt="md">
            <DateCardFields lists={lists} typed={value} errorOf={errorOf} />
            <MoreCardFields
              lists={lists}
              noStream="the one that fits, once committed"
              typed={value}
              errorOf={errorOf}
            />
          </Stack>
        </EditorDetails>
      </Stack>
    </form>
  );
}

/** Enter adds from a choice as well; with Ctrl or ⌘, from any field, it is committed today, with Shift
    released as well. */
function submitByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter") return;
  const form = event.currentTarget;
  const isToday = event.ctrlKey || event.metaKey;
  if (!isToday && !(event.target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  const today = event.shiftKey ? "released" : "committed";
  form.requestSubmit(isToday ? form.querySelector(`button[value=${today}]`) : null);
}

/** Everything but type, size and the proposed day is emptied, and the title waits for the next. */
function makeReadyForNext(form: HTMLFormElement): void {
  const proposed = form.querySelector<HTMLInputElement>("input[name=proposed]")?.value ?? "";
  for (const field of form.elements) {
    if (field instanceof HTMLTextAreaElement) field.value = "";
    else if (field instanceof HTMLInputElement && field.type !== "hidden")
      field.value = field.name === "prioritised" ? proposed : "";
    else if (field instanceof HTMLSelectElement && field.name === "stream") field.value = "";
  }
  titleOf(form)?.focus();
}

function titleOf(form: HTMLFormElement | null): HTMLInputElement | null {
  return form?.querySelector<HTMLInputElement>("input[name=title]") ?? null;
}

function isFolded(field: string): boolean {
  return !fieldsOf("main").some((main) => main === field);
}
