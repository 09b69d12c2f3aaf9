"use client";

import { type RefObject, useEffect, useRef, useState } from "react";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Values = Record<string, string>;

/** What a form is sent with beside what is typed: they belong to the moment at which it was opened. */
const hiddenNames = ["version", "key"];

/**
 * Keeps what is typed into a form until it is saved, also over a reload. `key` names the form;
 * fields that are hidden or hold a file are left out. The version that the typing started from is
 * kept with it, so that a change made meanwhile by somebody else still shows as a conflict, and the
 * idempotency key, so that what had arrived before is not done again.
 */
export function useDraft(form: RefObject<HTMLFormElement | null>, key: string) {
  const [isRestored, setRestored] = useState(false);
  const hidden = useRef<Values>({});

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    hidden.current = hiddenValues(element);
    setRestored(restore(element, read(key)));
    const keep = () => window.sessionStorage.setItem(key, JSON.stringify(changedValues(element)));
    element.addEventListener("input", keep);
    element.addEventListener("change", keep);
    return () => {
      element.removeEventListener("input", keep);
      element.removeEventListener("change", keep);
    };
  }, [form, key]);

  /** Forgets what was kept and empties the form of it. */
  function discard(): void {
    forgetDraft(key);
    setRestored(false);
    const element = form.current;
    if (!element) return;
    element.reset();
    setHidden(element, hidden.current);
  }

  return { isRestored, discard };
}

/** Forgets what was kept of a form, once it is saved. */
export function forgetDraft(key: string): void {
  window.sessionStorage.removeItem(key);
}

function read(key: string): Values {
  try {
    return JSON.parse(window.sessionStorage.getItem(key) ?? "{}");
  } catch {
    return {};
  }
}

/** Puts kept values into the fields, and answers whether any differs from what stood there. */
function restore(form: HTMLFormElement, values: Values): boolean {
  let restored = false;
  for (const field of fieldsOf(form)) {
    const value = values[nameOf(field)];
    if (value === undefined || value === shownValue(field)) continue;
    if (isTick(field)) field.checked = value === "yes";
    else field.value = value;
    restored = true;
    if (value !== "") field.closest("details")?.setAttribute("open", "");
  }
  if (!restored) return false;
  setHidden(form, values);
  form.dispatchEvent(new Event("input"));
  return true;
}

function changedValues(form: HTMLFormElement): Values {
  const changed = fieldsOf(form)
    .filter((field) => shownValue(field) !== startOf(field))
    .map((field) => [nameOf(field), shownValue(field)]);
  if (changed.length === 0) return {};
  return { ...Object.fromEntries(changed), ...hiddenValues(form) };
}

function hiddenValues(form: HTMLFormElement): Values {
  return Object.fromEntries(hiddenInputs(form).map((input) => [input.name, input.value]));
}

function setHidden(form: HTMLFormElement, values: Values): void {
  for (const input of hiddenInputs(form)) input.value = values[input.name] ?? input.value;
}

function hiddenInputs(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>("input[type=hidden]")].filter((input) =>
    hiddenNames.includes(input.name),
  );
}

function isTick(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.type === "checkbox";
}

/** Ticks of one name are told apart by what they stand for. */
function nameOf(field: Field): string {
  return isTick(field) ? `${field.name}=${field.value}` : field.name;
}

function shownValue(field: Field): string {
  if (isTick(field)) return field.checked ? "yes" : "no";
  return field.value;
}

function startOf(field: Field): string {
  if (isTick(field)) return field.defaultChecked ? "yes" : "no";
  if (field instanceof HTMLSelectElement) {
    return [...field.options].find((option) => option.defaultSelected)?.value ?? "";
  }
  return field.defaultValue;
}

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(
    (field): field is Field =>
      (field instanceof HTMLInputElement &&
        !["hidden", "file", "radio", "submit"].includes(field.type)) ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement,
  );
}
