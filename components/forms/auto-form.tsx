"use client";

import Form from "next/form";
import type { ReactNode } from "react";

type Props = { action: string; className?: string | undefined; children: ReactNode };

/** A form for an address, which sends itself when something is chosen or a day is left; blank fields stay out of it. */
export function AutoForm({ action, className, children }: Props) {
  return (
    <Form
      action={action}
      className={className}
      scroll={false}
      onChange={(event) => {
        if (isChosen(event.target)) event.currentTarget.requestSubmit();
      }}
      onBlur={(event) => {
        if (isNewDay(event.target)) event.currentTarget.requestSubmit();
      }}
      onSubmit={(event) => leaveBlanksOut(event.currentTarget)}
    >
      {children}
    </Form>
  );
}

function isChosen(target: EventTarget): boolean {
  return (
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type === "checkbox")
  );
}

/** A day asks for something once it is left: while it is typed it is some day long ago. */
function isNewDay(target: EventTarget): boolean {
  return (
    target instanceof HTMLInputElement &&
    target.type === "date" &&
    target.value !== target.defaultValue
  );
}

/** Blank fields are switched off while the form is read, so that the address stays short. */
function leaveBlanksOut(form: HTMLFormElement): void {
  const blanks = [...form.elements].filter(
    (field): field is HTMLInputElement | HTMLSelectElement =>
      (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) &&
      field.value === "" &&
      !field.disabled,
  );
  for (const field of blanks) field.disabled = true;
  setTimeout(() => {
    for (const field of blanks) field.disabled = false;
  });
}
