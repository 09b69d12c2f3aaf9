"use client";

import { useEffect } from "react";
import { hasUnsavedForms, mayLeavePage } from "@/components/frame/unsaved-forms";

/** Asks before a page is left that has a form with something unsaved. */
export function UnsavedGuard() {
  useEffect(() => {
    let isTouched = false;
    const touch = (event: Event) => {
      isTouched = true;
      if (event.target instanceof Element) {
        event.target.closest("form")?.removeAttribute("data-saved");
      }
    };
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || !leadsAway(link, event) || !isTouched || mayLeavePage()) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const unload = (event: BeforeUnloadEvent) => {
      if (isTouched && hasUnsavedForms(document)) event.preventDefault();
    };
    document.addEventListener("input", touch);
    document.addEventListener("click", follow, { capture: true });
    window.addEventListener("beforeunload", unload);
    return () => {
      document.removeEventListener("input", touch);
      document.removeEventListener("click", follow, { capture: true });
      window.removeEventListener("beforeunload", unload);
    };
  }, []);
  return null;
}

/** Whether a click on the link puts another page of Walltime in this one's place. */
function leadsAway(link: HTMLAnchorElement, event: MouseEvent): boolean {
  const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
  if (isElsewhere || link.target === "_blank" || link.hasAttribute("download")) return false;
  const to = new URL(link.href, window.location.href);
  return to.origin === window.location.origin && to.pathname !== window.location.pathname;
}
