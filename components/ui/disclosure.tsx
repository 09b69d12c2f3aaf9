"use client";

import { type ReactNode, useEffect, useRef } from "react";
import styles from "@/components/ui/disclosure.module.css";

type DisclosureProps = { label: ReactNode; active?: boolean; children: ReactNode };

/** A panel below its button; works without JavaScript, which adds closing by Escape or a click outside. */
export function Disclosure({ label, active = false, children }: DisclosureProps) {
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
  return (
    <details ref={details} className={styles.disclosure}>
      <summary data-active={active || undefined}>{label}</summary>
      <div className={styles.panel}>{children}</div>
    </details>
  );
}
