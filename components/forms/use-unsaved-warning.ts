"use client";

import { type RefObject, useEffect } from "react";

/**
 * Notes when something is typed into a form, and asks before its page is left while it is unsaved.
 * Links inside Walltime do not ask: what was typed is kept and is there on coming back.
 */
export function useUnsavedWarning(
  form: RefObject<HTMLFormElement | null>,
  isDirty: RefObject<boolean>,
): void {
  useEffect(() => {
    const element = form.current;
    const touch = () => {
      isDirty.current = true;
    };
    const ask = (event: BeforeUnloadEvent) => {
      if (isDirty.current) event.preventDefault();
    };
    element?.addEventListener("input", touch);
    window.addEventListener("beforeunload", ask);
    return () => {
      element?.removeEventListener("input", touch);
      window.removeEventListener("beforeunload", ask);
    };
  }, [form, isDirty]);
}
