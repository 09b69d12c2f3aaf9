"use client";

import { type RefObject, useEffect } from "react";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Keeps what is typed into a form until it is saved, also over a reload. `key` names the form;
 * fields that are hidden or hold a file are left out. The version that the typing started from is
 * kept with it, so that a change made meanwhile by somebody else still shows as a conflict.
 */
export function useDraft(form: RefObject<HTMLFormElement | null>, key: string): void {
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    restore(element, read(key));
    const keep = () => window.sessionStorage.setItem(key, JSON.stringify(changedValues(element)));
    element.addEventListener("input", keep);
    element.addEventListener("change", keep);
    return () => {
      element.removeEventListener("input", keep);
      element.removeEventListener("change", keep);
    };
  }, [form, key]);
}

/** Forgets what was kept of a form, once it is saved. */
export function forgetDraft(key: string): void {
  window.sessionStorage.removeItem(key);
}

function read(key: string): Record<string, string> {
  try {
    return JSON.parse(window.sessionStorage.getItem(key) ?? "{}");
  } catch {
    return {};
  }
}

function restore(form: HTMLFormElement, values: Record<string, string>): void {
  let restored = false;
  for (const field of fieldsOf(form)) {
    const value = values[field.name];
    if (value === undefined || value === field.value) continue;
    field.value = value;
    restored = true;
    if (value !== "") field.closest("details")?.setAttribute("open", "");
  }
  const version = versionOf(form);
  if (!restored) return;
  if (version && values.version) version.value = values.version;
  form.dispatchEvent(new Event("input"));
}

function changedValues(form: HTMLFormElement): Record<string, string> {
  const changed = fieldsOf(form)
    .filter((field) => field.value !== startOf(field))
    .map((field) => [field.name, field.value]);
  const version = versionOf(form);
  if (version && changed.length > 0) changed.push(["version", version.value]);
  return Object.fromEntries(changed);
}

function versionOf(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>("input[type=hidden][name=version]");
}

function startOf(field: Field): string {
  if (field instanceof HTMLSelectElement) {
    return [...field.options].find((option) => option.defaultSelected)?.value ?? "";
  }
  return field.defaultValue;
}

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(
    (field): field is Field =>
      (field instanceof HTMLInputElement &&
        !["hidden", "file", "radio", "checkbox", "submit"].includes(field.type)) ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement,
  );
}
