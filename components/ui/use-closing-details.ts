"use client";

import { type RefObject, useEffect, useRef } from "react";

/** A `details` element that closes by Escape, which brings the focus back, or a press elsewhere. */
export function useClosingDetails(): RefObject<HTMLDetailsElement | null> {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeFor = (event: Event) => {
      const element = details.current;
      if (!element?.open) return;
      const byKey = event instanceof KeyboardEvent && event.key === "Escape";
      const outside = event.type === "pointerdown" && !element.contains(event.target as Node);
      if (!byKey && !outside) return;
      element.open = false;
      if (byKey) element.querySelector("summary")?.focus();
    };
    document.addEventListener("keydown", closeFor);
    document.addEventListener("pointerdown", closeFor);
    return () => {
      document.removeEventListener("keydown", closeFor);
      document.removeEventListener("pointerdown", closeFor);
    };
  }, []);
  return details;
}
