"use client";

import type { ReactNode } from "react";
import styles from "@/components/ui/disclosure.module.css";
import { useClosingDetails } from "@/components/ui/use-closing-details";

type DisclosureProps = {
  label: ReactNode;
  active?: boolean;
  /** The edge of the button at which the panel hangs */
  side?: "start" | "end";
  children: ReactNode;
};

/** A panel below its button; works without JavaScript, which adds closing by Escape or a click outside. */
export function Disclosure({ label, active = false, side = "start", children }: DisclosureProps) {
  const details = useClosingDetails();
  return (
    <details ref={details} className={styles.disclosure}>
      <summary data-active={active || undefined}>{label}</summary>
      <div className={styles.panel} data-side={side}>
        {children}
      </div>
    </details>
  );
}
