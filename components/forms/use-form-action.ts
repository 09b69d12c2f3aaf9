"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useActionState, useRef, useState } from "react";
import { offerUndo } from "@/components/frame/offer-undo";
import { noAnswer, noAnswerToPress } from "@/components/ui/no-answer";
import { newRepeatKey, useRepeatKey } from "@/components/ui/repeat-key";
import {
  type FormAction,
  type FormState,
  isKeyUsed,
  keyField,
  newForm,
  notCertain,
  sentByScript,
} from "@/lib/cards/form-state";

/** Where something is typed or chosen. */
const typed = 'input:not([type="hidden"]), textarea, select';

/** What buttons named "do" ask for that saves nothing. */
const looks = ["preview", "add", "fill", "read"];

/**
 * A form that works without scripts, and with them keeps every field as typed until the server has
 * said yes. Where no answer came that is told at the form, and what is sent again has the same key, so
 * that nothing is done twice; a second click while waiting does nothing.
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
  const key = useRepeatKey();
  const waiting = useRef(false);
  const state = latest ?? answered;

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (waiting.current) return;
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(form, submitter);
    data.set(sentByScript, "yes");
    data.set(keyField, key.of(data.get(keyField)));
    const renew = () => {
      key.settle();
      setRenewedKey(newRepeatKey());
    };
    waiting.current = true;
    setPending(true);
    try {
      const next = await action(state, data);
      setLatest(next);
      if (next.status === "refused") {
        if (isKeyUsed(next)) {
          // What the old key did is done: the next attempt is a new one.
          renew();
          router.refresh();
        }
        focusFirstError(form, next);
      } else {
        // A look at what it would do leaves what was sent before as it is.
        if (!looks.includes(String(data.get("do")))) renew();
        form.dataset.saved = "";
        options.onDone?.(next, form);
        if (next.undo) offerUndo(next.undo);
        if (next.goTo === null) router.refresh();
        else if (next.goTo.startsWith("/")) router.push(next.goTo);
        else window.location.assign(next.goTo);
      }
    } catch {
      const message = form.querySelector(typed) ? noAnswer : noAnswerToPress;
      setLatest({ ...state, status: "refused", code: notCertain, message, errors: [] });
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
