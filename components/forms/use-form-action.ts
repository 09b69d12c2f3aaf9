"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useActionState, useRef, useState } from "react";
import { offerUndo } from "@/components/frame/offer-undo";
import {
  type FormAction,
  type FormState,
  keyReused,
  newForm,
  sentByScript,
} from "@/lib/cards/form-state";

const unreachable =
  "Walltime could not be reached, so nothing was saved. What you typed is still here: check the connection and try again.";

/**
 * A form that works without scripts, and with them keeps every field as typed until the server has
 * said yes. A lost connection is told at the form; a second click while waiting does nothing.
 */
export function useFormAction(
  action: FormAction,
  options: { onDone?: (state: FormState, form: HTMLFormElement) => void } = {},
) {
  const router = useRouter();
  const [answered, formAction] = useActionState(action, newForm);
  const [latest, setLatest] = useState<FormState | null>(null);
  const [pending, setPending] = useState(false);
  const [renewedKey, setRenewedKey] = useState<string | null>(null);
  const waiting = useRef(false);
  const state = latest ?? answered;

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (waiting.current) return;
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(form, submitter);
    data.set(sentByScript, "yes");
    waiting.current = true;
    setPending(true);
    try {
      const next = await action(state, data);
      setLatest(next);
      if (next.status === "refused") {
        // What the old key did is done: the next attempt is a new one.
        if (next.code === keyReused) setRenewedKey(crypto.randomUUID());
        focusFirstError(form, next);
      } else {
        setRenewedKey(null);
        form.dataset.saved = "";
        options.onDone?.(next, form);
        if (next.undo) offerUndo(next.undo);
        if (next.goTo === null) router.refresh();
        else if (next.goTo.startsWith("/")) router.push(next.goTo);
        else window.location.assign(next.goTo);
      }
    } catch {
      setLatest({ ...state, status: "refused", message: unreachable, errors: [] });
    } finally {
      waiting.current = false;
      setPending(false);
    }
  }

  return {
    state,
    pending,
    /** In place of the idempotency key that the form was opened with, once that is used up */
    renewedKey,
    formProps: { action: formAction, onSubmit, noValidate: true },
    /** What was typed into a field, or what it starts with. */
    typed: (field: string, start = "") => state.values[field] ?? start,
    errorOf: (field: string) => state.errors.find((error) => error.field === field)?.message,
  };
}

function focusFirstError(form: HTMLFormElement, state: FormState): void {
  for (const { field } of state.errors) {
    const input = form.elements.namedItem(field);
    if (input instanceof HTMLElement) {
      input.closest("details")?.setAttribute("open", "");
      input.focus();
      return;
    }
  }
}
