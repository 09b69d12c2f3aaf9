"use client";

import { type RefObject, useEffect, useRef } from "react";

/**
 * A `details` element that closes by Escape, which brings the focus back, or a press elsewhere. An
 * editor closes by key only, and only from within, so that a press beside it costs nothing typed.
 */
export function useClosingDetails({
  onlyByKey = false,
} = {}): RefObject<HTMLDetailsElement | null> {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeFor = (event: Event) => {
      const element = details.current;
      if (!element?.open) return;
      const isInside = element.contains(event.target as Node);
      const isEscape = event instanceof KeyboardEvent && event.key === "Escape";
      const byKey = isEscape && !event.defaultPrevented && (isInside || !onlyByKey);
      const outside = event.type === "pointerdown" && !isInside && !onlyByKey;
      if (!byKey && !outside) return;
      element.open = false;
      if (!byKey) return;
      // What it stands in, such as another editor, stays open.
      event.preventDefault();
      element.querySelector("summary")?.focus();
    };
    document.addEventListener("keydown", closeFor);
    document.addEventListener("pointerdown", closeFor);
    return () => {
      document.removeEventListener("keydown", closeFor);
      document.removeEventListener("pointerdown", closeFor);
    };
  }, [onlyByKey]);
  return details;
}
