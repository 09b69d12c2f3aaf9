"use client";

import { type RefObject, useEffect, useState } from "react";
import { isOfOpening } from "@/lib/cards/form-state";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Values = Record<string, string>;

/**
 * Keeps what is typed into a form until it is saved, also over a reload. `key` names the form;
 * fields that are hidden or hold a file are left out. The version and values that the typing started from are
 * kept with it, so that a change made meanwhile by somebody else still shows as a conflict, and the
 * idempotency key, so that what had arrived before is not done again: both in `kept`, for the
 * form's hidden fields.
 */
export function useDraft(form: RefObject<HTMLFormElement | null>, key: string) {
  const [kept, setKept] = useState<Values | null>(null);

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    element.dataset.keepsDraft = "";
    const values = read(key);
    if (restore(element, values)) setKept(values);
    const keep = () => window.sessionStorage.setItem(key, JSON.stringify(changedValues(element)));
    element.addEventListener("input", keep);
    element.addEventListener("change", keep);
    return () => {
      element.removeEventListener("input", keep);
      element.removeEventListener("change", keep);
    };
  }, [form, key]);

  /** Forgets what was kept of the form, once it is saved. */
  function forget(): void {
    window.sessionStorage.removeItem(key);
    setKept(null);
  }

  /** Forgets it and empties the form of it. */
  function discard(): void {
    forget();
    form.current?.reset();
  }

  return { isRestored: kept !== null, kept, forget, discard };
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
  // A form that notes whether it was touched has been.
  if (restored) form.dispatchEvent(new Event("input"));
  return restored;
}

function changedValues(form: HTMLFormElement): Values {
  const changed = fieldsOf(form)
    .filter((field) => shownValue(field) !== startOf(field))
    .map((field) => [nameOf(field), shownValue(field)]);
  if (changed.length === 0) return {};
  return { ...Object.fromEntries(changed), ...hiddenValues(form) };
}

function hiddenValues(form: HTMLFormElement): Values {
  const hidden = [...form.querySelectorAll<HTMLInputElement>("input[type=hidden]")];
  return Object.fromEntries(
    hidden.filter((input) => isOfOpening(input.name)).map((input) => [input.name, input.value]),
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
